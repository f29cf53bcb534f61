<?php
/**
 * Finding widgets in HTML.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of the publisher's `src/prerender/page.ts`, without a parser: it knows which elements are open at each
 * tag, as far as HTML's rules for paragraphs and lists tell. PHP's own parser knows no custom elements, and rewrites
 * pages.
 */
final class Page_Scan {

	const WIDGETS = array( 'campaign-banner', 'news-list', 'publication-card', 'publication-list' );

	/** A comment, a declaration, or a tag: its slash (1) and its name (2). */
	const TAG = '~<!--|<[!?][^>]*+>?|<(/?)([a-zA-Z][^\s/>]*)~';

	const COMMENT   = '~\G<!--(?:-?>|.*?(?:--!?>|\z))~s';
	const ATTRIBUTE = '~\G[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+("[^"]*+"|\'[^\']*+\'|[^\s>"\'][^\s>]*+)?)?~';

	/** Elements that may contain only phrasing content. */
	const PHRASING = ' abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label legend mark meter output p pre progress q rp rt ruby s samp small span strong sub summary sup time u var ';

	/** Elements that may contain whatever is allowed around them. */
	const TRANSPARENT = ' a ins del map object video audio canvas slot ';

	const VOID = ' area base br col embed hr img input link meta param source track wbr ';

	const RAW = ' script style textarea title iframe noembed noframes noscript xmp template ';

	/** Elements that end a paragraph where they begin. */
	const ENDS_PARAGRAPH = ' address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp ';

	/** A block inside one of these doesn't end a paragraph around it. */
	const SCOPE = ' applet button caption marquee math object svg table td th template ';

	/**
	 * What the page says its addresses are relative to.
	 *
	 * @var string|null
	 */
	public $base;

	/**
	 * Widgets: tag, attributes, src, lang, is_phrasing, has_links, has_heading, start and end of the inside, earlier snapshots.
	 *
	 * @var array<int, array<string, mixed>>
	 */
	public $widgets = array();

	/**
	 * Elements that are open: name, attributes, index of the widget, start of an earlier snapshot.
	 *
	 * @var array<int, array<string, mixed>>
	 */
	private $open = array();

	/**
	 * How many elements of a name are open, so that nobody looks through all of them for one that isn't there.
	 *
	 * @var array<string, int>
	 */
	private $counts = array();

	/**
	 * The HTML.
	 *
	 * @var string
	 */
	private $html;

	public function __construct( string $html ) {
		$this->html = $html;
		$index      = 0;
		while ( preg_match( self::TAG, $html, $found, PREG_OFFSET_CAPTURE, $index ) ) {
			$start = $found[0][1];
			if ( ! isset( $found[2] ) ) {
				$is_comment = '<!--' === $found[0][0] && preg_match( self::COMMENT, $html, $comment, 0, $start );
				$index      = $start + strlen( $is_comment ? $comment[0] : $found[0][0] );
				continue;
			}
			$name       = strtolower( $found[2][0] );
			$attributes = array();
			$index      = $this->read_tag( $start + strlen( $found[0][0] ), $attributes );
			if ( '/' === $found[1][0] ) {
				$this->close( $name, $start, $index );
			} else {
				$index = $this->open( $name, $attributes, $start, $index );
			}
		}
	}

	/**
	 * Reads the rest of a tag, and returns where it ends.
	 *
	 * @param int                   $index      Where it goes on behind the name.
	 * @param array<string, string> $attributes What is found, by name.
	 */
	private function read_tag( int $index, array &$attributes ): int {
		while ( preg_match( self::ATTRIBUTE, $this->html, $found, 0, $index ) ) {
			$index += strlen( $found[0] );
			$name   = strtolower( $found[1] );
			$value  = $found[2] ?? '';
			if ( '' !== $value && ( '"' === $value[0] || "'" === $value[0] ) ) {
				$value = substr( $value, 1, -1 );
			}
			$value       = str_replace( array( "\r\n", "\r" ), "\n", $value );
			$attributes += array( $name => Character_References::decode_attribute( $value ) );
		}
		$end = strpos( $this->html, '>', $index );
		return false === $end ? strlen( $this->html ) : $end + 1;
	}

	private static function has( string $names, string $name ): bool {
		return false !== strpos( $names, " $name " );
	}

