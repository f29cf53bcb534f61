<?php
/**
 * What is different from "de". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number' => array(
		'decimal' => '.',
		'group'   => '\'',
	),
);
