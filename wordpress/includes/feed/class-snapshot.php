<?php
/**
 * What a widget shows, as plain HTML.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of the publisher's `src/prerender/snapshot.ts`, byte for byte: a widget's contents as plain HTML, without script, style
 * or class.
 */
final class Snapshot {

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
	 * The HTML; empty if there is nothing to show.
	 *
	 * @param string               $tag  The widget's.
	 * @param array<string, mixed> $feed The feed.
	 * @param int                  $time When it is made.
	 */
	public function render( string $tag, array $feed, int $time ): string {
		$content = $this->content( $tag, $feed );
		if ( null === $content ) {
			return '';
		}
		$heading = $this->place->heading();
		if ( '' !== $heading && ! $this->place->has_heading ) {
			$content = $this->place->markup->heading( $this->place->level, array( 'dir' => 'auto' ), Markup::text( $heading ) ) . $content;
		}
		$mark = array( 'data-alliance-snapshot' => gmdate( 'Y-m-d\TH:i:s\Z', $time ) );
		return $this->place->markup->is_phrasing() ? $this->place->markup->inline( 'span', $mark, $content ) : $this->place->markup->inline( 'div', $mark, $content );
	}

	/**
	 * What is shown below the heading.
	 *
	 * @param string               $tag  The widget's.
	 * @param array<string, mixed> $feed The feed.
	 */
	private function content( string $tag, array $feed ): ?string {
		if ( 'campaign-banner' === $tag ) {
			return ( new Snapshot_Campaign( $this->place ) )->render( $feed );
		}
		$markup = new Snapshot_Item( $this->place );
		if ( 'publication-card' === $tag ) {
			$item = Selection::item( $feed['items'], $this->place->attribute( 'item' ) );
			return null === $item ? null : $markup->publication( $item );
		}
		$items = Selection::items( $tag, $feed['items'], $this->place->attributes );
		if ( ! $items ) {
			return null;
		}
		$list = $this->place->markup->list_of( array_map( array( $markup, 'news-list' === $tag ? 'news' : 'publication' ), $items ) );
		return $this->room_of_filters() . $list;
	}

	/** Room for the form that visitors will filter the list with: about as high, so that the page doesn't move when it comes. */
	private function room_of_filters(): string {
		$has_filters = preg_match( '/(?<!\S)(?:search|tag|source|year|language)(?!\S)/', $this->place->attribute( 'filters' ) );
		return $has_filters ? $this->place->markup->block( 'p', array( 'aria-hidden' => 'true' ), '<br><br><br>' ) : '';
	}
}
