<?php
/**
 * The text of a piece of HTML.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/feed/read/html-to-text.ts`. */
final class Html_Text {

	/** A comment, a tag (its slash 1, its name 2) or another declaration, or a reference (3) and its semicolon (4). */
	const MARKUP = '~<(?:!--|(/?)([a-zA-Z][^\s/<>]*)|[!?/])|' . Character_References::REFERENCE . '~';

	// How each of these ends in HTML (section 13.2.5), at the latest with the text. None of the patterns needs to backtrack.
	const REST_OF_COMMENT     = '~\G(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?)~';
	const REST_OF_DECLARATION = '~\G[^>]*+>?~';
	const REST_OF_TAG         = '~\G(?:=\s*+(?:"[^"]*+"?|\'[^\']*+\'?|[^\s>]*+)|[^>=]++)*+>?~';

	/** A text inside the marks that it had in XML: some programs forget to take them off. */
	const CDATA = '~^[ \t\n\f\r]*<!\[CDATA\[(.*)\]\]>[ \t\n\f\r]*$~Ds';

	/**
	 * What follows a name in running text: a number, or several words, as in `if a <b and c` or `see <table 3>`. A single
	 * word may be an attribute.
	 */
	const WORDS_AFTER = '~\G[ \t\n\f\r]+(?:\d|[a-z\x80-\xff][^ \t\n\f\r=<>"\'/-]*(?:[ \t\n\f\r]+[^ \t\n\f\r>]|$))[^=<>"\'/]*(?:[<>]|$)~iD';

	/** What only follows the name of an element: an attribute with a quoted value, or XML's slash. */
	const TAG_LIKE_REST = '~\G[^<>"\']*(?:=\s*["\']|/>)~';

	/** Names that only elements have: custom elements, and Word's `o:p`. */
	const COMPOUND_NAME = '~^[a-z][a-z\d]*(?:-[a-z\d]+|:[a-z][a-z\d]*)+$~D';

	/** Elements with content that browsers don't show. Without an end tag, they swallow the rest of the text. */
	const RAW_TEXT = ' script style title template noscript iframe noembed noframes ';

	/** Elements with content that is not part of the text: captions, a formula's source, fallbacks of media and drawings. */
	const ASIDE = ' figcaption annotation audio video canvas svg datalist ';

	/** Elements inside a line or a word. Any other tag separates the words before and after it. */
	const INLINE = ' a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ruby s samp slot small span strike strong sub sup time tt u var wbr mi mn mo ms ';

	/** Classes of captions where there is no `<figcaption>`: WordPress's with older themes, and Blogger's. */
	const CAPTION_TAG = '~\sclass\s*=\s*(?:["\']?|["\'][^"\']*\s)(?:wp-caption-text|tr-caption)(?=[\s"\'>])~i';

	/** A link to a place on the page that the text was written for. */
	const LINK_WITHIN = '<a\s[^<>#]*href="#[^<>#]*>';

	/** A sign: neither a letter, as far as the first of its bytes tell, nor a digit. */
	const SIGN = '[^<&\dA-Za-z\x80-\xff]|\xc2[\x80-\xbf]|\xe2[\x80-\xaf\xb8-\xbf][\x80-\xbf]|\xe3\x80[\x80-\xbf]|[\xee\xef][\x80-\xbf]{2}|\xf0[\x80-\xbf]{3}';

	/** What makes sense only on that page: the "#" or "¶" beside a heading, and the number of a footnote. */
	const PAGE_MARK = '~\G(?:' . self::LINK_WITHIN . '(?:(?:' . self::SIGN . ')*+|<sup>(?:' . self::SIGN . '|[\d&])*+</sup>)</a>' .
		'|<sup[^<>]*>' . self::LINK_WITHIN . '(?:' . self::SIGN . '|[\d&])*+</a></sup>)~';

	/** All other elements of HTML, past and present. */
	const OTHERS = ' address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dialog dir div dl dt embed fieldset figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html image img input legend li link listing main map marquee math menu menuitem meta meter nav object ol optgroup option p param picture plaintext pre progress search section select source summary table tbody td textarea tfoot th thead tr track ul xmp ';

	/**
	 * The HTML.
	 *
	 * @var string
	 */
	private $html;

	/**
	 * Names of elements that are ended somewhere.
	 *
	 * @var array<string, bool>|null
	 */
	private $ended;

	/**
	 * Names of elements without an end tag in the rest of the text.
	 *
	 * @var array<string, bool>
	 */
	private $unended = array();

	/**
	 * Whether there may be captions that only a class shows to be captions.
	 *
	 * @var bool
	 */
	private $may_have_captions;

	private function __construct( string $html ) {
		$this->html              = $html;
		$this->may_have_captions = false !== strpos( $html, '-caption' );
	}

	/**
	 * The text of HTML on one line: tags out, characters decoded once. What looks like a tag afterwards was text.
	 *
	 * @param string $html   The HTML.
	 * @param int    $enough The beginning of the text will do, so many characters and a few more.
	 * @param string $space  What is white space between tags, which must not pass for enough text.
	 */
	public static function of( string $html, int $enough = PHP_INT_MAX, string $space = '/\s+/' ): string {
		$html = preg_match( self::CDATA, $html, $inner ) ? $inner[1] : $html;
		return ( new self( $html ) )->text( $enough, $space );
	}

