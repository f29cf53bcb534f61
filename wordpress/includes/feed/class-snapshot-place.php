<?php
/**
 * The place of a snapshot.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * What the markup of a snapshot depends on, apart from the feed: the widget's attributes, and its place on the page.
 */
final class Snapshot_Place {

	/**
	 * Writes elements.
	 *
	 * @var Markup
	 */
	public $markup;

	/**
	 * The language of the widget's place on the page.
	 *
	 * @var string
	 */
	public $language;

	/**
	 * Writes dates and numbers.
	 *
	 * @var Locale
	 */
	public $locale;

	/**
	 * The level of the widget's heading. Titles are one level below.
	 *
	 * @var int
	 */
	public $level;

	/**
	 * The widget's attributes, by name.
	 *
	 * @var array<string, string>
	 */
	public $attributes;

	/**
	 * Whether the page has put a heading into the widget's slot.
	 *
	 * @var bool
	 */
	public $has_heading;

	/**
	 * Takes what is known about the place.
	 *
	 * @param array<string, string> $attributes  The widget's attributes, by name.
	 * @param string                $language    The language of the widget's place.
	 * @param bool                  $is_phrasing Whether only phrasing content is allowed.
	 * @param bool                  $has_links   Whether links are allowed.
	 * @param bool                  $has_heading Whether the page has put a heading into the widget's slot.
	 */
	public function __construct( array $attributes, string $language, bool $is_phrasing = false, bool $has_links = true, bool $has_heading = false ) {
		$target = $attributes['link-target'] ?? '';
		// Nothing here would tell screen readers about a new tab.
		$this->markup      = new Markup( $is_phrasing, $has_links, '_blank' === strtolower( $target ) || '' === $target ? null : $target );
		$this->attributes  = $attributes;
		$this->language    = $language;
		$this->locale      = Locale::of( $language );
		$this->level       = Selection::whole_number( $attributes['heading-level'] ?? '', 6 ) ?? 2;
		$this->has_heading = $has_heading;
	}

	/**
	 * The value of an attribute; empty if it is not set.
	 *
	 * @param string $name The attribute's.
	 */
	public function attribute( string $name ): string {
		return $this->attributes[ $name ] ?? '';
	}

	/** The widget's heading; empty if there is none. */
	public function heading(): string {
		return Text::trim( $this->attribute( 'heading' ) );
	}

	/**
	 * The `lang` and `dir` of a text.
	 *
	 * @param string|null $language The text's.
	 * @return array<string, string|null>
	 */
	public function own( ?string $language ): array {
		return Language_Tag::own( $language, $this->language );
	}

	/**
	 * A date in words.
	 *
	 * @param string $machine The date for programs.
	 * @param string $date    The date as it is in the feed.
	 * @param string $style   How it is written.
	 */
	public function time( string $machine, string $date, string $style ): string {
		return $this->markup->inline( 'time', array( 'datetime' => $machine ), Markup::text( $this->locale->date( $date, $style ) ) );
	}
}
