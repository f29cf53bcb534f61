<?php
/**
 * Plain text as the widgets treat it. Lengths are in UTF-16 code units, as in JavaScript.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/feed/read/text.ts`. */
final class Text {

	/** White space as JavaScript knows it, for a character class. */
	const SPACE = '\t\n\x0b\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}';

	/**
	 * Invisible characters: white space, control characters and Unicode's default ignorables, for a character class.
	 */
	const INVISIBLE = self::SPACE . '\x{34f}\x00-\x1f\x7f-\x{a0}\x{ad}\x{61c}\x{115f}-\x{1160}\x{17b4}-\x{17b5}\x{180b}-\x{180f}' .
		'\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{206f}\x{2800}\x{3164}\x{fe00}-\x{fe0f}\x{ffa0}\x{fff0}-\x{fffc}\x{e0000}-\x{e0fff}';

	/** White space and what ends a sentence or stands between two, for a character class. */
	const PUNCTUATION = self::SPACE . ',.;:!?–—-';

	/** A text that begins with a title of this many characters repeats it. A shorter one may be there by chance. */
	const LONG_TITLE = 20;

	/** A shorter title is not there by chance if it is a sentence of its own, or stands before a colon or a dash. */
	const END_OF_SENTENCE = '/^[' . self::SPACE . ']?[.!?:–—]+[' . self::SPACE . ']/u';

	/** What ends a title that is only the beginning of its text. */
	const ELLIPSIS = '/(?:…|\.\.\.|\[(?:…|\.\.\.)\])$/u';

	/** The text without white space around it. */
	public static function trim( string $text ): string {
		$ascii = trim( $text, " \t\n\r\f\x0b" );
		return preg_replace( '/^[' . self::SPACE . ']+/u', '', self::trim_end( $ascii ) ) ?? $ascii;
	}

	/** The text without white space behind it. A pattern for the end would try each of many spaces before it, too. */
	public static function trim_end( string $text ): string {
		return self::without_end( $text, self::SPACE );
	}

	/** Whether there is anything to see in a text. */
	public static function is_visible( string $text ): bool {
		return 1 === preg_match( '/[^' . self::INVISIBLE . ']/u', $text );
	}

	/** A text without what is invisible around it. */
	public static function without_invisible_ends( string $text ): string {
		return preg_replace( '/^[' . self::INVISIBLE . ']+/u', '', self::without_end( $text, self::INVISIBLE ) ) ?? '';
	}

	/** A text on one line, without control characters. */
	public static function on_one_line( string $text ): string {
		$text = preg_replace( '/[\x00-\x08\x0e-\x1f\x7f]+|\xc2[\x80-\x9f]/', '', $text );
		return self::trim( preg_replace( '/[ \t\n\f\r]+/', ' ', $text ) );
	}

	/** The length in UTF-16 code units. */
	public static function length( string $text ): int {
		// Bytes that begin a character, and once more those that begin one of two units.
		return preg_match_all( '/[\x00-\x7f\xc0-\xff]/', $text ) + preg_match_all( '/[\xf0-\xff]/', $text );
	}

	/**
	 * The beginning of a text, at most `$max` characters and an ellipsis. It ends after a word; where words are long, or
	 * have no spaces between them, after a letter.
	 */
	public static function first_words( string $text, int $max = 80 ): string {
		$line = self::on_one_line( $text );
		if ( strlen( $line ) <= $max || self::length( $line ) <= $max ) {
			return $line;
		}
		$start = self::start_of( $line, $max );
		// A space may stand right behind.
		$space = ' ' === substr( $line, strlen( $start ), 1 ) ? strlen( $start ) : strrpos( $start, ' ' );
		if ( false !== $space && self::length( substr( $start, 0, $space ) ) > $max / 2 ) {
			$start = substr( $start, 0, $space );
		} else {
			$start = self::whole_letters( $line, $max );
		}
		return self::without_end( $start, self::SPACE . ',.;:–—-' ) . '…';
	}

