<?php
/**
 * What is different from "es". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number'    => array(
		'group'           => ' ',
		'smallestGrouped' => 4,
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
		'ht'      => 'haitiano',
		'ml'      => 'malabar',
		'rm'      => 'retorrománico',
		'sd'      => 'sindhi',
		'sr-Latn' => 'serbio (latín)',
		'ss'      => 'siswati',
		'st'      => 'sesotho del sur',
		'tet'     => 'tetun',
		'tn'      => 'setswana',
		'wo'      => 'wolof',
		'ar-SA'   => 'árabe (Arabia Saudita)',
		'ro-RO'   => 'rumano (Rumania)',
	),
);
