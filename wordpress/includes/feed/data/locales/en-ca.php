<?php
/**
 * What is different from "en". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'dates'     => array(
		'short' => array(
			'pattern' => '{y}-{mm}-{dd}',
		),
	),
	'sizes'     => array(
		array(
			'texts'   => array( '{0} byte', '{0} bytes' ),
			'whole'   => 'abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
			'decimal' => 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
		),
		array(
			'texts' => array( '{0} kB' ),
		),
		array(
			'texts' => array( '{0} MB' ),
		),
		array(
			'texts' => array( '{0} GB' ),
		),
	),
	'list'      => array(
		'more' => array( ', ', ', ', ' and ' ),
	),
	'languages' => array(
		'bn' => 'Bengali',
	),
);
