<?php
/**
 * What is different from "fr". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number'    => array(
		'group' => ' ',
	),
	'dates'     => array(
		'medium' => array(
			'months' => array( 'janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.' ),
		),
		'short'  => array(
			'pattern' => '{y}-{mm}-{dd}',
		),
	),
	'sizes'     => array(
		array(
			'texts' => array( '{0} o' ),
		),
		array(
			'texts' => array( '{0} ko' ),
		),
		array(
			'texts' => array( '{0} Mo' ),
		),
		array(
			'texts' => array( '{0} Go' ),
		),
	),
	'languages' => array(
		'ckb'   => 'kurde central',
		'gu'    => 'gujarati',
		'kl'    => 'kalaallisut',
		'vi-VN' => 'vietnamien (Vietnam)',
	),
);
