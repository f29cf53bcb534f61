<?php
/**
 * The elements and their attributes. Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return array(
	'alliance-feed'    => array(
		'attributes' => array(
			'src'     => array(
				'type' => 'string',
				'help' => 'Address of the feed. Several addresses, separated by spaces, are pooled.',
			),
			'refresh' => array(
				'type' => 'number',
				'help' => 'Seconds between reloads while the page is visible and online, at least 60. No reloads when absent.',
			),
			'timeout' => array(
				'type' => 'number',
				'help' => 'Seconds before one try to load is given up.',
			),
			'offline' => array(
				'type' => 'boolean',
				'help' => 'Keeps the last good copy in this browser, and shows it, with its date, when loading fails.',
			),
			'loading' => array(
				'type' => 'string',
				'enum' => array( 'eager', 'lazy' ),
				'help' => 'lazy: loads when the element, or anything inside a provider, is near the viewport.',
			),
		),
	),
	'campaign-banner'  => array(
		'attributes' => array(
			'src'           => array(
				'type' => 'string',
				'help' => 'Address of the feed. Several addresses, separated by spaces, are pooled.',
			),
			'refresh'       => array(
				'type' => 'number',
				'help' => 'Seconds between reloads while the page is visible and online, at least 60. No reloads when absent.',
			),
			'timeout'       => array(
				'type' => 'number',
				'help' => 'Seconds before one try to load is given up.',
			),
			'offline'       => array(
				'type' => 'boolean',
				'help' => 'Keeps the last good copy in this browser, and shows it, with its date, when loading fails.',
			),
			'loading'       => array(
				'type' => 'string',
				'enum' => array( 'eager', 'lazy' ),
				'help' => 'lazy: loads when the element, or anything inside a provider, is near the viewport.',
			),
			'heading'       => array(
				'type' => 'string',
				'help' => 'The widget\'s heading. The slot of that name takes markup instead.',
			),
			'heading-level' => array(
				'type' => 'number',
				'help' => 'Level of the heading, 1 to 6. Titles of items are one level below.',
			),
			'link-target'   => array(
				'type' => 'string',
				'help' => 'target of every link in the widget.',
			),
			'variant'       => array(
				'type' => 'string',
				'enum' => array( 'hero', 'bar' ),
				'help' => 'hero, or bar: title and action on one line.',
			),
			'dismissible'   => array(
				'type' => 'boolean',
				'help' => 'Offers a button that closes it, which is remembered in this browser until the campaign changes.',
			),
		),
	),
	'news-list'        => array(
		'attributes' => array(
			'src'           => array(
				'type' => 'string',
				'help' => 'Address of the feed. Several addresses, separated by spaces, are pooled.',
			),
			'refresh'       => array(
				'type' => 'number',
				'help' => 'Seconds between reloads while the page is visible and online, at least 60. No reloads when absent.',
			),
			'timeout'       => array(
				'type' => 'number',
				'help' => 'Seconds before one try to load is given up.',
			),
			'offline'       => array(
				'type' => 'boolean',
				'help' => 'Keeps the last good copy in this browser, and shows it, with its date, when loading fails.',
			),
			'loading'       => array(
				'type' => 'string',
				'enum' => array( 'eager', 'lazy' ),
				'help' => 'lazy: loads when the element, or anything inside a provider, is near the viewport.',
			),
			'heading'       => array(
				'type' => 'string',
				'help' => 'The widget\'s heading. The slot of that name takes markup instead.',
			),
			'heading-level' => array(
				'type' => 'number',
				'help' => 'Level of the heading, 1 to 6. Titles of items are one level below.',
			),
			'link-target'   => array(
				'type' => 'string',
				'help' => 'target of every link in the widget.',
			),
			'more'          => array(
				'type' => 'boolean',
				'help' => 'Offers a button that shows more: the next limit items, then the feed\'s next page (next_url).',
			),
			'tag'           => array(
				'type' => 'string',
				'help' => 'Only items with this tag, or with any of several, separated by commas. Case and white space are ignored.',
			),
			'source'        => array(
				'type' => 'string',
				'help' => 'Only items of this agency, or of any of several, separated by commas. In a pool, a feed\'s title counts as its agency.',
			),
			'exclude'       => array(
				'type' => 'string',
				'help' => 'No items with this tag, nor with any of several, separated by commas.',
			),
			'language'      => array(
				'type' => 'string',
				'help' => 'Only items in these languages: fr, or several, separated by spaces.',
			),
			'since'         => array(
				'type' => 'string',
				'help' => 'Only items on or after this date, YYYY-MM-DD.',
			),
			'filters'       => array(
				'type' => 'string',
				'help' => 'Controls for the visitor: any of search, tag, source, year and language, separated by spaces.',
			),
			'limit'         => array(
				'type' => 'number',
				'help' => 'How many items are shown at first, and how many "Show more" adds.',
			),
			'layout'        => array(
				'type' => 'string',
				'enum' => array( 'list', 'cards', 'compact' ),
				'help' => 'list, cards, or compact: title and date only.',
			),
			'images'        => array(
				'type' => 'string',
				'enum' => array( 'on', 'none' ),
				'help' => 'none shows no pictures, and reserves no room for them while the feed loads.',
			),
			'date-style'    => array(
				'type' => 'string',
				'enum' => array( 'full', 'long', 'medium', 'short', 'relative', 'none' ),
				'help' => 'How dates are written: a style of Intl.DateTimeFormat, relative to today, or none.',
			),
		),
	),
	'publication-card' => array(
		'attributes' => array(
			'src'           => array(
				'type' => 'string',
				'help' => 'Address of the feed. Several addresses, separated by spaces, are pooled.',
			),
			'refresh'       => array(
				'type' => 'number',
				'help' => 'Seconds between reloads while the page is visible and online, at least 60. No reloads when absent.',
			),
			'timeout'       => array(
				'type' => 'number',
				'help' => 'Seconds before one try to load is given up.',
			),
			'offline'       => array(
				'type' => 'boolean',
				'help' => 'Keeps the last good copy in this browser, and shows it, with its date, when loading fails.',
			),
			'loading'       => array(
				'type' => 'string',
				'enum' => array( 'eager', 'lazy' ),
				'help' => 'lazy: loads when the element, or anything inside a provider, is near the viewport.',
			),
			'heading'       => array(
				'type' => 'string',
				'help' => 'The widget\'s heading. The slot of that name takes markup instead.',
			),
			'heading-level' => array(
				'type' => 'number',
				'help' => 'Level of the heading, 1 to 6. Titles of items are one level below.',
			),
			'link-target'   => array(
				'type' => 'string',
				'help' => 'target of every link in the widget.',
			),
			'item'          => array(
				'type' => 'string',
				'help' => 'The id or url of the item to show; the first publication when absent.',
			),
		),
	),
	'publication-list' => array(
		'attributes' => array(
			'src'           => array(
				'type' => 'string',
				'help' => 'Address of the feed. Several addresses, separated by spaces, are pooled.',
			),
			'refresh'       => array(
				'type' => 'number',
				'help' => 'Seconds between reloads while the page is visible and online, at least 60. No reloads when absent.',
			),
			'timeout'       => array(
				'type' => 'number',
				'help' => 'Seconds before one try to load is given up.',
			),
			'offline'       => array(
				'type' => 'boolean',
				'help' => 'Keeps the last good copy in this browser, and shows it, with its date, when loading fails.',
			),
			'loading'       => array(
				'type' => 'string',
				'enum' => array( 'eager', 'lazy' ),
				'help' => 'lazy: loads when the element, or anything inside a provider, is near the viewport.',
			),
			'heading'       => array(
				'type' => 'string',
				'help' => 'The widget\'s heading. The slot of that name takes markup instead.',
			),
			'heading-level' => array(
				'type' => 'number',
				'help' => 'Level of the heading, 1 to 6. Titles of items are one level below.',
			),
			'link-target'   => array(
				'type' => 'string',
				'help' => 'target of every link in the widget.',
			),
			'more'          => array(
				'type' => 'boolean',
				'help' => 'Offers a button that shows more: the next limit items, then the feed\'s next page (next_url).',
			),
			'tag'           => array(
				'type' => 'string',
				'help' => 'Only items with this tag, or with any of several, separated by commas. Case and white space are ignored.',
			),
			'source'        => array(
				'type' => 'string',
				'help' => 'Only items of this agency, or of any of several, separated by commas. In a pool, a feed\'s title counts as its agency.',
			),
			'exclude'       => array(
				'type' => 'string',
				'help' => 'No items with this tag, nor with any of several, separated by commas.',
			),
			'language'      => array(
				'type' => 'string',
				'help' => 'Only items in these languages: fr, or several, separated by spaces.',
			),
			'since'         => array(
				'type' => 'string',
				'help' => 'Only items on or after this date, YYYY-MM-DD.',
			),
			'filters'       => array(
				'type' => 'string',
				'help' => 'Controls for the visitor: any of search, tag, source, year and language, separated by spaces.',
			),
			'limit'         => array(
				'type' => 'number',
				'help' => 'How many items are shown at first, and how many "Show more" adds.',
			),
			'sort'          => array(
				'type' => 'string',
				'enum' => array( 'feed', 'date' ),
				'help' => 'feed: in the order of the feed. date: newest first.',
			),
		),
	),
);
