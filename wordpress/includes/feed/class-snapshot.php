<?php
/**
 * What a widget shows, as plain HTML.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of the publisher's `src/prerender/snapshot.ts`, `item.ts` and `campaign.ts`, byte for byte: headings, links,
 * dates, files, without script, style or class.
 */
final class Snapshot {

	/** As in the widget: more than eight lines of a card hold. */
	const LONGEST_SUMMARY = 480;

	/**
	 * Writes elements.
	 *
	 * @var Markup
	 */
	private $markup;

	/**
	 * The language of the place.
	 *
	 * @var string
	 */
	private $language;

	/**
	 * Writes dates and numbers.
	 *
	 * @var Locale
	 */
	private $locale;

	/**
	 * The level of the widget's heading. Titles stand one below.
	 *
	 * @var int
	 */
	private $level;

	/**
	 * The widget's attributes, by name.
	 *
	 * @var array<string, string>
	 */
	private $attributes;

	/**
	 * The page has put a heading of its own into the widget.
	 *
	 * @var bool
	 */
	private $has_heading;

	/**
	 * Knows the place of the snapshot.
	 *
	 * @param array<string, string> $attributes  The widget's attributes, by name.
	 * @param string                $language    The language of the place.
	 * @param bool                  $is_phrasing Only phrasing content may stand there.
	 * @param bool                  $has_links   Links may stand there.
	 * @param bool                  $has_heading The page has put a heading of its own into the widget.
	 */
	public function __construct( array $attributes, string $language, bool $is_phrasing = false, bool $has_links = true, bool $has_heading = false ) {
		$target = $attributes['link-target'] ?? '';
		// Nobody would be told about a new tab.
		$this->markup      = new Markup( $is_phrasing, $has_links, '_blank' === strtolower( $target ) || '' === $target ? null : $target );
		$this->attributes  = $attributes;
		$this->language    = $language;
		$this->locale      = Locale::of( $language );
		$this->level       = Selection::whole_number( $attributes['heading-level'] ?? '', 6 ) ?? 2;
		$this->has_heading = $has_heading;
	}

	/**
	 * The HTML; nothing where there is nothing to show.
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
		$heading = $this->heading();
		if ( '' !== $heading && ! $this->has_heading ) {
			$content = $this->markup->heading( $this->level, array( 'dir' => 'auto' ), Markup::text( $heading ) ) . $content;
		}
		$mark = array( 'data-alliance-snapshot' => gmdate( 'Y-m-d\TH:i:s\Z', $time ) );
		return $this->markup->is_phrasing() ? $this->markup->inline( 'span', $mark, $content ) : $this->markup->inline( 'div', $mark, $content );
	}

	/**
	 * The widget's heading; empty, if there is none.
	 */
	private function heading(): string {
		return Text::trim( $this->attributes['heading'] ?? '' );
	}

	/**
	 * What is shown below the heading.
	 *
	 * @param string               $tag  The widget's.
	 * @param array<string, mixed> $feed The feed.
	 */
	private function content( string $tag, array $feed ): ?string {
		if ( 'campaign-banner' === $tag ) {
			return $this->campaign( $feed );
		}
		if ( 'publication-card' === $tag ) {
			$item = Selection::item( $feed['items'], $this->attributes['item'] ?? '' );
			return null === $item ? null : $this->publication( $item );
		}
		$items = Selection::items( $tag, $feed['items'], $this->attributes );
		if ( ! $items ) {
			return null;
		}
		$list = $this->markup->list_of( array_map( array( $this, 'news-list' === $tag ? 'news' : 'publication' ), $items ) );
		return $this->room_of_filters() . $list;
	}

	/** About as high as the form that visitors will filter the list by, so that the page doesn't move when it comes. */
	private function room_of_filters(): string {
		$has_filters = preg_match( '/(?<!\S)(?:search|tag|source|year|language)(?!\S)/', $this->attributes['filters'] ?? '' );
		return $has_filters ? $this->markup->block( 'p', array( 'aria-hidden' => 'true' ), '<br><br><br>' ) : '';
	}

	/**
	 * The feed's campaign. If it has none, the feed's own title and description stand in.
	 *
	 * @param array<string, mixed> $feed The feed.
	 */
	private function campaign( array $feed ): ?string {
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
		$own    = Language_Tag::own( $feed['language'], $this->language );
		$level  = $this->level + ( '' !== $this->heading() || $this->has_heading ? 1 : 0 );
		$is_bar = 'bar' === ( $this->attributes['variant'] ?? '' );
		$html   = '';
		if ( '' !== $campaign['title'] ) {
			$home  = isset( $feed['campaign'] ) ? null : $feed['home_page_url'];
			$html .= $this->markup->heading( $level, $own, $this->markup->link( $home, Markup::text( $campaign['title'] ) ) );
		}
		if ( ! $is_bar || '' === $campaign['title'] ) {
			foreach ( $campaign['statement'] as $paragraph ) {
				$html .= $this->markup->block( 'p', $own, Markup::text( $paragraph ) );
			}
		}
		if ( ! $is_bar ) {
			$html .= $this->figures( $campaign['figures'], $own ) . $this->goal( $campaign['goal'], $own );
		}
		if ( $campaign['action'] ) {
			$link  = $this->markup->link( $campaign['action']['url'], Markup::text( $campaign['action']['label'] ) );
			$html .= $this->markup->block( 'p', $own, $link );
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
			$value     = $is_number ? $this->locale->number( $figure['value'] ) : $figure['value'];
			$number    = $this->markup->inline( 'b', $is_number ? array() : $own, Markup::text( $value ) );
			if ( '' !== $figure['qualifier'] ) {
				$number = $this->markup->inline( 'span', $own, Markup::text( $figure['qualifier'] ) ) . ' ' . $number;
			}
			$label = $this->markup->block( 'dt', $own, Markup::text( $figure['label'] ) );
			$html .= $this->markup->block( 'div', array(), $label . $this->markup->block( 'dd', array(), $number ) );
		}
		return '' === $html ? '' : $this->markup->block( 'dl', array(), $html );
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
		$html = $this->markup->inline( 'span', $own, Markup::text( $goal['label'] ) );
		if ( '' !== $goal['date'] ) {
			$html .= ' ' . $this->time( $goal['date'], $goal['date'], 'long' );
		}
		return $this->markup->block( 'p', array(), $html );
	}

