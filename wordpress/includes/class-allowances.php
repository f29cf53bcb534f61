<?php
/**
 * What editors and filters must keep.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/**
 * WordPress removes unknown tags from what most roles save, and its Classic Editor from every post that it opens. The
 * five elements with their own attributes stay, and so do the links that stand for them.
 */
final class Allowances {

	const ON_ALL = array( 'class', 'id', 'lang', 'dir', 'hidden' );

	public static function start() {
		add_filter( 'wp_kses_allowed_html', array( __CLASS__, 'allow' ), 10, 2 );
		add_filter( 'tiny_mce_before_init', array( __CLASS__, 'keep_in_classic_editor' ) );
	}

	/**
	 * Allows the elements in posts, but not in comments.
	 *
	 * @param array        $allowed Attributes by tag.
	 * @param array|string $context Where.
	 * @return array
	 */
	public static function allow( $allowed, $context ) {
		if ( 'post' !== $context || ! is_array( $allowed ) ) {
			return $allowed;
		}
		foreach ( Plugin::elements() as $tag => $element ) {
			$names           = array_merge( self::ON_ALL, array_keys( $element['attributes'] ) );
			$allowed[ $tag ] = array_fill_keys( $names, true );
		}
		foreach ( self::link_attributes() as $name ) {
			$allowed['a'][ $name ] = true;
		}
		return $allowed;
	}

	/**
	 * Makes the Classic Editor know the elements.
	 *
	 * @param array<string, mixed> $settings TinyMCE's.
	 * @return array<string, mixed>
	 */
	public static function keep_in_classic_editor( $settings ) {
		$rules = array();
		foreach ( Plugin::elements() as $tag => $element ) {
			$rules[] = $tag . '[' . implode( '|', array_merge( self::ON_ALL, array_keys( $element['attributes'] ) ) ) . ']';
		}
		$lists = array(
			'custom_elements'         => implode( ',', array_keys( Plugin::elements() ) ),
			'extended_valid_elements' => implode( ',', $rules ),
		);
		foreach ( $lists as $name => $list ) {
			$settings[ $name ] = empty( $settings[ $name ] ) ? $list : "{$settings[ $name ]},$list";
		}
		return $settings;
	}

	/**
	 * Attributes of a link that stands for a widget.
	 *
	 * @return string[]
	 */
	private static function link_attributes(): array {
		$names = array( 'data-alliance-widget' );
		foreach ( Plugin::elements() as $element ) {
			foreach ( array_keys( $element['attributes'] ) as $name ) {
				$names[] = "data-$name";
			}
		}
		return array_unique( $names );
	}
}
