<?php
/**
 * What is different from "fr". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'dates'     => array(
		'short' => array(
			'pattern' => '{d}/{mm}/{yy}',
		),
	),
	'languages' => array(
		'gu' => 'gujarati',
	),
);
