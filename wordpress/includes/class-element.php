<?php
/**
 * An element's tag.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/** Writes an element from the attributes of a block or a shortcode. */
final class Element {

	/**
	 * The element, without a snapshot; escaped.
	 *
	 * @param string               $tag      Its name.
	 * @param array<string, mixed> $values   Attributes by name; true for those that have no value.
	 * @param string               $fallback HTML inside, from the post.
	 * @param bool                 $has_feed A provider around it loads the feed.
	 */
	public static function html( string $tag, array $values, string $fallback = '', bool $has_feed = false ): string {
		$known = Plugin::elements()[ $tag ]['attributes'];
		// An attribute without a value is not an address.
		$own = is_string( $values['src'] ?? null ) ? trim( $values['src'] ) : '';
		$src = self::addresses( '' === $own && ! $has_feed ? Plugin::options()['feed'] : $own );
		// An invalid address stays, so that the widget reports it in the console.
		$src  = '' === $src ? $own : $src;
		$html = '' === $src ? "<$tag" : "<$tag src=\"" . esc_attr( $src ) . '"';
		foreach ( array_diff_key( $known, array( 'src' => true ) ) as $name => $attribute ) {
			$value = self::value( $values[ $name ] ?? null, $attribute );
			if ( true === $value ) {
				$html .= " $name";
			} elseif ( null !== $value ) {
				$html .= " $name=\"" . esc_attr( $value ) . '"';
			}
		}
		return "$html>$fallback</$tag>";
	}

	/**
	 * The value of an attribute; null where it is not set.
	 *
	 * @param mixed                $value     What a block or shortcode says.
	 * @param array<string, mixed> $attribute Its type, and its values where there are few.
	 * @return string|true|null
	 */
	private static function value( $value, array $attribute ) {
		if ( 'boolean' === $attribute['type'] ) {
			return in_array( $value, array( null, false, 'false', '0', 0 ), true ) ? null : true;
		}
		if ( ! is_scalar( $value ) || is_bool( $value ) || '' === (string) $value ) {
			return null;
		}
		// Filters write `&` as `&amp;` in what authors save.
		$text = html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		if ( isset( $attribute['enum'] ) && ! in_array( $text, $attribute['enum'], true ) ) {
			return null;
		}
		return $text;
	}

	/** Addresses that may be followed, separated by spaces. */
	public static function addresses( string $text ): string {
		$text      = html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		$addresses = preg_split( '/\s+/', $text, -1, PREG_SPLIT_NO_EMPTY );
		$addresses = array_filter(
			$addresses,
			static function ( string $address ): bool {
				return null !== Feed\Address::http( $address, home_url( '/' ) );
			}
		);
		return implode( ' ', $addresses );
	}
}
