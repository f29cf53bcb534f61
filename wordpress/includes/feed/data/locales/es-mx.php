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
		'medium' => array(
			'months' => array( 'ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic' ),
		),
		'short'  => array(
			'pattern' => '{dd}/{mm}/{yy}',
		),
	),
	'sizes'     => array(
		array(
			'texts'   => array( '{0} B', '{0} byte' ),
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
	'languages' => array(
		'ht'      => 'haitiano',
		'ml'      => 'malabar',
		'rm'      => 'retorrománico',
		'sd'      => 'sindhi',
		'sr-Latn' => 'serbio (latín)',
		'ss'      => 'siswati',
		'st'      => 'sesotho del sur',
		'tet'     => 'tetun',
		'ar-SA'   => 'árabe (Arabia Saudita)',
		'ro-RO'   => 'rumano (Rumania)',
	),
);
