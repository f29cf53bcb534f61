<?php
/**
 * What is different from "de". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number'    => array(
		'group' => ' ',
	),
	'dates'     => array(
		'full'  => array(
			'months' => array( 'Jänner', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember' ),
		),
		'long'  => array(
			'months' => array( 'Jänner', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember' ),
		),
		'month' => array(
			'months' => array( 'Jänner', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember' ),
		),
	),
	'languages' => array(
		'ha' => 'Hausa',
	),
);
