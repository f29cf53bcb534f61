<?php
/**
 * What is different from "en". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number' => array(
		'decimal' => ',',
		'group'   => ' ',
	),
	'dates'  => array(
		'full'   => array(
			'pattern' => '{weekday}, {dd} {month} {y}',
		),
		'long'   => array(
			'pattern' => '{dd} {month} {y}',
		),
		'medium' => array(
			'pattern' => '{dd} {month} {y}',
			'months'  => array( 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec' ),
		),
		'short'  => array(
			'pattern' => '{y}/{mm}/{dd}',
		),
	),
	'list'   => array(
		'more' => array( ', ', ', ', ' and ' ),
	),
);
