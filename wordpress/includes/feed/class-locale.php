<?php
/**
 * Writing dates and numbers.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of `format-date.ts`, `format-number.ts` and `format-facts.ts` in `src/language/`: writes as `Intl` does in the
 * languages that `data/locales` knows. For any other language it writes English, as the widgets do where `Intl` doesn't
 * know a language.
 */
final class Locale {

	/**
	 * What is known about the language.
	 *
	 * @var array<string, mixed>
	 */
	private $data;

	/**
	 * The language.
	 *
	 * @var string
	 */
	private $tag;

	/**
	 * Those at hand, by tag.
	 *
	 * @var array<string, Locale>
	 */
	private static $known = array();

	private function __construct( string $tag ) {
		$this->tag  = strtolower( $tag );
		$this->data = self::load( $this->tag );
	}

	public static function of( string $tag ): Locale {
		if ( ! isset( self::$known[ $tag ] ) ) {
			self::$known[ $tag ] = new self( $tag );
		}
		return self::$known[ $tag ];
	}

	/** What separates two facts in a line. */
	public function comma(): string {
		return $this->data['comma'];
	}

	/** A calendar date as precisely as it is written: `2030`, `2030-06` or `2030-06-15…`. */
	public function date( string $text, string $style = 'long' ): string {
		list( $year, $month, $day ) = array_map( 'intval', explode( '-', substr( $text, 0, 10 ) ) ) + array( 0, 0, 0 );

		// A date without a day stays in the publisher's calendar, because its year or month has no counterpart in
		// another one.
		if ( 0 !== $day ) {
			list( $year, $month, $day ) = Calendar::by( $this->data['calendar'] ?? 'gregory', $text );
		}
		$date    = $this->data['dates'][ 0 === $month ? 'year' : ( 0 === $day ? 'month' : $style ) ];
		$weekday = isset( $date['weekdays'] ) ? $date['weekdays'][ ( ( Calendar::days( $text ) + 4 ) % 7 + 7 ) % 7 ] : '';
		// The year 0 is 1 BC.
		$year  = 0 === $year ? 1 : $year;
		$parts = array(
			'{y}'       => $this->digits( (string) $year ),
			'{yy}'      => $this->digits( sprintf( '%02d', $year % 100 ) ),
			'{m}'       => $this->digits( (string) $month ),
			'{mm}'      => $this->digits( sprintf( '%02d', $month ) ),
			'{month}'   => $date['months'][ $month - 1 ] ?? '',
			'{d}'       => $this->digits( (string) $day ),
			'{dd}'      => $this->digits( sprintf( '%02d', $day ) ),
			'{weekday}' => $weekday,
		);
		return strtr( $date['pattern'], $parts );
	}

	/**
	 * In full below one million, else compact: "12.3 million".
	 *
	 * @param int|float $value The number.
	 */
	public function number( $value ): string {
		$size = abs( $value );
		if ( $size < 0.0005 ) {
			// With its decimals rounded off, a small negative number would be "-0".
			$value = 0;
		}
		if ( $size < 1e6 ) {
			return $this->decimal( (float) $value, 3 );
		}
		$levels = $this->data['compact'];
		foreach ( $levels as $index => $level ) {
			$next = $levels[ $index + 1 ]['first'] ?? INF;
			// A number that is rounded up to the next unit is written in that unit.
			if ( round( $size / pow( 10, $level['zeros'] ), 1 ) < pow( 10, $next - $level['zeros'] ) ) {
				break;
			}
		}
		// Compact numbers group thousands only from 10,000 on.
		return $this->with_affix( $level, $value / pow( 10, $level['zeros'] ), 5 );
	}

	/** A file's size in decimal units: "1.2 MB". */
	public function size( float $bytes ): string {
		// From 999.95 on, one decimal would make it 1,000.
		for ( $power = 0; $bytes >= 999.95 && $power < 3; $power++ ) {
			$bytes /= 1000;
		}
		return $this->with_affix( $this->data['sizes'][ $power ], $bytes );
	}

	/**
	 * "Ada, Ben, and Cy"
	 *
	 * @param string[] $parts What is listed.
	 */
	public function list_of( array $parts ): string {
		$last = array_pop( $parts );
		if ( ! $parts ) {
			return (string) $last;
		}
		list( $first, $middle, $end ) = $this->data['list']['more'];

		$before = array_shift( $parts );
		if ( ! $parts ) {
			return $before . $this->conjunction( $this->data['list']['two'], $last ) . $last;
		}
		$separator = $first;
		foreach ( $parts as $part ) {
			$before   .= $separator . $part;
			$separator = $middle;
		}
		return $before . $this->conjunction( $end, $last ) . $last;
	}

	/** The name of a language; its tag if it has no name. */
	public function language_name( string $tag ): string {
		return $this->data['languages'][ $tag ] ?? $tag;
	}