	private function text( int $enough, string $space ): string {
		$html  = $this->html;
		$text  = '';
		$index = 0;
		while ( strlen( $text ) <= $enough || Text::length( $text ) <= $enough ) {
			if ( ! preg_match( self::MARKUP, $html, $found, PREG_OFFSET_CAPTURE | PREG_UNMATCHED_AS_NULL, $index ) ) {
				$text .= substr( $html, $index );
				break;
			}
			list( $all, $start ) = $found[0];
			$text               .= substr( $html, $index, $start - $index );
			$index               = $start + strlen( $all );
			$reference           = $found[3][0] ?? null;
			$name                = strtolower( (string) ( $found[2][0] ?? '' ) );
			$slash               = (string) ( $found[1][0] ?? '' );
			if ( null !== $reference ) {
				$text .= Character_References::character( $reference, '' !== (string) $found[4][0] ) ?? $all;
			} elseif ( $this->end_of( self::PAGE_MARK, $start ) > $start ) {
				$index = $this->end_of( self::PAGE_MARK, $start );
			} elseif ( '' === $name ) {
				$index = $this->end_of( '<!--' === $all ? self::REST_OF_COMMENT : self::REST_OF_DECLARATION, $index );
			} elseif ( '' === $slash && ! $this->is_tag( $name, $index ) ) {
				$text .= '<';
				$index = $start + 1;
			} else {
				$index = $this->end_of( self::REST_OF_TAG, $index );
				$text .= $this->text_of_tag( $name, $start, $index );
				$end   = '' === $slash ? $this->end_of_hidden( $name, $start, $index ) : $index;
				if ( null === $end ) {
					break;
				}
				$index = $end;
			}
			if ( strlen( $text ) > $enough && Text::length( $text ) > $enough ) {
				$text = ltrim( preg_replace( $space, ' ', $text ), ' ' );
			}
		}
		return Text::on_one_line( $text );
	}

	/** What is in a tag's place: the text of an image, or a space where words end. */
	private function text_of_tag( string $name, int $start, int $end ): string {
		if ( 'img' === $name ) {
			return self::text_of_image( substr( $this->html, $start, $end - $start ) );
		}
		return self::has( self::INLINE, $name ) ? '' : ' ';
	}

	/** Where the text goes on after a start tag; null if the element never ends. */
	private function end_of_hidden( string $name, int $start, int $index ): ?int {
		$is_raw   = self::has( self::RAW_TEXT, $name );
		$is_aside = self::has( self::ASIDE, $name ) ||
			$this->may_have_captions && preg_match( self::CAPTION_TAG, substr( $this->html, $start, $index - $start ) );
		if ( ! $is_raw && ! $is_aside || ( $is_aside && '/' === substr( $this->html, $index - 2, 1 ) ) ) {
			return $index;
		}
		return $this->end_tag_of( $name, $index ) ?? ( $is_raw ? null : $index );
	}

	private static function has( string $names, string $name ): bool {
		return false !== strpos( $names, " $name " );
	}

	/** Where a pattern ends that begins at `$index`; `$index` if it doesn't. */
	private function end_of( string $pattern, int $index ): int {
		return preg_match( $pattern, $this->html, $found, 0, $index ) ? $index + strlen( $found[0] ) : $index;
	}

	/** Where the end tag of an element begins, from `$index` on. */
	private function end_tag_of( string $name, int $index ): ?int {
		if ( isset( $this->unended[ $name ] ) ) {
			return null;
		}
		// The end of a figure is also the end of its caption.
		$names = 'figcaption' === $name ? 'fig(?:caption|ure)' : $name;
		if ( preg_match( "~</{$names}(?=[\s/>])~i", $this->html, $found, PREG_OFFSET_CAPTURE, $index ) ) {
			return $found[0][1];
		}
		$this->unended[ $name ] = true;
		return null;
	}

	/** Whether `<` and a name, which ends at `$index`, begin a tag. The name tells, or an end tag, or what follows. */
	private function is_tag( string $name, int $index ): bool {
		if ( self::has( self::RAW_TEXT, $name ) || preg_match( self::COMPOUND_NAME, $name ) ) {
			return true;
		}
		foreach ( array( self::INLINE, self::OTHERS, self::ASIDE ) as $names ) {
			if ( self::has( $names, $name ) ) {
				return $this->end_of( self::WORDS_AFTER, $index ) === $index || $this->is_ended( $name );
			}
		}
		return $this->is_ended( $name ) ||
			( preg_match( '~^[a-z][a-z\d]*$~D', $name ) && $this->end_of( self::TAG_LIKE_REST, $index ) > $index );
	}

	private function is_ended( string $name ): bool {
		if ( null === $this->ended ) {
			preg_match_all( '~</([^\s/>]+)~', $this->html, $found );
			$this->ended = array_fill_keys( array_map( 'strtolower', $found[1] ), true );
		}
		return isset( $this->ended[ $name ] );
	}

	/** The text of an image: its `alt`, as a word of its own. A symbol such as an emoji stays within its word. */
	private static function text_of_image( string $tag ): string {
		preg_match_all( '~([^\s"\'>/=]+)(?:\s*=\s*("[^"]*"?|\'[^\']*\'?|[^\s>]*))?~', $tag, $attributes, PREG_SET_ORDER );
		$alt = '';
		foreach ( $attributes as $attribute ) {
			if ( 'alt' === strtolower( $attribute[1] ) ) {
				$alt = preg_replace( '/^["\']|["\']$/D', '', $attribute[2] ?? '' );
				break;
			}
		}
		$alt     = preg_replace_callback(
			'/' . Character_References::REFERENCE . '/',
			static function ( array $found ): string {
				return Character_References::character( $found[1], '' !== $found[2] ) ?? $found[0];
			},
			$alt
		);
		$is_sign = '' !== $alt &&
			! preg_match( '/[a-zA-Z\d\x{c0}-\x{1fff}\x{2c00}-\x{2dff}\x{3040}-\x{d7ff}]/u', $alt );
		return $is_sign ? $alt : " $alt ";
	}
}
