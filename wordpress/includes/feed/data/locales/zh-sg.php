<?php
/**
 * What is different from "zh". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'dates' => array(
		'short' => array(
			'pattern' => '{dd}/{mm}/{yy}',
		),
	),
);
