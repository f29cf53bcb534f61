<?php
/**
 * What is different from "ar". Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'number'    => array(
		'digits'  => '٠١٢٣٤٥٦٧٨٩',
		'decimal' => '٫',
		'group'   => '٬',
		'minus'   => '؜-',
	),
	'languages' => array(
		'gn'    => 'الغورانية',
		'lo'    => 'اللاوو',
		'sw'    => 'السواحيلية',
		'te'    => 'التيلوجو',
		'ti'    => 'التيغرينية',
		'sw-KE' => 'السواحيلية (كينيا)',
	),
);
