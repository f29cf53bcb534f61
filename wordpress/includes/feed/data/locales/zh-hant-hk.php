<?php
/**
 * What is different from "zh-Hant". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'dates'     => array(
		'full'  => array(
			'pattern' => '{y}年{m}月{d}日{weekday}',
		),
		'short' => array(
			'pattern' => '{d}/{m}/{y}',
		),
	),
	'compact'   => array(
		array(
			'zeros' => 6,
			'first' => 6,
			'texts' => array( '{0}M' ),
		),
		array(
			'zeros' => 9,
			'first' => 9,
			'texts' => array( '{0}B' ),
		),
		array(
			'zeros' => 12,
			'first' => 12,
			'texts' => array( '{0}T' ),
		),
	),
	'list'      => array(
		'two'  => '及',
		'more' => array( '、', '、', '及' ),
	),
	'languages' => array(
		'aa'     => '阿法爾文',
		'am'     => '岩哈拉語',
		'az'     => '阿塞拜疆文',
		'br'     => '布里多尼文',
		'bs'     => '波斯尼亞文',
		'ca'     => '加泰隆尼亞文',
		'de-AT'  => '奧地利德文',
		'de-CH'  => '瑞士德語',
		'en-AU'  => '澳洲英文',
		'en-CA'  => '加拿大英文',
		'en-GB'  => '英國英文',
		'en-US'  => '美國英文',
		'eo'     => '世界語',
		'es-419' => '拉丁美洲西班牙文',
		'es-ES'  => '歐洲西班牙文',
		'es-MX'  => '墨西哥西班牙文',
		'fa-AF'  => '達利文',
		'fr-CA'  => '加拿大法文',
		'fr-CH'  => '瑞士法文',
		'gl'     => '加里西亞文',
		'hr'     => '克羅地亞文',
		'ig'     => '伊博文',
		'it'     => '意大利文',
		'ka'     => '格魯吉亞文',
		'kn'     => '坎納達文',
		'lo'     => '老撾文',
		'mg'     => '馬拉加斯文',
		'ml'     => '馬拉雅拉姆文',
		'mt'     => '馬耳他文',
		'nl-BE'  => '比利時荷蘭文',
		'or'     => '奧里雅文',
		'prs'    => '達利文',
		'pt-BR'  => '巴西葡萄牙文',
		'pt-PT'  => '歐洲葡萄牙文',
		'rw'     => '盧旺達文',
		'sl'     => '斯洛文尼亞文',
		'sn'     => '修納文',
		'so'     => '索馬里文',
		'ta'     => '泰米爾文',
		'tn'     => '突尼西亞文',
		'to'     => '湯加文',
		'ur'     => '烏爾都文',
		'ar-AE'  => '阿拉伯文（阿拉伯聯合酋長國）',
		'ar-SA'  => '阿拉伯文（沙地阿拉伯）',
		'it-IT'  => '意大利文（意大利）',
		'sw-KE'  => '史瓦希里文（肯尼亞）',
	),
);
