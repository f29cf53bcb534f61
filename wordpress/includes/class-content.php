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

	public static function start() {
		// After shortcodes, at 11.
		foreach ( array( 'the_content', 'widget_text', 'widget_text_content', 'widget_block_content', 'widget_custom_html_content' ) as $filter ) {
			add_filter( $filter, array( __CLASS__, 'fill' ), 20 );
		}
		// There is no such filter for the theme's own parts.
		foreach ( array( 'core/html', 'core/shortcode', 'core/paragraph' ) as $block ) {
			add_filter( "render_block_$block", array( __CLASS__, 'fill' ), 20 );
		}
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
			$page = new Page( array( Feed_Store::class, 'get' ), (string) get_bloginfo( 'language' ), time(), home_url( '/' ) );
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
}