	/** Spanish and Hebrew look at the next word. */
	private function conjunction( string $between, string $next ): string {
		$language = Language_Tag::primary( $this->tag );
		if ( 'es' === $language && preg_match( '/^(?:i|hi(?![ae]))/i', $next ) ) {
			return str_replace( ' y ', ' e ', $between );
		}
		if ( 'he' === $language ) {
			return rtrim( $between, '-' ) . ( preg_match( '/^\p{Hebrew}/u', $next ) ? '' : '-' );
		}
		return $between;
	}

	/**
	 * A number with what stands around it.
	 *
	 * @param array<string, mixed> $affixes          From the data.
	 * @param int|float            $value            The number.
	 * @param int                  $smallest_grouped So many digits at least are parted into groups.
	 */
	private function with_affix( array $affixes, $value, int $smallest_grouped = 0 ): string {
		$rounded = round( abs( $value ), 1 );
		$number  = (int) floor( $rounded );
		$tenth   = (int) round( ( $rounded - $number ) * 10 );
		$text    = 0;
		if ( isset( $affixes['whole'] ) ) {
			$text = 0 === $tenth
				? $affixes['whole'][ max( 0, ( $number > 199 ? 100 + $number % 100 : $number ) - 1 ) ]
				: $affixes['decimal'][ 9 * max( 0, ( $number > 30 ? 20 + $number % 10 : $number ) - 1 ) + $tenth - 1 ];
			$text = ord( $text ) - ord( 'a' );
		}
		return str_replace( '{0}', $this->decimal( (float) $value, 1, $smallest_grouped ), $affixes['texts'][ $text ] );
	}

	/** A number in digits, rounded to a number of places. */
	private function decimal( float $value, int $places, int $smallest_grouped = 0 ): string {
		$number = $this->data['number'];

		list( $whole, $fraction ) = abs( $value ) < 1e15 ? explode( '.', number_format( abs( $value ), $places, '.', '' ) ) : array( self::large( abs( $value ) ), '' );

		$fraction = rtrim( $fraction, '0' );
		if ( strlen( $whole ) >= max( $smallest_grouped, $number['smallestGrouped'] ) ) {
			$groups = array( substr( $whole, -$number['lastGroup'] ) );
			$whole  = substr( $whole, 0, -$number['lastGroup'] );
			while ( '' !== (string) $whole ) {
				array_unshift( $groups, substr( $whole, -$number['secondGroup'] ) );
				$whole = strlen( $whole ) > $number['secondGroup'] ? substr( $whole, 0, -$number['secondGroup'] ) : '';
			}
			$whole = implode( $number['group'], $groups );
		}
		$minus = $value < 0 ? $number['minus'] : '';
		return $minus . $this->digits( $whole . ( '' === $fraction ? '' : $number['decimal'] . $fraction ) );
	}

	/** A large number, with as many digits as identify it, and zeros after those. */
	private static function large( float $value ): string {
		$places = 14;
		do {
			$text = sprintf( "%.{$places}e", $value );
			++$places;
		} while ( (float) $text !== $value && $places < 17 );
		list( $digits, $exponent ) = explode( 'e', str_replace( '.', '', $text ) );
		return str_pad( rtrim( $digits, '0' ), (int) $exponent + 1, '0' );
	}

	/** The language's own digits. */
	private function digits( string $text ): string {
		$digits = $this->data['number']['digits'];
		return '' === $digits ? $text : strtr( $text, array_combine( range( 0, 9 ), preg_split( '//u', $digits, -1, PREG_SPLIT_NO_EMPTY ) ) );
	}

	/**
	 * The data for the tag, or as much of it as is known, else for English.
	 *
	 * @param string $tag The language.
	 * @return array<string, mixed>
	 */
	private static function load( string $tag ): array {
		$data  = null;
		$known = '';
		foreach ( preg_match( '/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/D', $tag ) ? explode( '-', $tag ) : array() as $part ) {
			$known = ltrim( "$known-$part", '-' );
			$file  = __DIR__ . "/data/locales/$known.php";
			if ( is_file( $file ) ) {
				$data = null === $data ? require $file : self::merge( $data, require $file );
			}
		}
		return $data ?? require __DIR__ . '/data/locales/en.php';
	}

	/**
	 * What is known of a language, with what is different in a region. Lists are replaced as a whole.
	 *
	 * @param array<string, mixed> $data Of the language.
	 * @param array<string, mixed> $own  Of the region.
	 * @return array<string, mixed>
	 */
	private static function merge( array $data, array $own ): array {
		foreach ( $own as $name => $value ) {
			$is_whole      = ! is_array( $value ) || isset( $value[0] ) || ! isset( $data[ $name ] );
			$data[ $name ] = $is_whole ? $value : self::merge( $data[ $name ], $value );
		}
		return $data;
	}
}
