<?php
/**
 * What is different from "bn". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'dates' => array(
		'medium' => array(
			'months' => array( 'জানু', 'ফেব', 'মার্চ', 'এপ্রি', 'মে', 'জুন', 'জুল', 'আগ', 'সেপ্টেঃ', 'অক্টোঃ', 'নভেঃ', 'ডিসেঃ' ),
		),
	),
);
