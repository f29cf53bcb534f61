<?php
/**
 * Widgets in content.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

use Alliance_Widgets\Feed\Page;

/**
 * Puts a snapshot into every widget of a post, a page or a part of the theme, whether it was written as a block, as a
 * shortcode or by hand. Adds the script and the theme's look to pages that have a widget.
 */
final class Content {

	/** Filters of content. */
	const FILTERS = array( 'the_content', 'widget_text', 'widget_text_content', 'widget_block_content', 'widget_custom_html_content' );

	/** After WordPress has run shortcodes, at 11, and changed texts: a feed's text is not the site's. */
	const PRIORITY = 20;

	public static function start() {
		foreach ( self::FILTERS as $filter ) {
			add_filter( $filter, array( __CLASS__, 'fill' ), self::PRIORITY );
		}
		// There is no such filter for the theme's own parts.
		foreach ( array( 'core/html', 'core/shortcode', 'core/paragraph' ) as $block ) {
			add_filter( "render_block_$block", array( __CLASS__, 'fill_now_or_later' ), 20 );
		}
		add_filter( 'no_texturize_tags', array( __CLASS__, 'keep_quotes' ) );
	}

	/**
	 * The HTML of a block or a shortcode, with snapshots unless it is part of content that will get them.
	 *
	 * @param string $html Of the block or the shortcode.
	 * @return string
	 */
	public static function fill_now_or_later( $html ) {
		foreach ( self::FILTERS as $filter ) {
			$hook     = $GLOBALS['wp_filter'][ $filter ] ?? null;
			$priority = $hook instanceof \WP_Hook ? $hook->current_priority() : false;
			if ( false !== $priority && $priority < self::PRIORITY ) {
				return $html;
			}
		}
		return self::fill( $html );
	}

	/**
	 * The HTML with snapshots.
	 *
	 * @param string $html Of a post.
	 * @return string
	 */
	public static function fill( $html ) {
		if ( ! is_string( $html ) ) {
			return $html;
		}
		$has_widgets = Page::has_widgets( $html );
		if ( ! $has_widgets && false === stripos( $html, 'data-alliance-widget' ) && false === strpos( $html, 'embed.html?' ) ) {
			return $html;
		}
		if ( ! self::is_page() ) {
			return $html;
		}
		Script::enqueue();
		Theme::enqueue();
		if ( ! $has_widgets ) {
			return $html;
		}
		try {
			$page = new Page( array( Feed_Store::class, 'get' ), (string) get_bloginfo( 'language' ), time(), home_url( '/' ), array( __CLASS__, 'as_text' ) );
			return $page->fill( $html, true );
		} catch ( \Throwable $error ) {
			// A failure of ours never becomes the page's.
			error_log( "Alliance Widgets: $error" ); // phpcs:ignore -- whoever runs the site has to know.
			return $html;
		}
	}

	/** Whether a page is made for a visitor: not an excerpt, a feed or an answer for the editor. */
	private static function is_page(): bool {
		$is_request = defined( 'REST_REQUEST' ) && REST_REQUEST;
		return ! is_admin() && ! is_feed() && ! $is_request && ! doing_filter( 'get_the_excerpt' );
	}

	/**
	 * A snapshot that stays as it is when WordPress runs shortcodes and replaces smileys in a whole template. What a
	 * feed's text could start is written as a character reference.
	 *
	 * @param string $html The snapshot.
	 */
	public static function as_text( string $html ): string {
		global $shortcode_tags, $wp_smiliessearch;
		$quote = static function ( $name ): string {
			return preg_quote( (string) $name, '~' );
		};
		$names = implode( '|', array_map( $quote, array_keys( (array) $shortcode_tags ) ) );
		$html  = preg_replace( "~\\[(?=/?(?:$names)(?![\\w-]))~", '&#091;', $html ) ?? '';
		if ( empty( $wp_smiliessearch ) || ! get_option( 'use_smilies' ) ) {
			return $html;
		}
		$replace = static function ( array $found ): string {
			return '&#' . ord( $found[0] ) . ';' . substr( $found[0], 1 );
		};
		return preg_replace_callback(
			'/(?<=>)[^<]+/',
			static function ( array $text ) use ( $replace, $wp_smiliessearch ): string {
				return preg_replace_callback( $wp_smiliessearch, $replace, $text[0] ) ?? $text[0];
			},
			$html
		) ?? '';
	}

	/**
	 * Keeps WordPress from writing other quotes and dashes than the feed.
	 *
	 * @param string[] $tags Names of elements whose text stays as it is.
	 * @return string[]
	 */
	public static function keep_quotes( $tags ) {
		return array_merge( (array) $tags, Plugin::CONTENT_ELEMENTS );
	}
}
