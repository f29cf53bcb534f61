<?php
/**
 * Reading a feed.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of `src/feed/read/parse-feed.ts`: JSON Feed 1.0 and 1.1 with `_alliance`, read leniently. Of what a snapshot
 * doesn't show (pictures, further pages), nothing is read.
 */
final class Feed_Reader {

	/**
	 * Reads a feed.
	 *
	 * @param string $source JSON.
	 * @param string $url    The address that it was loaded from.
	 * @return array<string, mixed>
	 * @throws Feed_Error Where it is not a feed.
	 */
	public static function read( string $source, string $url ): array {
		$document = self::decode( $source );
		if ( ! $document instanceof \stdClass || ! self::has_items( $document ) ) {
			throw new Feed_Error( self::found_instead( $source ) );
		}
		$base     = Address::http( $url ) ?? Address::http( Members::own( $document, 'feed_url' ) );
		$is_plain = self::is_plain( $document );
		$feed     = array(
			'title'         => Members::prose( Members::own( $document, 'title' ), $is_plain ),
			'description'   => Members::prose( Members::own( $document, 'description' ), $is_plain ),
			'home_page_url' => Address::http( Members::own( $document, 'home_page_url' ), $base ),
			'language'      => Language_Tag::canonical( Members::text( Members::own( $document, 'language' ) ) ),
			'campaign'      => Campaign_Reader::read( $document, $base, $is_plain ),
			'translations'  => self::translations( $document, $base ),
		);
		$context  = array(
			'base'     => $base,
			'authors'  => Item_Reader::authors( $document, $is_plain ),
			'language' => $feed['language'],
		);

		$feed['items'] = self::items( Members::own( $document, 'items' ), $context );
		return $feed;
	}

	/** Whether a feed or an item has been made by a reader already, so that nothing is decoded once more. */
	public static function is_plain( $raw ): bool {
		return Members::is_truthy( Members::own( Members::own( $raw, '_alliance' ), 'plain' ) );
	}

	/**
	 * The value of a JSON text. If that is a string of JSON, the value of that string.
	 *
	 * @param string $json The text.
	 * @return mixed
	 */
	private static function decode( string $json ) {
		$json  = Text::trim( $json );
		$value = json_decode( $json, false, 512, JSON_INVALID_UTF8_SUBSTITUTE );
		if ( JSON_ERROR_UTF16 === json_last_error() ) {
			// Half a character. JavaScript accepts it, and writes this in its place.
			$pairs = '/\\\\\\\\|(\\\\ud[89ab][\da-f]{2}\\\\ud[c-f][\da-f]{2})|\\\\ud[89a-f][\da-f]{2}/i';
			$json  = preg_replace_callback(
				$pairs,
				static function ( array $found ): string {
					return '\\\\' === $found[0] || isset( $found[1] ) ? $found[0] : '\\ufffd';
				},
				$json
			);
			$value = json_decode( $json, false, 512, JSON_INVALID_UTF8_SUBSTITUTE );
		}
		return is_string( $value ) && preg_match( '/^\s*[{"]/', $value ) ? self::decode( $value ) : $value;
	}

	/** What a text is that is not a feed: `rss`, `html` or just not a feed. */
	private static function found_instead( string $source ): string {
		$prolog = '\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype\b[^>]*>\s*)*';
		$root   = preg_match( "~^{$prolog}<(?:[\w.-]+:)?(rss|rdf|feed|html|head|body)\b~is", $source, $found ) ? strtolower( $found[1] ) : '';
		if ( in_array( $root, array( 'rss', 'rdf', 'feed' ), true ) ) {
			return 'rss';
		}
		return '' !== $root ? 'html' : 'format';
	}

	private static function has_items( \stdClass $document ): bool {
		$items = Members::own( $document, 'items' );
		return property_exists( $document, 'items' ) && ( null === $items || is_array( $items ) || is_object( $items ) );
	}

	/**
	 * The items. Of those with the same id, only the first counts.
	 *
	 * @param mixed                $raw     The feed's `items`.
	 * @param array<string, mixed> $context What stands in where an item names none.
	 * @return array<int, array<string, mixed>>
	 */
	private static function items( $raw, array $context ): array {
		$is_empty = null === $raw || ( is_object( $raw ) && ! get_object_vars( $raw ) );
		$items    = array();
		foreach ( $is_empty ? array() : Members::entries( $raw ) as $one ) {
			$item = Item_Reader::read( $one, $context );
			if ( null !== $item && ! isset( $items[ '#' . $item['id'] ] ) ) {
				$items[ '#' . $item['id'] ] = $item;
			}
		}
		return array_values( $items );
	}

	/**
	 * Addresses by language tag.
	 *
	 * @param \stdClass   $document The feed.
	 * @param string|null $base     What addresses are relative to.
	 * @return array<string, string>
	 */
	private static function translations( \stdClass $document, ?string $base ): array {
		$raw    = Members::own( Members::own( $document, '_alliance' ), 'translations' );
		$result = array();
		foreach ( is_object( $raw ) || is_array( $raw ) ? (array) $raw : array() as $key => $value ) {
			$tag = Language_Tag::canonical( (string) $key );
			$url = Address::http( $value, $base );
			if ( null !== $tag && null !== $url ) {
				$result[ $tag ] = $url;
			}
		}
		return $result;
	}

	/**
	 * The address of the feed's translation for a reader of `$language`; null if the feed is in that language.
	 *
	 * @param array<string, mixed> $feed     The feed.
	 * @param string               $language The reader's.
	 */
	public static function translation( array $feed, string $language ): ?string {
		$wanted  = strtolower( $language );
		$primary = Language_Tag::primary( $wanted );
		$own     = strtolower( (string) $feed['language'] );
		if ( $own === $wanted ) {
			return null;
		}
		$by_tag = array_change_key_case( $feed['translations'] );
		if ( isset( $by_tag[ $wanted ] ) ) {
			return $by_tag[ $wanted ];
		}
		if ( Language_Tag::primary( $own ) === $primary ) {
			return null;
		}
		if ( isset( $by_tag[ $primary ] ) ) {
			return $by_tag[ $primary ];
		}
		foreach ( $by_tag as $tag => $url ) {
			if ( Language_Tag::primary( $tag ) === $primary ) {
				return $url;
			}
		}
		return null;
	}
}
