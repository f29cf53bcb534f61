<?php
/**
 * What is different from "nl". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'dates' => array(
		'short' => array(
			'pattern' => '{d}/{mm}/{y}',
		),
	),
);
