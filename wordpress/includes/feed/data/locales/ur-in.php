<?php
/**
 * What is different from "ur". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number'    => array(
		'digits'  => '۰۱۲۳۴۵۶۷۸۹',
		'decimal' => '٫',
		'group'   => '٬',
		'minus'   => '‎-‎',
	),
	'languages' => array(
		'ckb'     => 'سورانی کردی',
		'hr'      => 'کروشین',
		'jv'      => 'جاوانیز',
		'ka'      => 'جارجيائى',
		'kl'      => 'کلالیسٹ',
		'kn'      => 'کنڑ',
		'ku'      => 'کرد',
		'zh-Hans' => 'آسان چینی',
	),
);
