<?php
/**
 * What is different from "en". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'dates' => array(
		'full'   => array(
			'pattern' => '{weekday}, {d} {month} {y}',
		),
		'long'   => array(
			'pattern' => '{d} {month} {y}',
		),
		'medium' => array(
			'pattern' => '{d} {month} {y}',
			'months'  => array( 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec' ),
		),
		'short'  => array(
			'pattern' => '{dd}/{mm}/{y}',
		),
	),
	'list'  => array(
		'more' => array( ', ', ', ', ' and ' ),
	),
);
