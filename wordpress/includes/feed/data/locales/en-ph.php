<?php
/**
 * What is different from "en". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
);
