<?php
/**
 * Why there is no feed.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** The document is not a feed, or could not be loaded. `Words::of_error()` says why, in the user's language. */
final class Feed_Error extends \Exception {

	/**
	 * A word for it.
	 *
	 * @var string
	 */
	public $reason;

	/**
	 * Takes what has happened.
	 *
	 * @param string $reason A word for it, such as `status`.
	 * @param string $detail More about it, such as `404`.
	 */
	public function __construct( string $reason, string $detail = '' ) {
		parent::__construct( $detail );
		$this->reason = $reason;
	}
}
