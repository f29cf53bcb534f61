<?php
/**
 * Which items a widget shows.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of the publisher's `src/prerender/select.ts`: the items that a list shows at first, by its attributes. */
final class Selection {

	/**
	 * The items of a list.
	 *
	 * @param string                           $tag        The widget's.
	 * @param array<int, array<string, mixed>> $items      The feed's.
	 * @param array<string, string>            $attributes The widget's.
	 * @return array<int, array<string, mixed>>
	 */
	public static function items( string $tag, array $items, array $attributes ): array {
		$is_news = 'news-list' === $tag;
		$own     = array_filter(
			$items,
			static function ( array $item ) use ( $is_news ): bool {
				return $item['is_publication'] !== $is_news;
			}
		);

		$tags      = self::known( $own, array( __CLASS__, 'tags' ) );
		$wanted    = self::wanted( $attributes['tag'] ?? '', $tags );
		$unwanted  = self::wanted( $attributes['exclude'] ?? '', $tags );
		$sources   = self::wanted( $attributes['source'] ?? '', self::known( $own, array( __CLASS__, 'source' ) ) );
		$languages = preg_split( '/[\s,]+/', $attributes['language'] ?? '', -1, PREG_SPLIT_NO_EMPTY );
		$languages = array_filter( array_map( array( Language_Tag::class, 'canonical' ), $languages ) );
		$languages = array_map( array( Language_Tag::class, 'primary' ), $languages );
		$since     = $attributes['since'] ?? '';
		$since     = Calendar::is_date( $since ) ? substr( trim( $since ), 0, 10 ) : null;
		$chosen    = array_filter(
			$own,
			static function ( array $item ) use ( $wanted, $unwanted, $sources, $languages, $since ): bool {
				return ( null === $wanted || array_intersect( self::tags( $item ), $wanted ) )
					&& ( null === $unwanted || ! array_intersect( self::tags( $item ), $unwanted ) )
					&& ( null === $sources || array_intersect( self::source( $item ), $sources ) )
					&& ( ! $languages || in_array( Language_Tag::primary( (string) $item['language'] ), $languages, true ) )
					// Dates as they are written, in ISO 8601, sort as texts.
					&& ( null === $since || strcmp( substr( (string) $item['date_published'], 0, 10 ), $since ) >= 0 );
			}
		);
		if ( $is_news || 'date' === ( $attributes['sort'] ?? '' ) ) {
			$chosen = self::newest_first( $chosen );
		}
		$limit = self::whole_number( $attributes['limit'] ?? '' ) ?? ( $is_news ? 5 : null );
		return array_slice( array_values( $chosen ), 0, $limit );
	}

	/**
	 * The item that a card shows: by its id or address, else the first publication.
	 *
	 * @param array<int, array<string, mixed>> $items  The feed's.
	 * @param string                           $wanted The attribute.
	 * @return array<string, mixed>|null
	 */
	public static function item( array $items, string $wanted ): ?array {
		$address = Address::http( $wanted );
		foreach ( $items as $item ) {
			$is_wanted = '' === $wanted
				? $item['is_publication']
				: $item['id'] === $wanted || ( null !== $address && $item['url'] === $address );
			if ( $is_wanted ) {
				return $item;
			}
		}
		return null;
	}

	/** A whole number greater than 0. */
	public static function whole_number( string $text, int $most = PHP_INT_MAX ): ?int {
		$number = Members::positive( $text );
		return null !== $number && $number <= $most && floor( $number ) === $number ? (int) $number : null;
	}

	/** Names are equal regardless of case, white space and Unicode form. */
	private static function fold( string $name ): string {
		if ( class_exists( 'Normalizer' ) ) {
			$name = (string) \Normalizer::normalize( $name, \Normalizer::FORM_KC );
		}
		// Invisible characters within words.
		$name = preg_replace( '/[\x{ad}\x{200b}\x{200e}\x{200f}\x{2060}\x{feff}]/u', '', $name );
		return mb_strtoupper( Text::trim( preg_replace( '/[' . Text::SPACE . ']+/u', ' ', $name ) ), 'UTF-8' );
	}

	/**
	 * The names in an attribute: all of it is one name if some item has it, else names are separated by commas.
	 *
	 * @param string   $attribute The attribute.
	 * @param string[] $known     All names.
	 * @return string[]|null Null where it names none.
	 */
	private static function wanted( string $attribute, array $known ): ?array {
		$whole = self::fold( $attribute );
		if ( '' === $whole ) {
			return null;
		}
		if ( in_array( $whole, $known, true ) ) {
			return array( $whole );
		}
		$names = array_filter( array_map( array( __CLASS__, 'fold' ), explode( ',', $attribute ) ), 'strlen' );
		return $names ? $names : null;
	}

	/**
	 * All names that items have.
	 *
	 * @param array<int, array<string, mixed>> $items The items.
	 * @param callable                         $names Names of one.
	 * @return string[]
	 */
	private static function known( array $items, callable $names ): array {
		return $items ? array_unique( array_merge( ...array_values( array_map( $names, $items ) ) ) ) : array();
	}

	/**
	 * Tags of an item.
	 *
	 * @param array<string, mixed> $item The item.
	 * @return string[]
	 */
	private static function tags( array $item ): array {
		return array_map( array( __CLASS__, 'fold' ), $item['tags'] );
	}

	/**
	 * The agency of an item.
	 *
	 * @param array<string, mixed> $item The item.
	 * @return string[]
	 */
	private static function source( array $item ): array {
		return $item['source'] ? array( self::fold( $item['source']['name'] ) ) : array();
	}

	/**
	 * Newest first, undated last, else in feed order.
	 *
	 * @param array<int, array<string, mixed>> $items The items.
	 * @return array<int, array<string, mixed>>
	 */
	private static function newest_first( array $items ): array {
		$instants = array();
		foreach ( $items as $index => $item ) {
			$instants[ $index ] = null === $item['date_published'] ? -INF : Calendar::instant( $item['date_published'] );
		}
		// PHP 7 doesn't keep the order of equal elements.
		uksort(
			$items,
			static function ( int $a, int $b ) use ( $instants ): int {
				return $instants[ $b ] <=> $instants[ $a ] ? $instants[ $b ] <=> $instants[ $a ] : $a <=> $b;
			}
		);
		return $items;
	}
}
