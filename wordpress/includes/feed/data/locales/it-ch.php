<?php
/**
 * What is different from "it". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number' => array(
		'decimal' => '.',
		'group'   => '\'',
	),
	'dates'  => array(
		'full'  => array(
			'pattern' => '{weekday}, {d} {month} {y}',
		),
		'short' => array(
			'pattern' => '{dd}.{mm}.{yy}',
		),
	),
);
