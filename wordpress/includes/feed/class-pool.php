<?php
/**
 * Several feeds in one.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/feed/load/pool.ts`: duplicates are shown once, the first, each attributed to its agency. */
final class Pool {

	/** Schemes whose identifiers mean the same everywhere (RFC 3986, section 1.1). */
	const URI = '~^(?:[a-z][a-z\d+.-]*://|(?:urn|tag|doi|info|ark|hdl|oai|did|at|mid|cid|ni):)\S~i';

	/**
	 * The items of all feeds. The other members are those of the first feed.
	 *
	 * @param array<int, array<string, mixed>> $feeds Those that were loaded.
	 * @return array<string, mixed>
	 */
	public static function merge( array $feeds ): array {
		$items      = array();
		$by_uri     = array();
		$by_address = array();
		foreach ( $feeds as $number => $feed ) {
			foreach ( $feed['items'] as $item ) {
				$uri     = preg_match( self::URI, $item['id'] ) ? $item['id'] : null;
				$address = null === $item['url'] ? null : self::comparable( $item['url'] );
				// Items of one feed may share an address: that of a page that lists them all.
				$is_neighbour = null !== $address && isset( $by_address[ $address ] ) && $by_address[ $address ] !== $number;
				if ( ( null !== $uri && isset( $by_uri[ $uri ] ) ) || $is_neighbour ) {
					continue;
				}
				if ( null !== $uri ) {
					$by_uri[ $uri ] = true;
				}
				if ( null !== $address && ! isset( $by_address[ $address ] ) ) {
					$by_address[ $address ] = $number;
				}
				if ( null === $item['source'] && '' !== $feed['title'] ) {
					$item['source'] = array(
						'name' => $feed['title'],
						'url'  => $feed['home_page_url'],
					);
				}
				$items[] = $item;
			}
		}
		$campaigns         = array_values( array_filter( array_column( $feeds, 'campaign' ) ) );
		$first             = reset( $feeds );
		$first['items']    = $items;
		$first['campaign'] = $campaigns[0] ?? null;
		return $first;
	}

	/**
	 * An address to compare with others: without scheme, closing slash, `utm_*` and fragment, unless that is a route.
	 */
	private static function comparable( string $url ): string {
		$url = preg_replace_callback(
			'/\?[^#]*/',
			static function ( array $found ): string {
				if ( ! preg_match( '/[?&]utm_/i', $found[0] ) ) {
					return $found[0];
				}
				$kept = preg_grep( '/^utm_/i', explode( '&', substr( $found[0], 1 ) ), PREG_GREP_INVERT );
				return $kept ? '?' . implode( '&', $kept ) : '';
			},
			$url,
			1
		);
		return preg_replace( array( '/^https?:/', '/#(?![!\/]).*/s', '~/(?=[?#]|$)~' ), '', $url, 1 );
	}
}
