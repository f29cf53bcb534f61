<?php
/**
 * What is different from "es". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number'    => array(
		'decimal'         => '.',
		'group'           => ',',
		'smallestGrouped' => 4,
	),
	'dates'     => array(
		'short' => array(
			'pattern' => '{d}/{m}/{y}',
		),
	),
	'sizes'     => array(
		array(
			'texts' => array( '{0} byte' ),
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
	'languages' => array(
		'gu'      => 'gurayatí',
		'ml'      => 'malabar',
		'sd'      => 'sindhi',
		'se'      => 'sami del norte',
		'sr-Latn' => 'serbio (latín)',
		'ss'      => 'siswati',
		'st'      => 'sesotho del sur',
		'ar-SA'   => 'árabe (Arabia Saudita)',
		'ro-RO'   => 'rumano (Rumania)',
	),
);
