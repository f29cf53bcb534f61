<?php
/**
 * Items in a snapshot.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of the publisher's `src/prerender/item.ts`, byte for byte: an item as plain HTML, without script, style or class.
 */
final class Snapshot_Item {

	/** As in the widget (`src/templates/item-text.ts`). */
	const MAX_SUMMARY_CHARS = 480;

	/**
	 * Where the snapshot is.
	 *
	 * @var Snapshot_Place
	 */
	private $place;

	/**
	 * Takes the place of the snapshot.
	 *
	 * @param Snapshot_Place $place Where the snapshot is.
	 */
	public function __construct( Snapshot_Place $place ) {
		$this->place = $place;
	}

	/**
	 * An item of news.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	public function news( array $item ): string {
		$style = $this->place->attribute( 'date-style' );
		$date  = 'none' === $style ? '' : $this->date( $item, in_array( $style, array( 'full', 'long', 'medium', 'short' ), true ) ? $style : 'long' );
		$html  = ( '' === $date ? '' : $this->place->markup->block( 'p', array(), $date ) ) . $this->title( $item );
		if ( 'compact' !== $this->place->attribute( 'layout' ) ) {
			$html .= $this->summary( $item ) . $this->meta( $item );
		}
		return $this->place->markup->block( 'article', array(), $html, 'article' );
	}

	/**
	 * A publication, or another item that a card shows.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	public function publication( array $item ): string {
		$facts = array();
		if ( $item['is_publication'] && '' !== $item['kind'] ) {
			$facts[] = $this->place->markup->inline( 'span', $this->place->own( $item['language'] ), Markup::text( $item['kind'] ) );
		}
		if ( $item['authors'] ) {
			$facts[] = $this->place->markup->inline( 'span', array( 'dir' => 'auto' ), Markup::text( $this->place->locale->list_of( $item['authors'] ) ) );
		}
		$facts[] = $this->date( $item, 'long' );
		$files   = array();
		foreach ( $item['attachments'] as $file ) {
			$files[] = $this->file( $file, $item );
		}
		return $this->place->markup->block(
			'article',
			array(),
			$this->title( $item ) . $this->line( $facts ) . $this->summary( $item ) .
			( $files ? $this->place->markup->list_of( $files ) : '' ) . $this->meta( $item ),
			'article'
		);
	}

	/**
	 * An item's title.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	private function title( array $item ): string {
		$own = $this->place->own( $item['language'] );
		return $this->place->markup->heading( $this->place->level + 1, $own, $this->place->markup->link( $item['url'], Markup::text( $item['title'] ) ) );
	}

	/**
	 * An item's date.
	 *
	 * @param array<string, mixed> $item  The item.
	 * @param string               $style How it is written.
	 */
	private function date( array $item, string $style ): string {
		$date = $item['date_published'];
		return null === $date ? '' : $this->place->time( substr( $date, 0, 10 ), $date, $style );
	}

	/**
	 * The text of an item that its title doesn't repeat.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	private function summary( array $item ): string {
		$text = Text::beyond_title( $item['summary'], $item['title'] );
		$text = '' === $text ? Text::beyond_title( $item['content_text'], $item['title'] ) : $text;
		if ( '' === $text ) {
			return '';
		}
		$own = $this->place->own( $item['language'] );
		return $this->place->markup->block( 'p', $own, Markup::text( Text::first_words( $text, self::MAX_SUMMARY_CHARS ) ) );
	}

	/**
	 * The agency of an item, and its tags.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	private function meta( array $item ): string {
		$facts = array();
		if ( $item['source'] ) {
			$link    = $this->place->markup->link( $item['source']['url'], Markup::text( $item['source']['name'] ) );
			$facts[] = $this->place->markup->inline( 'span', array( 'dir' => 'auto' ), $link );
		}
		if ( $item['tags'] ) {
			$comma   = Locale::of( $item['language'] ?? $this->place->language )->comma();
			$own     = $this->place->own( $item['language'] );
			$facts[] = $this->place->markup->inline( 'span', $own, Markup::text( implode( $comma, $item['tags'] ) ) );
		}
		return $this->line( $facts );
	}

	/**
	 * The facts that are present, on one line.
	 *
	 * @param string[] $facts HTML of each.
	 */
	private function line( array $facts ): string {
		$facts = array_filter( $facts, 'strlen' );
		return $facts ? $this->place->markup->block( 'p', array(), implode( ' · ', $facts ) ) : '';
	}

	/**
	 * A file: "PDF, 1.2 MB, French".
	 *
	 * @param array<string, mixed> $file The file.
	 * @param array<string, mixed> $item Its item.
	 */
	private function file( array $file, array $item ): string {
		$facts = array(
			$file['title'],
			(string) File_Format::of( $file['url'], $file['mime_type'] ),
			null === $file['size'] ? '' : $this->place->locale->size( $file['size'] ),
			null === $file['language'] ? '' : $this->place->locale->language_name( $file['language'] ),
		);
		$lang  = $this->place->own( $file['language'] ?? $item['language'] )['lang'];
		$texts = array();
		foreach ( array_filter( $facts, 'strlen' ) as $fact ) {
			$texts[] = $this->place->markup->inline( 'bdi', array( 'lang' => $fact === $file['title'] ? $lang : null ), Markup::text( $fact ) );
		}
		$text = $texts ? implode( Markup::text( $this->place->locale->comma() ), $texts ) : Markup::text( $file['url'] );
		return $this->place->markup->link( $file['url'], $text, array( 'hreflang' => $file['language'] ) );
	}
}
