<?php
/**
 * What is different from "fr". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'dates'     => array(
		'full'  => array(
			'pattern' => '{weekday}, {d} {month} {y}',
		),
		'short' => array(
			'pattern' => '{dd}.{mm}.{yy}',
		),
	),
	'languages' => array(
		'gu' => 'goudjrati',
	),
);
