<?php
/**
 * The plugin's own words.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

use Alliance_Widgets\Feed\Feed_Error;

/** What the editor's sidebar says, in the user's language. */
final class Words {

	/** The name of a block. */
	public static function block_title( string $tag ): string {
		$titles = array(
			'campaign-banner'  => __( 'Alliance: campaign', 'alliance-widgets' ),
			'news-list'        => __( 'Alliance: news', 'alliance-widgets' ),
			'publication-card' => __( 'Alliance: publication', 'alliance-widgets' ),
			'publication-list' => __( 'Alliance: publications', 'alliance-widgets' ),
		);
		return $titles[ $tag ];
	}

	/** What a block shows. */
	public static function block_description( string $tag ): string {
		$descriptions = array(
			'campaign-banner'  => __( 'The alliance’s campaign: what it says, its key figures and its goal.', 'alliance-widgets' ),
			'news-list'        => __( 'News of the alliance, newest first.', 'alliance-widgets' ),
			'publication-card' => __( 'One publication of the alliance, with its cover and files.', 'alliance-widgets' ),
			'publication-list' => __( 'Publications of the alliance, with their covers and files.', 'alliance-widgets' ),
		);
		return $descriptions[ $tag ];
	}

	/** The name of an attribute for people. */
	public static function label( string $attribute ): string {
		$labels = array(
			'src'           => __( 'Feed address', 'alliance-widgets' ),
			'refresh'       => __( 'Seconds between reloads', 'alliance-widgets' ),
			'timeout'       => __( 'Seconds before loading is given up', 'alliance-widgets' ),
			'offline'       => __( 'Keep a copy for visitors who are offline', 'alliance-widgets' ),
			'loading'       => __( 'When to load', 'alliance-widgets' ),
			'heading'       => __( 'Heading', 'alliance-widgets' ),
			'heading-level' => __( 'Heading level', 'alliance-widgets' ),
			'link-target'   => __( 'Where links open', 'alliance-widgets' ),
			'limit'         => __( 'Number of items', 'alliance-widgets' ),
			'more'          => __( 'Show more', 'alliance-widgets' ),
			'tag'           => __( 'Only items with these tags', 'alliance-widgets' ),
			'exclude'       => __( 'No items with these tags', 'alliance-widgets' ),
			'source'        => __( 'Only items of these agencies', 'alliance-widgets' ),
			'language'      => __( 'Only items in these languages', 'alliance-widgets' ),
			'since'         => __( 'Only items since', 'alliance-widgets' ),
			'filters'       => __( 'Filters for visitors', 'alliance-widgets' ),
			'layout'        => __( 'Layout', 'alliance-widgets' ),
			'images'        => __( 'Pictures', 'alliance-widgets' ),
			'date-style'    => __( 'Dates', 'alliance-widgets' ),
			'sort'          => __( 'Order', 'alliance-widgets' ),
			'item'          => __( 'Publication', 'alliance-widgets' ),
			'variant'       => __( 'Variant', 'alliance-widgets' ),
			'dismissible'   => __( 'Can be closed', 'alliance-widgets' ),
		);
		return $labels[ $attribute ] ?? ucfirst( str_replace( '-', ' ', $attribute ) );
	}

	/** Why a feed cannot be read. */
	public static function of_error( Feed_Error $error ): string {
		switch ( $error->reason ) {
			case 'timeout':
				return __( 'It took too long.', 'alliance-widgets' );
			case 'redirects':
				return __( 'It redirects too often, or to nowhere.', 'alliance-widgets' );
			case 'local':
				return __( 'It is an address of the local network, or none at all.', 'alliance-widgets' );
			case 'status':
				/* translators: %s: status of an answer, such as 404 */
				return sprintf( __( 'It answers with status %s.', 'alliance-widgets' ), $error->getMessage() );
			case 'size':
				return __( 'It is larger than 8,000,000 bytes.', 'alliance-widgets' );
			case 'memory':
				return __( 'It is too large for the memory that PHP may use here.', 'alliance-widgets' );
			case 'rss':
				return __( 'It is an RSS or Atom feed. The widgets read JSON Feed.', 'alliance-widgets' );
			case 'html':
				return __( 'It is a web page, not a JSON Feed.', 'alliance-widgets' );
			case 'format':
				return __( 'It is not a JSON Feed.', 'alliance-widgets' );
			default:
				return $error->getMessage();
		}
	}

	/**
	 * The values that an attribute may have, for people.
	 *
	 * @return array<string, string>
	 */
	private static function values(): array {
		return array(
			'_blank'   => __( 'In a new tab', 'alliance-widgets' ),
			'bar'      => __( 'One line', 'alliance-widgets' ),
			'cards'    => __( 'Cards', 'alliance-widgets' ),
			'compact'  => __( 'Titles and dates', 'alliance-widgets' ),
			'date'     => __( 'Newest first', 'alliance-widgets' ),
			'eager'    => __( 'At once', 'alliance-widgets' ),
			'feed'     => __( 'As in the feed', 'alliance-widgets' ),
			'full'     => __( 'With the weekday', 'alliance-widgets' ),
			'hero'     => __( 'Large', 'alliance-widgets' ),
			'lazy'     => __( 'When it is near the screen', 'alliance-widgets' ),
			'list'     => __( 'List', 'alliance-widgets' ),
			'long'     => __( 'Long', 'alliance-widgets' ),
			'medium'   => __( 'Medium', 'alliance-widgets' ),
			'none'     => __( 'Not shown', 'alliance-widgets' ),
			'on'       => __( 'Shown', 'alliance-widgets' ),
			'relative' => __( 'How long ago', 'alliance-widgets' ),
			'short'    => __( 'Short', 'alliance-widgets' ),
		);
	}

	/**
	 * Other words of the editor.
	 *
	 * @return array<string, mixed>
	 */
	public static function for_editor(): array {
		return array(
			'content'     => __( 'Content', 'alliance-widgets' ),
			'feed'        => __( 'Feed', 'alliance-widgets' ),
			'loading'     => __( 'Loading', 'alliance-widgets' ),
			'link'        => __( 'Link shown where the widget cannot be', 'alliance-widgets' ),
			'filters'     => array(
				'search'   => __( 'Search', 'alliance-widgets' ),
				'tag'      => __( 'Topic', 'alliance-widgets' ),
				'source'   => __( 'Agency', 'alliance-widgets' ),
				'year'     => __( 'Year', 'alliance-widgets' ),
				'language' => __( 'Language', 'alliance-widgets' ),
			),
			'values'      => self::values(),
			'siteDefault' => __( 'Default', 'alliance-widgets' ),
			'noFeed'      => __( 'Enter the address of a feed, or ask an administrator to set a default one under Settings, Alliance Widgets.', 'alliance-widgets' ),
		);
	}
}