	/**
	 * What a text says beyond an item's title, so that nobody reads the same words twice: nothing where the title says all
	 * of it, the rest where the title is the text's beginning.
	 */
	public static function beyond_title( string $text, string $title ): string {
		$line      = self::on_one_line( $text );
		$beginning = self::without_end( preg_replace( self::ELLIPSIS, '', self::on_one_line( $title ) ), self::PUNCTUATION );
		if ( self::is_within( $line, $beginning ) ) {
			return '';
		}
		if ( '' === $beginning || 0 !== strpos( self::comparable( $line ), self::comparable( $beginning ) ) ) {
			return $text;
		}
		// The same characters may take more bytes in one than in the other.
		$following = mb_substr( $line, mb_strlen( $beginning, 'UTF-8' ), null, 'UTF-8' );
		$rest      = preg_replace( '/^[' . self::PUNCTUATION . ']+/u', '', $following );
		if ( ! self::is_visible( preg_replace( self::ELLIPSIS, '', $rest ) ) ) {
			return '';
		}
		if ( preg_match( self::ELLIPSIS, $title ) ) {
			return "…$rest";
		}
		// In "Clean water for all" a title, "Clean water", is no repetition.
		$first       = mb_substr( $rest, 0, 1, 'UTF-8' );
		$is_small    = mb_strtoupper( $first, 'UTF-8' ) !== $first;
		$is_repeated = self::length( $beginning ) >= self::LONG_TITLE || preg_match( self::END_OF_SENTENCE, $following );
		return $is_repeated && ! $is_small ? $rest : $text;
	}

	/** Whether a text is only the beginning of a title, up to the end of a word. */
	private static function is_within( string $line, string $title ): bool {
		$start = self::comparable( self::without_end( preg_replace( self::ELLIPSIS, '', $line ), self::PUNCTUATION ) );
		$next  = mb_substr( $title, mb_strlen( $start, 'UTF-8' ), 1, 'UTF-8' );
		return ( '' === $start || 0 === strpos( self::comparable( $title ), $start ) ) &&
			mb_strtoupper( $next, 'UTF-8' ) === mb_strtolower( $next, 'UTF-8' );
	}

	/** A text to compare with others: small letters, and one kind of space, quotation mark, apostrophe and dash for many. */
	private static function comparable( string $text ): string {
		$small = str_replace( 'ς', 'σ', mb_strtolower( $text, 'UTF-8' ) );
		return preg_replace(
			array( '/[\x{a0}\x{2007}\x{202f}]/u', '/[“”„‟«»]/u', '/[‘’‚‛]/u', '/[‐-―]/u' ),
			array( ' ', '"', "'", '-' ),
			self::length( $small ) === self::length( $text ) ? $small : $text
		);
	}

	/** Without characters of a class at the end. */
	private static function without_end( string $text, string $characters ): string {
		$end = strlen( $text );
		while ( $end > 0 ) {
			$start = $end - 1;
			while ( $start > 0 && ( ord( $text[ $start ] ) & 0xc0 ) === 0x80 ) {
				--$start;
			}
			if ( ! preg_match( '/^[' . $characters . ']$/Du', substr( $text, $start, $end - $start ) ) ) {
				break;
			}
			$end = $start;
		}
		return substr( $text, 0, $end );
	}

	/** The first characters, so many code units, without half a character. */
	private static function start_of( string $text, int $max ): string {
		$units = 0;
		$size  = strlen( $text );
		for ( $index = 0; $index < $size; $index += $bytes ) {
			$first  = ord( $text[ $index ] );
			$bytes  = $first < 0x80 ? 1 : ( $first < 0xe0 ? 2 : ( $first < 0xf0 ? 3 : 4 ) );
			$units += 4 === $bytes ? 2 : 1;
			if ( $units > $max ) {
				break;
			}
		}
		return substr( $text, 0, $index );
	}

	/** The first letters as readers know them (graphemes), so many code units; half of one where it is longer. */
	private static function whole_letters( string $text, int $max ): string {
		$around = self::start_of( $text, $max + 64 );
		preg_match_all( '/\X/u', $around, $letters );
		$start = '';
		$units = 0;
		foreach ( $letters[0] as $letter ) {
			$units += self::length( $letter );
			if ( $units > $max ) {
				break;
			}
			$start .= $letter;
		}
		return '' === $start ? self::start_of( $text, $max ) : $start;
	}
}
