<?php
/**
 * Reading an item.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/feed/read/item.ts`. */
final class Item_Reader {

	/** The beginning of a text that is enough for any title made from it. */
	const ENOUGH_FOR_TITLE = 200;

	/** More of a text than a snapshot shows of it after a title. */
	const ENOUGH = 4096;

	/**
	 * Reads an item; null if it has neither a title nor text.
	 *
	 * @param mixed                $raw     What the feed says.
	 * @param array<string, mixed> $context Base, and the authors and language that stand in where an item names none.
	 * @return array<string, mixed>|null
	 */
	public static function read( $raw, array $context ): ?array {
		if ( ! $raw instanceof \stdClass ) {
			return null;
		}
		$is_plain = Feed_Reader::is_plain( $raw );
		$base     = $context['base'];
		$title    = Members::prose( Members::own( $raw, 'title' ), $is_plain );
		$enough   = self::ENOUGH + strlen( $title );
		$summary  = $is_plain
			? Members::prose( Members::own( $raw, 'summary' ), true )
			: Members::prose_of_html( Members::own( $raw, 'summary' ), $enough );
		$content  = Members::prose_of_html( Members::own( $raw, 'content_html' ), $enough );
		if ( '' === $content ) {
			$content = Members::prose( Members::own( $raw, 'content_text' ), $is_plain );
		}
		if ( '' === $title . $summary . $content ) {
			return null;
		}
		$extension = Members::own( $raw, '_alliance' );
		$tags      = Members::own( $raw, 'tags' );
		return array(
			'id'             => self::id( $raw, array( $title, $summary, $content ) ),
			'title'          => '' !== $title ? $title : self::title_of_text( $raw, $is_plain ),
			'url'            => Address::http( Members::own( $raw, 'url' ), $base ) ?? Address::http( Members::own( $raw, 'external_url' ), $base ),
			'summary'        => self::beginning( $summary, $enough ),
			'content_text'   => self::beginning( $content, $enough ),
			'date_published' => self::date( $raw, $is_plain ),
			'authors'        => self::authors( $raw, $is_plain ) ?? $context['authors'],
			'tags'           => array_values( array_unique( self::texts( is_string( $tags ) ? explode( ',', $tags ) : $tags, $is_plain ) ) ),
			'language'       => Language_Tag::canonical( Members::text( Members::own( $raw, 'language' ) ) ) ?? $context['language'],
			'attachments'    => self::attachments( Members::own( $raw, 'attachments' ), $base, $is_plain ),
			'is_publication' => 'publication' === Members::own( $extension, 'type' ),
			'source'         => self::source( Members::own( $extension, 'source' ), $base, $is_plain ),
			'kind'           => Members::prose( Members::own( Members::own( $extension, 'publication' ), 'kind' ), $is_plain ),
		);
	}

	/** A title made of the first words of the summary or text, read as the widgets read them for that. */
	private static function title_of_text( \stdClass $raw, bool $is_plain ): string {
		$space = '/[' . Text::SPACE . ']+/u';
		$words = $is_plain
			? Members::prose( Members::own( $raw, 'summary' ), true )
			: Members::prose_of_html( Members::own( $raw, 'summary' ), self::ENOUGH_FOR_TITLE, $space );
		if ( '' === $words ) {
			$words = Members::prose_of_html( Members::own( $raw, 'content_html' ), self::ENOUGH_FOR_TITLE, $space );
		}
		return Text::first_words( '' !== $words ? $words : Members::prose( Members::own( $raw, 'content_text' ), $is_plain ) );
	}

	/**
	 * Names of an item's or a feed's authors.
	 *
	 * @param \stdClass $raw      What the feed says.
	 * @param bool      $is_plain Its texts are decoded already.
	 * @return string[]|null Null where it names none.
	 */
	public static function authors( \stdClass $raw, bool $is_plain ): ?array {
		foreach ( array( 'authors', 'author' ) as $key ) {
			$names = array();
			$known = false;
			foreach ( Members::entries( Members::own( $raw, $key ) ) as $one ) {
				$is_name = '' !== Members::text( $one );
				$name    = Members::prose( $is_name ? $one : Members::own( $one, 'name' ), $is_plain );
				// One without a name may have an address.
				$known   = $known || '' !== $name || null !== Address::http( Members::own( $one, 'url' ), 'https://any.invalid/' );
				$names[] = $name;
			}
			if ( $known ) {
				return array_values( array_filter( $names, 'strlen' ) );
			}
		}
		return null;
	}