	/**
	 * Handles a start tag, and returns where the scan continues.
	 *
	 * @param string                $name       The element's.
	 * @param array<string, string> $attributes By name.
	 * @param int                   $start      Where the tag begins.
	 * @param int                   $index      Where it has ended.
	 */
	private function open( string $name, array $attributes, int $start, int $index ): int {
		if ( self::has( self::ENDS_PARAGRAPH, $name ) ) {
			$this->close_paragraph();
		}
		$parent = end( $this->open );
		if ( $parent && null !== $parent['widget'] && 'heading' === ( $attributes['slot'] ?? '' ) ) {
			$this->widgets[ $parent['widget'] ]['has_heading'] = true;
		}
		if ( 'base' === $name && isset( $attributes['href'] ) ) {
			$this->base = $this->base ?? $attributes['href'];
		}
		if ( self::has( self::VOID, $name ) ) {
			return $index;
		}
		if ( self::has( self::RAW, $name ) ) {
			return preg_match( "~</$name(?=[\s/>])[^>]*>?~i", $this->html, $found, PREG_OFFSET_CAPTURE, $index )
				? $found[0][1] + strlen( $found[0][0] )
				: strlen( $this->html );
		}
		$is_widget = in_array( $name, self::WIDGETS, true ) && ! array_filter( array_intersect_key( $this->counts, array_flip( self::WIDGETS ) ) );
		if ( $is_widget ) {
			$this->widgets[] = $this->widget( $name, $attributes, $index );
		}
		$is_earlier   = $parent && null !== $parent['widget'] && isset( $attributes['data-alliance-snapshot'] );
		$this->open[] = array(
			'name'       => $name,
			'attributes' => $attributes,
			'widget'     => $is_widget ? count( $this->widgets ) - 1 : null,
			'earlier'    => $is_earlier ? $start : null,
		);

		$this->counts[ $name ] = ( $this->counts[ $name ] ?? 0 ) + 1;
		return $index;
	}

	/**
	 * An end tag.
	 *
	 * @param string $name  The element's.
	 * @param int    $start Where the tag begins.
	 * @param int    $end   Where it has ended.
	 */
	private function close( string $name, int $start, int $end ) {
		if ( empty( $this->counts[ $name ] ) ) {
			return;
		}
		do {
			$element = $this->pop();
		} while ( $element['name'] !== $name );
		if ( null !== $element['widget'] ) {
			$this->widgets[ $element['widget'] ]['end'] = $start;
		}
		$parent = end( $this->open );
		if ( null !== $element['earlier'] && $parent && null !== $parent['widget'] ) {
			$this->widgets[ $parent['widget'] ]['earlier'][] = array( $element['earlier'], $end );
		}
	}

	/**
	 * Closes the element that was opened last.
	 *
	 * @return array<string, mixed>
	 */
	private function pop(): array {
		$element = array_pop( $this->open );
		--$this->counts[ $element['name'] ];
		return $element;
	}

	private function close_paragraph() {
		if ( empty( $this->counts['p'] ) ) {
			return;
		}
		for ( $place = count( $this->open ) - 1; $place >= 0; $place-- ) {
			$name = $this->open[ $place ]['name'];
			if ( 'p' === $name ) {
				while ( count( $this->open ) > $place ) {
					$this->pop();
				}
			}
			if ( 'p' === $name || self::has( self::SCOPE, $name ) ) {
				return;
			}
		}
	}

	/**
	 * The facts about a widget that are known at its start tag.
	 *
	 * @param string                $tag        Its name.
	 * @param array<string, string> $attributes By name.
	 * @param int                   $start      Where its inside begins.
	 * @return array<string, mixed>
	 */
	private function widget( string $tag, array $attributes, int $start ): array {
		$src          = Text::trim( $attributes['src'] ?? '' );
		$lang         = $attributes['lang'] ?? $attributes['xml:lang'] ?? null;
		$is_phrasing  = null;
		$in_scope     = true;
		$in_paragraph = false;
		$has_links    = true;
		$is_provided  = '' !== $src;
		foreach ( array_reverse( $this->open ) as $around ) {
			$name = $around['name'];
			$lang = $lang ?? $around['attributes']['lang'] ?? $around['attributes']['xml:lang'] ?? null;
			if ( ! $is_provided && 'alliance-feed' === $name ) {
				$src         = Text::trim( $around['attributes']['src'] ?? '' );
				$is_provided = true;
			}
			if ( null === $is_phrasing && ! self::has( self::TRANSPARENT, $name ) && false === strpos( $name, '-' ) ) {
				$is_phrasing = self::has( self::PHRASING, $name );
			}
			// A block would end the paragraph, even if there is something in between.
			$in_paragraph = $in_paragraph || ( $in_scope && 'p' === $name );
			$in_scope     = $in_scope && ! self::has( self::SCOPE, $name );
			$has_links    = $has_links && 'a' !== $name && 'button' !== $name;
		}
		return array(
			'tag'         => $tag,
			'attributes'  => $attributes,
			'src'         => $src,
			'lang'        => $lang,
			'is_phrasing' => $is_phrasing || $in_paragraph,
			'has_links'   => $has_links,
			'has_heading' => false,
			'start'       => $start,
			'end'         => null,
			'earlier'     => array(),
		);
	}
}
