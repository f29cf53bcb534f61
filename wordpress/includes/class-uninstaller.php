<?php
/**
 * Removing the plugin.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/**
 * Removes the plugin's data, and leaves links in posts in place of widgets: without the plugin, a shortcode would
 * appear as it is written, and a block not at all. Tags and links that were written by hand stay.
 */
final class Uninstaller {

	/** The number of posts per query. */
	const BATCH = 100;

	public static function run() {
		$home = self::home_of( Plugin::options()['feed'] );
		self::leave_links( $home );
		self::leave_links_in_sidebars( $home );
		self::remove_options();
		wp_unschedule_hook( Feed_Store::REFRESH_EVENT );
		wp_unschedule_hook( Feed_Store::CLEAN_EVENT );
	}

	/** A page for people to stand in for a feed: its home page, if its copy names one; else the feed itself. */
	private static function home_of( string $src ): string {
		$address = strtok( trim( $src ), " \t\n" );
		$url     = (string) Feed\Address::http( (string) $address, home_url( '/' ) );
		$copy    = get_option( 'alliance_widgets_copy_' . md5( $url ) );
		return is_array( $copy ) && ! empty( $copy['feed']['home_page_url'] ) ? $copy['feed']['home_page_url'] : (string) $address;
	}

	private static function remove_options() {
		global $wpdb;
		$like  = $wpdb->esc_like( 'alliance_widgets' ) . '%';
		$also  = '%' . $wpdb->esc_like( '_transient_' ) . '%' . $wpdb->esc_like( 'alliance_widgets_' ) . '%';
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s OR option_name LIKE %s", $like, $also ) ); // phpcs:ignore -- there is no other way to list options.
		array_map( 'delete_option', $names );
	}

	/** Rewrites posts that would not be readable without the plugin. */
	private static function leave_links( string $home ) {
		global $wpdb;
		$tags       = array_merge( Plugin::CONTENT_ELEMENTS, array( 'alliance-feed' ) );
		$conditions = array( $wpdb->prepare( 'post_content LIKE %s', '%' . $wpdb->esc_like( '<!-- wp:alliance-widgets/' ) . '%' ) );
		foreach ( $tags as $tag ) {
			$conditions[] = $wpdb->prepare( 'post_content LIKE %s', '%' . $wpdb->esc_like( "[$tag" ) . '%' );
		}
		$where = implode( ' OR ', $conditions );
		$last  = 0;
		do {
			$posts = $wpdb->get_results( $wpdb->prepare( "SELECT ID, post_content FROM $wpdb->posts WHERE ID > %d AND post_type <> 'revision' AND ( $where ) ORDER BY ID LIMIT %d", $last, self::BATCH ) ); // phpcs:ignore -- prepared above.
			foreach ( $posts as $post ) {
				$last    = (int) $post->ID;
				$content = self::without_widgets( $post->post_content, $home );
				if ( $content !== $post->post_content ) {
					$wpdb->update( $wpdb->posts, array( 'post_content' => $content ), array( 'ID' => $last ) ); // phpcs:ignore -- nothing but the content, and no filters of somebody's rights.
					clean_post_cache( $last );
				}
			}
		} while ( count( $posts ) === self::BATCH );
	}

	/** Sidebars are stored in options. */
	private static function leave_links_in_sidebars( string $home ) {
		$texts = array(
			'widget_block' => 'content',
			'widget_text'  => 'text',
		);
		foreach ( $texts as $option => $name ) {
			$sidebars = get_option( $option );
			foreach ( is_array( $sidebars ) ? $sidebars : array() as $number => $widget ) {
				if ( is_string( $widget[ $name ] ?? null ) ) {
					$sidebars[ $number ][ $name ] = self::without_widgets( $widget[ $name ], $home );
				}
			}
			if ( is_array( $sidebars ) ) {
				update_option( $option, $sidebars );
			}
		}
	}

	/** A post's content with links in place of blocks and shortcodes. */
	public static function without_widgets( string $content, string $home ): string {
		$tags = implode( '|', Plugin::CONTENT_ELEMENTS );
		// A block that has saved its link leaves it; one that has none gets one.
		$blocks = preg_replace_callback(
			'~<!-- wp:alliance-widgets/[a-z-]+ (?:(\{(?:[^}]++|\}(?!\s+/?-->))*+\})\s+)?(?:/-->|-->(.*?)<!-- /wp:alliance-widgets/[a-z-]+ -->)~s',
			static function ( array $found ) use ( $home ): string {
				$attributes = isset( $found[1] ) ? (array) json_decode( $found[1], true ) : array();
				$saved      = trim( $found[2] ?? '' );
				$html       = '' === $saved ? self::link( $attributes, $home ) : $saved;
				return '' === $html ? '' : "<!-- wp:paragraph -->\n$html\n<!-- /wp:paragraph -->";
			},
			$content
		);
		// Nothing, where PHP's limits don't suffice: a post is never lost.
		$content = Shortcodes::repair( $blocks ?? $content );
		$content = Shortcodes::replace(
			"\\[(?:$tags)\\b([^\\]<]*+)\\](?:((?:[^\\[]++|\\[(?!/?(?:$tags)\\b))*+)\\[/(?:$tags)\\])?",
			static function ( array $found ) use ( $home ): string {
				$inside = trim( $found[2] ?? '' );
				return '' === $inside ? self::link( (array) shortcode_parse_atts( $found[1] ), $home, false ) : $inside;
			},
			$content
		);
		return Shortcodes::replace( '\[/?alliance-feed\b[^\]<]*+\]', '__return_empty_string', $content );
	}

	/**
	 * A link for people; nothing where there is no address.
	 *
	 * @param array<string, mixed> $attributes Of a block or a shortcode.
	 * @param string               $home       Where the site's own feed leads.
	 * @param bool                 $is_block   In a paragraph of its own.
	 */
	private static function link( array $attributes, string $home, bool $is_block = true ): string {
		$own  = $attributes['link'] ?? self::home_of( (string) ( $attributes['src'] ?? '' ) );
		$url  = '' === (string) $own ? $home : (string) $own;
		$text = $attributes['heading'] ?? $attributes['linkText'] ?? '';
		if ( '' === $url ) {
			return '';
		}
		$link = '<a href="' . esc_url( html_entity_decode( $url ) ) . '">' . esc_html( html_entity_decode( '' === (string) $text ? $url : (string) $text ) ) . '</a>';
		return $is_block ? "<p>$link</p>" : $link;
	}
}