	/**
	 * What tells an item from the others.
	 *
	 * @param \stdClass $raw   What the feed says.
	 * @param string[]  $words Its title and texts.
	 */
	private static function id( \stdClass $raw, array $words ): string {
		foreach ( array( 'id', 'url', 'external_url' ) as $key ) {
			$value = Members::own( $raw, $key );
			$id    = Members::text( $value );
			// JavaScript rounds numbers above 2^53, so that several ids may become one.
			$is_rounded = 'id' === $key && ! is_string( $value ) && abs( (float) $id ) > 9007199254740991;
			if ( '' !== $id && ! $is_rounded ) {
				return $id;
			}
		}
		$words[] = Members::text( Members::own( $raw, 'date_published' ) );
		foreach ( Members::entries( Members::own( $raw, 'attachments' ) ) as $file ) {
			$words[] = Members::text( Members::own( $file, 'url' ) );
		}
		return implode( ' ', array_filter( $words, 'strlen' ) );
	}

	private static function date( \stdClass $raw, bool $is_plain ): ?string {
		foreach ( array( 'date_published', 'date_modified' ) as $key ) {
			$value = Members::own( $raw, $key );
			$date  = is_string( $value ) ? Members::prose( $value, $is_plain ) : '';
			if ( '' !== $date && ! Calendar::stands_for_none( $date ) ) {
				return Calendar::iso( $date );
			}
		}
		return null;
	}

	/**
	 * Texts of an array, or a single one.
	 *
	 * @param mixed $raw      What the feed says.
	 * @param bool  $is_plain They are decoded already.
	 * @return string[]
	 */
	private static function texts( $raw, bool $is_plain ): array {
		$texts = array();
		foreach ( Members::entries( $raw ) as $one ) {
			$texts[] = Members::prose( $one, $is_plain );
		}
		return array_values( array_filter( $texts, 'strlen' ) );
	}

	/**
	 * The files that have an address.
	 *
	 * @param mixed       $raw      What the feed says.
	 * @param string|null $base     What addresses are relative to.
	 * @param bool        $is_plain The texts are decoded already.
	 * @return array<int, array<string, mixed>>
	 */
	private static function attachments( $raw, ?string $base, bool $is_plain ): array {
		$files = array();
		foreach ( Members::entries( $raw ) as $one ) {
			$url = Address::http( Members::own( $one, 'url' ), $base );
			if ( null !== $url ) {
				$language = Members::text( Members::own( Members::own( $one, '_alliance' ), 'language' ) );
				$files[]  = array(
					'url'       => $url,
					'mime_type' => Members::prose( Members::own( $one, 'mime_type' ), $is_plain ),
					'title'     => Members::prose( Members::own( $one, 'title' ), $is_plain ),
					'size'      => Members::positive( Members::own( $one, 'size_in_bytes' ) ),
					'language'  => Language_Tag::canonical( $language ),
				);
			}
		}
		return $files;
	}

	/**
	 * The agency that an item comes from.
	 *
	 * @param mixed       $raw      What the feed says: an object with a name, or the name.
	 * @param string|null $base     What addresses are relative to.
	 * @param bool        $is_plain The texts are decoded already.
	 * @return array{name: string, url: string|null}|null
	 */
	private static function source( $raw, ?string $base, bool $is_plain ): ?array {
		$is_name = '' !== Members::text( $raw );
		$name    = Members::prose( $is_name ? $raw : Members::own( $raw, 'name' ), $is_plain );
		$url     = Address::http( Members::own( $raw, 'url' ), $base );
		return '' === $name ? null : compact( 'name', 'url' );
	}

	/** The part of a text that is needed. */
	private static function beginning( string $text, int $enough ): string {
		return strlen( $text ) > 2 * $enough ? mb_strcut( $text, 0, 2 * $enough, 'UTF-8' ) : $text;
	}
}
