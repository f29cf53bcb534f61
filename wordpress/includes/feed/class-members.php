<?php
/**
 * Reading values that nobody has checked.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/feed/read/members.ts` and `prose.ts`: what cannot be read is left out. */
final class Members {

	/**
	 * A member of an object; nothing where there is none.
	 *
	 * @param mixed  $value Anything.
	 * @param string $key   The member's name.
	 * @return mixed
	 */
	public static function own( $value, string $key ) {
		return $value instanceof \stdClass && property_exists( $value, $key ) ? $value->$key : null;
	}

	/**
	 * The values of an array, or of an object keyed by numbers (PHP's array with gaps); any other value stands for
	 * itself.
	 *
	 * @param mixed $value Anything.
	 * @return array<int, mixed>
	 */
	public static function entries( $value ): array {
		if ( is_array( $value ) ) {
			return $value;
		}
		if ( $value instanceof \stdClass ) {
			$members = get_object_vars( $value );
			$numbers = preg_grep( '/^\d+$/D', array_map( 'strval', array_keys( $members ) ) );
			if ( $members && count( $numbers ) === count( $members ) ) {
				ksort( $members, SORT_NUMERIC );
				return array_values( $members );
			}
		}
		return array( $value );
	}

	/**
	 * Text, or a number for text.
	 *
	 * @param mixed $value Anything.
	 */
	public static function text( $value ): string {
		if ( is_string( $value ) ) {
			return Text::trim( $value );
		}
		return is_int( $value ) || is_float( $value ) ? self::number_text( $value ) : '';
	}

	/**
	 * A number greater than 0, or text for one.
	 *
	 * @param mixed $value Anything.
	 * @return float|null
	 */
	public static function positive( $value ): ?float {
		$text = self::text( $value );
		if ( preg_match( '/^0x[\da-f]+$/iD', $text ) ) {
			return (float) hexdec( $text );
		}
		$number = preg_match( '/^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iD', $text ) ? (float) $text : 0.0;
		return $number > 0 && $number < INF ? $number : null;
	}

	/**
	 * Plain text: character references are decoded once, and tags stay as they are. Empty if nothing would be visible.
	 *
	 * @param mixed $value    Anything.
	 * @param bool  $is_plain It is decoded already.
	 */
	public static function prose( $value, bool $is_plain ): string {
		$text  = self::text( $value );
		$words = $is_plain ? $text : Text::trim( Character_References::decode( $text ) );
		return Text::is_visible( $words ) ? $words : '';
	}

	/**
	 * The text of HTML, or at least its beginning; empty if nothing would be visible.
	 *
	 * @param mixed  $value  Anything.
	 * @param int    $enough So many characters of its beginning will do.
	 * @param string $space  What is white space between tags.
	 */
	public static function prose_of_html( $value, int $enough, string $space = '/\s+/' ): string {
		$html = self::text( $value );
		if ( '' === $html ) {
			return '';
		}
		$words = Html_Text::of( $html, $enough, $space );
		if ( Text::is_visible( $words ) ) {
			return $words;
		}
		$words = Html_Text::of( $html );
		return Text::is_visible( $words ) ? $words : '';
	}

	/**
	 * Whether JavaScript takes it for true.
	 *
	 * @param mixed $value Anything.
	 */
	public static function is_truthy( $value ): bool {
		return is_object( $value ) || is_array( $value ) || '0' === $value || ! empty( $value );
	}

	/**
	 * A number as JavaScript writes it.
	 *
	 * @param int|float $number The number.
	 */
	private static function number_text( $number ): string {
		if ( is_int( $number ) && abs( $number ) <= 9007199254740992 ) {
			return (string) $number;
		}
		$number = (float) $number;
		if ( ! is_finite( $number ) ) {
			return '';
		}
		// The shortest text that is this number and no other.
		$text = strtolower( (string) json_encode( $number ) );
		if ( ! preg_match( '/^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/D', $text, $found ) ) {
			return preg_replace( '/\.0$/D', '', $text );
		}
		$exponent = (int) $found[4];
		$digits   = $found[2] . rtrim( $found[3], '0' );
		if ( $exponent >= 21 || $exponent < -6 ) {
			$fraction = substr( $digits, 1 );
			return $found[1] . $found[2] . ( '' === $fraction ? '' : ".$fraction" ) . 'e' . ( $exponent < 0 ? '' : '+' ) . $exponent;
		}
		return $exponent < 0
			? $found[1] . '0.' . str_repeat( '0', -$exponent - 1 ) . $digits
			: $found[1] . str_pad( $digits, $exponent + 1, '0' );
	}
}
