<?php
/**
 * Why there is no feed.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** The document is not a feed, or could not be loaded. */
final class Feed_Error extends \Exception {}
