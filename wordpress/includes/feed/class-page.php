<?php
/**
 * Widgets in a piece of HTML.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of the publisher's `src/prerender/prerender-page.ts`: puts a snapshot of its feed into every widget of a
 * page, or of a part of one. Everything else stays byte for byte.
 */
final class Page {

	/**
	 * Gives the feed at an address, or nothing.
	 *
	 * @var callable
	 */
	private $load;

	/**
	 * The language of the page, if its HTML does not state it.
	 *
	 * @var string
	 */
	private $language;

	/**
	 * When it is made.
	 *
	 * @var int
	 */
	private $time;

	/**
	 * What addresses are relative to.
	 *
	 * @var string|null
	 */
	private $base;

	/**
	 * Makes of a snapshot what is put into the page.
	 *
	 * @var callable|null
	 */
	private $finish;

	/**
	 * What is known of the place.
	 *
	 * @param callable      $load     Gives the feed at an address, or null: `function ( string $url ): ?array`.
	 * @param string        $language The language of the page, where nothing in it says so.
	 * @param int           $time     When it is made.
	 * @param string|null   $base     What addresses are relative to.
	 * @param callable|null $finish   Makes of a snapshot what is put into the page, if that is not the same.
	 */
	public function __construct( callable $load, string $language, int $time, ?string $base = null, ?callable $finish = null ) {
		$this->load     = $load;
		$this->language = $language;
		$this->time     = $time;
		$this->base     = $base;
		$this->finish   = $finish;
	}

	/** Whether there is any widget in a text. */
	public static function has_widgets( string $html ): bool {
		return 1 === preg_match( '/<(?:campaign-banner|news-list|publication-(?:card|list))\b/i', $html );
	}

	/**
	 * The HTML with a snapshot in each widget.
	 *
	 * @param string $html The HTML.
	 * @param bool   $keep Leaves widgets alone that have a snapshot already.
	 */
	public function fill( string $html, bool $keep = false ): string {
		if ( ! self::has_widgets( $html ) ) {
			return $html;
		}
		$scan   = new Page_Scan( $html );
		$base   = null === $scan->base ? $this->base : ( Address::http( $scan->base, $this->base ) ?? $this->base );
		$result = '';
		$done   = 0;
		foreach ( $scan->widgets as $widget ) {
			if ( null === $widget['end'] || ( $keep && $widget['earlier'] ) ) {
				continue;
			}
			$text = $this->snapshot( $widget, $base );
			if ( null === $text ) {
				continue;
			}
			$places = $widget['earlier'] ? $widget['earlier'] : array( array( $widget['start'], $widget['start'] ) );
			foreach ( $places as list( $start, $end ) ) {
				$result .= substr( $html, $done, $start - $done ) . $text;
				$done    = $end;
				$text    = '';
			}
		}
		return $result . substr( $html, $done );
	}

	/**
	 * What a widget shows; nothing where its feed is not at hand.
	 *
	 * @param array<string, mixed> $widget As it was found.
	 * @param string|null          $base   What addresses are relative to.
	 */
	private function snapshot( array $widget, ?string $base ): ?string {
		$language = Language_Tag::canonical( Text::trim( $widget['lang'] ?? $this->language ) ) ?? 'en';
		$feed     = $this->feed( $widget['src'], $language, $base );
		if ( null === $feed ) {
			return null;
		}
		$place = new Snapshot_Place( $widget['attributes'], $language, $widget['is_phrasing'], $widget['has_links'], $widget['has_heading'] );
		$html  = ( new Snapshot( $place ) )->render( $widget['tag'], $feed, $this->time );
		return null === $this->finish ? $html : call_user_func( $this->finish, $html );
	}

	/**
	 * What the widget would show: its feed in the page's language, or several that are pooled.
	 *
	 * @param string      $src      Addresses, parted by spaces.
	 * @param string      $language The widget's.
	 * @param string|null $base     What addresses are relative to.
	 * @return array<string, mixed>|null
	 */
	private function feed( string $src, string $language, ?string $base ): ?array {
		$addresses = preg_split( '/\s+/', $src, -1, PREG_SPLIT_NO_EMPTY );
		$feeds     = array();
		foreach ( $addresses as $index => $address ) {
			$url  = Address::http( $address, $base );
			$feed = null === $url ? null : call_user_func( $this->load, $url );
			if ( null === $feed ) {
				continue;
			}
			$translation = Feed_Reader::translation( $feed, $language );
			// If the translation fails, the feed itself is shown, as in the widget.
			$feeds[ $index ] = ( null === $translation ? null : call_user_func( $this->load, $translation ) ) ?? $feed;
		}
		if ( ! $feeds ) {
			return null;
		}
		return count( $addresses ) > 1 ? Pool::merge( array_values( $feeds ) ) : reset( $feeds );
	}
}
