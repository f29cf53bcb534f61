<?php
/**
 * What is different from "pt". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number'    => array(
		'group' => ' ',
	),
	'dates'     => array(
		'medium' => array(
			'pattern' => '{dd}/{mm}/{y}',
		),
		'short'  => array(
			'pattern' => '{dd}/{mm}/{yy}',
		),
	),
	'compact'   => array(
		array(
			'zeros'   => 6,
			'first'   => 6,
			'texts'   => array( '{0} milhão', '{0} milhões' ),
			'whole'   => 'abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
			'decimal' => 'aaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
		),
		array(
			'zeros' => 9,
			'first' => 9,
			'texts' => array( '{0} mil milhões' ),
		),
		array(
			'zeros'   => 12,
			'first'   => 12,
			'texts'   => array( '{0} bilião', '{0} biliões' ),
			'whole'   => 'abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
			'decimal' => 'aaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
		),
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
		'af'     => 'africanês',
		'bn'     => 'bengalês',
		'cs'     => 'checo',
		'de-AT'  => 'alemão austríaco',
		'de-CH'  => 'alto alemão suíço',
		'en-AU'  => 'inglês australiano',
		'en-CA'  => 'inglês canadiano',
		'en-GB'  => 'inglês britânico',
		'en-US'  => 'inglês americano',
		'es-419' => 'espanhol latino-americano',
		'es-ES'  => 'espanhol europeu',
		'es-MX'  => 'espanhol mexicano',
		'et'     => 'estónio',
		'fr-CA'  => 'francês canadiano',
		'fr-CH'  => 'francês suíço',
		'fy'     => 'frísico ocidental',
		'ha'     => 'haúça',
		'hy'     => 'arménio',
		'kl'     => 'gronelandês',
		'lg'     => 'ganda',
		'mk'     => 'macedónio',
		'mr'     => 'marata',
		'nb'     => 'norueguês bokmål',
		'nl'     => 'neerlandês',
		'nn'     => 'norueguês nynorsk',
		'oc'     => 'occitano',
		'pl'     => 'polaco',
		'ps'     => 'pastó',
		'pt-BR'  => 'português do Brasil',
		'pt-PT'  => 'português europeu',
		'se'     => 'sami do norte',
		'sn'     => 'shona',
		'st'     => 'sesoto',
		'te'     => 'telugu',
		'tg'     => 'tajique',
		'tk'     => 'turcomano',
		'to'     => 'tonga',
		'tt'     => 'tatar',
		'uz'     => 'usbeque',
		'wo'     => 'uólofe',
		'xh'     => 'xosa',
		'yo'     => 'ioruba',
		'cs-CZ'  => 'checo (Chéquia)',
		'fa-IR'  => 'persa (Irão)',
		'nb-NO'  => 'norueguês bokmål (Noruega)',
		'nl-NL'  => 'neerlandês (Países Baixos)',
		'pl-PL'  => 'polaco (Polónia)',
		'ro-RO'  => 'romeno (Roménia)',
		'sw-KE'  => 'suaíli (Quénia)',
		'vi-VN'  => 'vietnamita (Vietname)',
	),
);
