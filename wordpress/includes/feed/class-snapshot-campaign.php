<?php
/**
 * Campaigns in a snapshot.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of the publisher's `src/prerender/campaign.ts`, byte for byte: a campaign as plain HTML, without script, style or class.
 */
final class Snapshot_Campaign {

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
	 * The feed's campaign. If it has none, the feed's own title and description stand in.
	 *
	 * @param array<string, mixed> $feed The feed.
	 */
	public function render( array $feed ): ?string {
		$campaign = $feed['campaign'] ?? array(
			'title'     => $feed['title'],
			'statement' => '' === $feed['description'] ? array() : array( $feed['description'] ),
			'figures'   => array(),
			'goal'      => null,
			'action'    => null,
		);
		if ( '' === $campaign['title'] && ! $campaign['statement'] ) {
			return null;
		}
		$own    = $this->place->own( $feed['language'] );
		$level  = $this->place->level + ( '' !== $this->place->heading() || $this->place->has_heading ? 1 : 0 );
		$is_bar = 'bar' === $this->place->attribute( 'variant' );
		$html   = '';
		if ( '' !== $campaign['title'] ) {
			$home  = isset( $feed['campaign'] ) ? null : $feed['home_page_url'];
			$html .= $this->place->markup->heading( $level, $own, $this->place->markup->link( $home, Markup::text( $campaign['title'] ) ) );
		}
		if ( ! $is_bar || '' === $campaign['title'] ) {
			foreach ( $campaign['statement'] as $paragraph ) {
				$html .= $this->place->markup->block( 'p', $own, Markup::text( $paragraph ) );
			}
		}
		if ( ! $is_bar ) {
			$html .= $this->figures( $campaign['figures'], $own ) . $this->goal( $campaign['goal'], $own );
		}
		if ( $campaign['action'] ) {
			$link  = $this->place->markup->link( $campaign['action']['url'], Markup::text( $campaign['action']['label'] ) );
			$html .= $this->place->markup->block( 'p', $own, $link );
		}
		return $html;
	}

	/**
	 * Key figures.
	 *
	 * @param array<int, array<string, mixed>> $figures The figures.
	 * @param array<string, string|null>       $own     Language and direction.
	 */
	private function figures( array $figures, array $own ): string {
		$html = '';
		foreach ( $figures as $figure ) {
			$is_number = ! is_string( $figure['value'] );
			$value     = $is_number ? $this->place->locale->number( $figure['value'] ) : $figure['value'];
			$number    = $this->place->markup->inline( 'b', $is_number ? array() : $own, Markup::text( $value ) );
			if ( '' !== $figure['qualifier'] ) {
				$number = $this->place->markup->inline( 'span', $own, Markup::text( $figure['qualifier'] ) ) . ' ' . $number;
			}
			$label = $this->place->markup->block( 'dt', $own, Markup::text( $figure['label'] ) );
			$html .= $this->place->markup->block( 'div', array(), $label . $this->place->markup->block( 'dd', array(), $number ) );
		}
		return '' === $html ? '' : $this->place->markup->block( 'dl', array(), $html );
	}

	/**
	 * The goal and its date.
	 *
	 * @param array<string, string>|null $goal The goal.
	 * @param array<string, string|null> $own  Language and direction.
	 */
	private function goal( ?array $goal, array $own ): string {
		if ( ! $goal ) {
			return '';
		}
		$html = $this->place->markup->inline( 'span', $own, Markup::text( $goal['label'] ) );
		if ( '' !== $goal['date'] ) {
			$html .= ' ' . $this->place->time( $goal['date'], $goal['date'], 'long' );
		}
		return $this->place->markup->block( 'p', array(), $html );
	}
}
