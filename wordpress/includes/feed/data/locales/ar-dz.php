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
			'months' => array( 'جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر' ),
		),
		'long'  => array(
			'months' => array( 'جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر' ),
		),
		'month' => array(
			'months' => array( 'جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر' ),
		),
	),
);
