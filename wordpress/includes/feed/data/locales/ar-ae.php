<?php
/**
 * What is different from "ar". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
);
