<?php
/**
 * On a publisher's site.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/**
 * Completes the site's own feed, which the JSON Feed plugin writes (`json_feed_item`, `json_feed_feed`): what pictures
 * show, who made them and how large they are, the language, and which posts are publications. Keeps protected posts out
 * of it, and lets the pages of other sites read it.
 */
final class Publisher {

	public static function start() {
		add_filter( 'json_feed_item', array( __CLASS__, 'complete_item' ), 20, 2 );
		add_filter( 'json_feed_feed', array( __CLASS__, 'complete_feed' ), 20 );
		add_filter( 'wp_headers', array( __CLASS__, 'open_to_other_sites' ), 10, 2 );
	}

	/** Whether this site has such a feed. */
	public static function is_publisher(): bool {
		return function_exists( 'get_json_feed_item' ) || function_exists( 'json_feed_render_feed' );
	}

	/**
	 * The headers of an answer. Without this one, browsers don't let a partner's page read the feed.
	 *
	 * @param array<string, string> $headers The headers.
	 * @param \WP|null              $wp      The request.
	 * @return array<string, string>
	 */
	public static function open_to_other_sites( $headers, $wp = null ) {
		if ( 'json' === ( $wp->query_vars['feed'] ?? '' ) && self::is_publisher() ) {
			$headers['Access-Control-Allow-Origin'] = '*';
		}
		return $headers;
	}

	/**
	 * An item of the feed; an empty one for a protected post.
	 *
	 * @param array<string, mixed>   $item The plugin's.
	 * @param \WP_Post|int|null      $post Its post.
	 * @return array<string, mixed>
	 */
	public static function complete_item( $item, $post = null ) {
		$post = get_post( $post );
		if ( ! is_array( $item ) || ! $post ) {
			return $item;
		}
		if ( '' !== $post->post_password ) {
			return array();
		}
		// The text of `content_html` is the same, and better.
		if ( ! empty( $item['content_html'] ) ) {
			unset( $item['content_text'] );
		}
		if ( isset( $item['title'] ) ) {
			$item['title'] = self::text( $item['title'] );
		}
		if ( ! empty( $item['tags'] ) ) {
			$item['tags'] = array_map( array( __CLASS__, 'text' ), (array) $item['tags'] );
		}
		if ( isset( $item['author'] ) ) {
			$item['author'] = self::author( $item['author'] );
		}
		if ( isset( $item['authors'] ) ) {
			$item['authors'] = array_map( array( __CLASS__, 'author' ), (array) $item['authors'] );
		}
		$language = self::language_of( $post->ID );
		if ( '' !== $language ) {
			$item['language'] = $language;
		}
		$extension = array_filter(
			array(
				'type'   => self::is_publication( $post ) ? 'publication' : null,
				'image'  => self::image( (int) get_post_thumbnail_id( $post ) ),
				'source' => array(
					'name' => self::text( get_bloginfo( 'name' ) ),
					'url'  => home_url( '/' ),
				),
			)
		);

		$item['_alliance'] = array_merge( $extension, (array) ( $item['_alliance'] ?? array() ) );
		return $item;
	}

	/**
	 * The feed as a whole.
	 *
	 * @param array<string, mixed> $feed The plugin's.
	 * @return array<string, mixed>
	 */
	public static function complete_feed( $feed ) {
		if ( ! is_array( $feed ) ) {
			return $feed;
		}
		if ( isset( $feed['items'] ) ) {
			// Protected posts are empty items here. They are removed without leaving gaps, so that this stays an array.
			$feed['items'] = array_values( array_filter( (array) $feed['items'] ) );
		}
		foreach ( array( 'title', 'description' ) as $name ) {
			if ( isset( $feed[ $name ] ) ) {
				$feed[ $name ] = self::text( $feed[ $name ] );
			}
		}
		$feed['language'] = $feed['language'] ?? get_bloginfo( 'language' );
		$translations     = self::translations( (string) ( $feed['feed_url'] ?? '' ) );
		if ( $translations ) {
			$feed['_alliance'] = array_merge( array( 'translations' => $translations ), (array) ( $feed['_alliance'] ?? array() ) );
		}
		return $feed;
	}

	/**
	 * Text as people read it: WordPress keeps `&` as `&amp;`.
	 *
	 * @param mixed $text Its text.
	 */
	private static function text( $text ): string {
		return html_entity_decode( (string) $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	/**
	 * An author whose name is as people read it.
	 *
	 * @param mixed $author The plugin's.
	 * @return mixed
	 */
	private static function author( $author ) {
		return isset( $author['name'] ) ? array( 'name' => self::text( $author['name'] ) ) + $author : $author;
	}

	/**
	 * What is known of a picture.
	 *
	 * @param int $id Of the attachment; 0 for none.
	 * @return array<string, mixed>|null
	 */
	private static function image( int $id ): ?array {
		$picture = $id ? wp_get_attachment_image_src( $id, 'full' ) : false;
		if ( ! $picture ) {
			return null;
		}
		$meta = wp_get_attachment_metadata( $id );
		$info = array(
			'alt'     => self::text( get_post_meta( $id, '_wp_attachment_image_alt', true ) ),
			'caption' => self::text( wp_strip_all_tags( (string) wp_get_attachment_caption( $id ) ) ),
			'credit'  => self::text( $meta['image_meta']['credit'] ?? '' ),
			'width'   => (int) $picture[1],
			'height'  => (int) $picture[2],
		);
		return array_filter( $info );
	}

	private static function is_publication( \WP_Post $post ): bool {
		$category = (int) Plugin::options()['category'];
		return $category > 0 && has_term( $category, 'category', $post );
	}

	/** A post's language, if Polylang or WPML knows it. */
	private static function language_of( int $id ): string {
		if ( function_exists( 'pll_get_post_language' ) ) {
			return str_replace( '_', '-', (string) pll_get_post_language( $id, 'locale' ) );
		}
		$details = apply_filters( 'wpml_post_language_details', null, $id );
		return is_array( $details ) ? str_replace( '_', '-', (string) ( $details['locale'] ?? '' ) ) : '';
	}

	/**
	 * The addresses of the same feed in other languages, if Polylang or WPML knows them.
	 *
	 * @param string $feed_url The feed's own.
	 * @return array<string, string>
	 */
	private static function translations( string $feed_url ): array {
		$home  = home_url( '/' );
		$path  = 0 === strpos( $feed_url, $home ) ? substr( $feed_url, strlen( $home ) ) : 'feed/json/';
		$homes = array();
		if ( function_exists( 'pll_languages_list' ) && function_exists( 'pll_home_url' ) ) {
			foreach ( (array) pll_languages_list() as $slug ) {
				$homes[ (string) $slug ] = (string) pll_home_url( $slug );
			}
		} else {
			foreach ( (array) apply_filters( 'wpml_active_languages', null, array( 'skip_missing' => 0 ) ) as $slug => $language ) {
				$homes[ (string) $slug ] = (string) ( $language['url'] ?? '' );
			}
		}
		$current = Feed\Language_Tag::primary( (string) get_bloginfo( 'language' ) );
		$found   = array();
		foreach ( array_filter( $homes ) as $slug => $url ) {
			if ( Feed\Language_Tag::primary( $slug ) !== $current ) {
				$found[ $slug ] = trailingslashit( $url ) . preg_replace( '~^' . preg_quote( $current, '~' ) . '/~', '', $path );
			}
		}
		return $found;
	}
}
