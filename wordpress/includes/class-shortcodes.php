<?php
/**
 * Shortcodes.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/** `[news-list limit="4"]` for the Classic Editor, and `[alliance-feed src="…"]…[/alliance-feed]` around several. */
final class Shortcodes {

	/**
	 * How many providers are open.
	 *
	 * @var int
	 */
	private static $providers = 0;

	/** Comments and tags. Anything in them that looks like a shortcode is part of an attribute. */
	const MARKUP = '<!--(?:[^-]++|-(?!->))*+(?:-->)?|<[a-zA-Z/!?][^>]*+>?';

	public static function start() {
		foreach ( array_merge( Plugin::CONTENT_ELEMENTS, array( 'alliance-feed' ) ) as $tag ) {
			add_shortcode( $tag, array( __CLASS__, 'render' ) );
		}
		foreach ( array( 'the_content', 'widget_text', 'widget_text_content', 'widget_block_content' ) as $filter ) {
			// Before WordPress makes paragraphs and typographic quotes, at 10.
			add_filter( $filter, array( __CLASS__, 'repair' ), 7 );
		}
	}

	/**
	 * Repairs shortcodes in which editors have turned addresses into links, and quotes into typographic ones.
	 *
	 * @param string $content Of a post.
	 * @return string
	 */
	public static function repair( $content ) {
		$tags = implode( '|', array_merge( Plugin::CONTENT_ELEMENTS, array( 'alliance-feed' ) ) );
		if ( ! is_string( $content ) || ! preg_match( "/\\[(?:$tags)\\b/", $content ) ) {
			return $content;
		}
		return self::replace(
			"\\[(?:$tags)\\b(?:[^\\[\\]<]++|<[^>]*+>)*+\\]",
			static function ( array $found ): string {
				$shortcode = preg_replace_callback(
					'~<a\s[^>]*?href=(["\'])(.*?)\1[^>]*>.*?</a>~is',
					static function ( array $link ): string {
						return $link[2];
					},
					$found[0]
				);
				$shortcode = preg_replace( '~<[^>]*>~', '', $shortcode ?? $found[0] );
				$shortcode = str_replace( array( "\u{a0}", '&nbsp;' ), ' ', $shortcode );
				// Only around a value: a heading may contain typographic quotes.
				$quote = '“|”|„|«|»|″|&#8220;|&#8221;|&#8243;|&quot;';
				return preg_replace( "~=\\s*(?:$quote)\\s*(.*?)\\s*(?:$quote|\")(?=[\\s\\]/])~s", '="$1"', $shortcode ) ?? $found[0];
			},
			$content
		);
	}

	/**
	 * Replaces shortcodes in text. In a tag, they are left alone: an inserted quote could end an attribute, and the
	 * rest would become attributes that no filter has seen.
	 *
	 * @param string   $pattern Finds them; without delimiters.
	 * @param callable $replace Gives what stands in their place.
	 * @param string   $content Of a post.
	 */
	public static function replace( string $pattern, callable $replace, string $content ): string {
		$result = preg_replace_callback(
			'~' . self::MARKUP . "|$pattern~s",
			static function ( array $found ) use ( $replace ): string {
				return '<' === $found[0][0] ? $found[0] : $replace( $found );
			},
			$content
		);
		// Null, if the text exceeds PHP's limits.
		return $result ?? $content;
	}

	/**
	 * A shortcode's HTML. Its snapshot is added later, when its surroundings are known.
	 *
	 * @param array|string $attributes What is written, by name in small letters; names alone by number.
	 * @param string|null  $content    What stands between the shortcode and its end.
	 * @param string       $tag        Its name.
	 */
	public static function render( $attributes, $content, $tag ): string {
		$values = array();
		foreach ( (array) $attributes as $name => $value ) {
			if ( is_int( $name ) ) {
				$values[ strtolower( (string) $value ) ] = true;
			} else {
				$values[ $name ] = $value;
			}
		}
		$is_provider = 'alliance-feed' === $tag;
		$has_feed    = self::$providers > 0 && ! $is_provider;
		if ( $is_provider ) {
			++self::$providers;
		}
		$inside = do_shortcode( (string) $content );
		if ( $is_provider ) {
			--self::$providers;
		}
		$html = Element::html( $tag, $values, $inside, $has_feed );
		// The provider around it is filled as a whole.
		return $has_feed ? $html : Content::fill_now_or_later( $html );
	}
}
