<?php
/**
 * What is different from "en". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number'  => array(
		'secondGroup' => 2,
	),
	'dates'   => array(
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
			'pattern' => '{dd}/{mm}/{yy}',
		),
	),
	'compact' => array(
		array(
			'zeros' => 5,
			'first' => 6,
			'texts' => array( '{0} lakh' ),
		),
		array(
			'zeros' => 7,
			'first' => 7,
			'texts' => array( '{0} crore' ),
		),
		array(
			'zeros' => 12,
			'first' => 12,
			'texts' => array( '{0} lakh crore' ),
		),
	),
	'list'    => array(
		'more' => array( ', ', ', ', ' and ' ),
	),
);
