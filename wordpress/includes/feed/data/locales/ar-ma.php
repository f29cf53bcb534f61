<?php
/**
 * What is different from "ar". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number' => array(
		'decimal' => ',',
		'group'   => '.',
	),
	'dates'  => array(
		'full'  => array(
			'months' => array( 'يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر' ),
		),
		'long'  => array(
			'months' => array( 'يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر' ),
		),
		'month' => array(
			'months' => array( 'يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر' ),
		),
	),
);