	/**
	 * An item of news.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	private function news( array $item ): string {
		$style = $this->attributes['date-style'] ?? '';
		$date  = 'none' === $style ? '' : $this->date( $item, in_array( $style, array( 'full', 'long', 'medium', 'short' ), true ) ? $style : 'long' );
		$html  = ( '' === $date ? '' : $this->markup->block( 'p', array(), $date ) ) . $this->title( $item );
		if ( 'compact' !== ( $this->attributes['layout'] ?? '' ) ) {
			$html .= $this->summary( $item ) . $this->meta( $item );
		}
		return $this->markup->block( 'article', array(), $html, 'article' );
	}

	/**
	 * A publication, or another item that a card shows.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	private function publication( array $item ): string {
		$facts = array();
		if ( $item['is_publication'] && '' !== $item['kind'] ) {
			$facts[] = $this->markup->inline( 'span', Language_Tag::own( $item['language'], $this->language ), Markup::text( $item['kind'] ) );
		}
		if ( $item['authors'] ) {
			$facts[] = $this->markup->inline( 'span', array( 'dir' => 'auto' ), Markup::text( $this->locale->list_of( $item['authors'] ) ) );
		}
		$facts[] = $this->date( $item, 'long' );
		$files   = array();
		foreach ( $item['attachments'] as $file ) {
			$files[] = $this->file( $file, $item );
		}
		return $this->markup->block(
			'article',
			array(),
			$this->title( $item ) . $this->line( $facts ) . $this->summary( $item ) .
			( $files ? $this->markup->list_of( $files ) : '' ) . $this->meta( $item ),
			'article'
		);
	}

	/**
	 * An item's title.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	private function title( array $item ): string {
		$own = Language_Tag::own( $item['language'], $this->language );
		return $this->markup->heading( $this->level + 1, $own, $this->markup->link( $item['url'], Markup::text( $item['title'] ) ) );
	}

	/**
	 * An item's date.
	 *
	 * @param array<string, mixed> $item  The item.
	 * @param string               $style How it is written.
	 */
	private function date( array $item, string $style ): string {
		$date = $item['date_published'];
		return null === $date ? '' : $this->time( substr( $date, 0, 10 ), $date, $style );
	}

	private function time( string $machine, string $date, string $style ): string {
		return $this->markup->inline( 'time', array( 'datetime' => $machine ), Markup::text( $this->locale->date( $date, $style ) ) );
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
		$own = Language_Tag::own( $item['language'], $this->language );
		return $this->markup->block( 'p', $own, Markup::text( Text::first_words( $text, self::LONGEST_SUMMARY ) ) );
	}

	/**
	 * The agency of an item, and its tags.
	 *
	 * @param array<string, mixed> $item The item.
	 */
	private function meta( array $item ): string {
		$facts = array();
		if ( $item['source'] ) {
			$link    = $this->markup->link( $item['source']['url'], Markup::text( $item['source']['name'] ) );
			$facts[] = $this->markup->inline( 'span', array( 'dir' => 'auto' ), $link );
		}
		if ( $item['tags'] ) {
			$comma   = Locale::of( $item['language'] ?? $this->language )->comma();
			$own     = Language_Tag::own( $item['language'], $this->language );
			$facts[] = $this->markup->inline( 'span', $own, Markup::text( implode( $comma, $item['tags'] ) ) );
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
		return $facts ? $this->markup->block( 'p', array(), implode( ' · ', $facts ) ) : '';
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
			null === $file['size'] ? '' : $this->locale->size( $file['size'] ),
			null === $file['language'] ? '' : $this->locale->language_name( $file['language'] ),
		);
		$lang  = Language_Tag::own( $file['language'] ?? $item['language'], $this->language )['lang'];
		$texts = array();
		foreach ( array_filter( $facts, 'strlen' ) as $fact ) {
			$texts[] = $this->markup->inline( 'bdi', array( 'lang' => $fact === $file['title'] ? $lang : null ), Markup::text( $fact ) );
		}
		$text = $texts ? implode( Markup::text( $this->locale->comma() ), $texts ) : Markup::text( $file['url'] );
		return $this->markup->link( $file['url'], $text, array( 'hreflang' => $file['language'] ) );
	}
}
