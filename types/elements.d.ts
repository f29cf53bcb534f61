// Written by `npm run docs`.
import type {AllianceDismissEvent, AllianceErrorEvent, AllianceFeed, AllianceFilterEvent, AllianceLoadEvent, AllianceSelectEvent, CampaignBanner, NewsList, PublicationCard, PublicationList} from 'alliance-widgets';

/** Attributes of `AllianceFeed`, as markup writes them. */
export interface AllianceFeedAttributes {
  /** Address of the feed. Several addresses, separated by spaces, are pooled. */
  src?: string | undefined;
  /** Seconds between reloads while the page is visible and online, at least 60. No reloads when absent. */
  refresh?: number | `${number}` | undefined;
  /** Seconds before one try to load is given up. */
  timeout?: number | `${number}` | undefined;
  /** Keeps the last good copy in this browser, and shows it, with its date, when loading fails. */
  offline?: boolean | '' | undefined;
  /** `lazy`: loads when the element, or anything inside a provider, is near the viewport. */
  loading?: 'eager' | 'lazy' | undefined;
}

/** Properties of `AllianceFeed`. */
export type AllianceFeedProperties = Partial<Pick<AllianceFeed, 'src' | 'feed' | 'refresh' | 'timeout' | 'offline' | 'loading'>>;

/** Events of `AllianceFeed`. */
export interface AllianceFeedEvents {
  /** The feed is loaded: `feed`, `problems`. */
  'alliance-load': AllianceLoadEvent;
  /** The feed could not be loaded: `error`. */
  'alliance-error': AllianceErrorEvent;
}

/** Attributes of `CampaignBanner`, as markup writes them. */
export interface CampaignBannerAttributes {
  /** Address of the feed. Several addresses, separated by spaces, are pooled. */
  src?: string | undefined;
  /** Seconds between reloads while the page is visible and online, at least 60. No reloads when absent. */
  refresh?: number | `${number}` | undefined;
  /** Seconds before one try to load is given up. */
  timeout?: number | `${number}` | undefined;
  /** Keeps the last good copy in this browser, and shows it, with its date, when loading fails. */
  offline?: boolean | '' | undefined;
  /** `lazy`: loads when the element, or anything inside a provider, is near the viewport. */
  loading?: 'eager' | 'lazy' | undefined;
  /** The widget's heading. The slot of that name takes markup instead. */
  heading?: string | undefined;
  /** Level of the heading, 1 to 6. Titles of items are one level below. */
  'heading-level'?: number | `${number}` | undefined;
  /** `target` of every link in the widget. */
  'link-target'?: string | undefined;
  /** `hero`, or `bar`: title and action on one line. */
  variant?: 'hero' | 'bar' | undefined;
  /** Offers a button that closes it, which is remembered in this browser until the campaign changes. */
  dismissible?: boolean | '' | undefined;
}

/** Properties of `CampaignBanner`. */
export type CampaignBannerProperties = Partial<Pick<CampaignBanner, 'variant' | 'dismissible' | 'heading' | 'headingLevel' | 'linkTarget' | 'src' | 'feed' | 'refresh' | 'timeout' | 'offline' | 'loading'>>;

/** Events of `CampaignBanner`. */
export interface CampaignBannerEvents {
  /** Its own feed was loaded: `feed`, `problems`. */
  'alliance-load': AllianceLoadEvent;
  /** Its own feed could not be loaded: `error`. */
  'alliance-error': AllianceErrorEvent;
  /** The visitor closes it. Cancelable. */
  'alliance-dismiss': AllianceDismissEvent;
}

/** Attributes of `NewsList`, as markup writes them. */
export interface NewsListAttributes {
  /** Address of the feed. Several addresses, separated by spaces, are pooled. */
  src?: string | undefined;
  /** Seconds between reloads while the page is visible and online, at least 60. No reloads when absent. */
  refresh?: number | `${number}` | undefined;
  /** Seconds before one try to load is given up. */
  timeout?: number | `${number}` | undefined;
  /** Keeps the last good copy in this browser, and shows it, with its date, when loading fails. */
  offline?: boolean | '' | undefined;
  /** `lazy`: loads when the element, or anything inside a provider, is near the viewport. */
  loading?: 'eager' | 'lazy' | undefined;
  /** The widget's heading. The slot of that name takes markup instead. */
  heading?: string | undefined;
  /** Level of the heading, 1 to 6. Titles of items are one level below. */
  'heading-level'?: number | `${number}` | undefined;
  /** `target` of every link in the widget. */
  'link-target'?: string | undefined;
  /** Offers a button that shows more: the next `limit` items, then the feed's next page (`next_url`). */
  more?: boolean | '' | undefined;
  /** Only items with this tag, or with any of several, separated by commas. Case and white space are ignored. */
  tag?: string | undefined;
  /** Only items of this agency, or of any of several, separated by commas. In a pool, a feed's title counts as its agency. */
  source?: string | undefined;
  /** No items with this tag, nor with any of several, separated by commas. */
  exclude?: string | undefined;
  /** Only items in these languages: `fr`, or several, separated by spaces. */
  language?: string | undefined;
  /** Only items on or after this date, `YYYY-MM-DD`. */
  since?: string | undefined;
  /** Controls for the visitor: any of `search`, `tag`, `source`, `year` and `language`, separated by spaces. */
  filters?: string | undefined;
  /** How many items are shown at first, and how many "Show more" adds. */
  limit?: number | `${number}` | undefined;
  /** `list`, `cards`, or `compact`: title and date only. */
  layout?: 'list' | 'cards' | 'compact' | undefined;
  /** `none` shows no pictures, and reserves no room for them while the feed loads. */
  images?: 'on' | 'none' | undefined;
  /** How dates are written: a style of `Intl.DateTimeFormat`, `relative` to today, or `none`. */
  'date-style'?: 'full' | 'long' | 'medium' | 'short' | 'relative' | 'none' | undefined;
}

/** Properties of `NewsList`. */
export type NewsListProperties = Partial<Pick<NewsList, 'limit' | 'layout' | 'images' | 'dateStyle' | 'itemTemplate' | 'more' | 'tag' | 'since' | 'source' | 'exclude' | 'language' | 'filters' | 'filter' | 'heading' | 'headingLevel' | 'linkTarget' | 'src' | 'feed' | 'refresh' | 'timeout' | 'offline' | 'loading'>>;

/** Events of `NewsList`. */
export interface NewsListEvents {
  /** Its own feed was loaded: `feed`, `problems`. */
  'alliance-load': AllianceLoadEvent;
  /** Its own feed could not be loaded: `error`. */
  'alliance-error': AllianceErrorEvent;
  /** A title or image link was clicked: `item`. Cancelable. */
  'alliance-select': AllianceSelectEvent;
  /** A visitor has changed what the list is filtered by: `filter`. */
  'alliance-filter': AllianceFilterEvent;
}

/** Attributes of `PublicationCard`, as markup writes them. */
export interface PublicationCardAttributes {
  /** Address of the feed. Several addresses, separated by spaces, are pooled. */
  src?: string | undefined;
  /** Seconds between reloads while the page is visible and online, at least 60. No reloads when absent. */
  refresh?: number | `${number}` | undefined;
  /** Seconds before one try to load is given up. */
  timeout?: number | `${number}` | undefined;
  /** Keeps the last good copy in this browser, and shows it, with its date, when loading fails. */
  offline?: boolean | '' | undefined;
  /** `lazy`: loads when the element, or anything inside a provider, is near the viewport. */
  loading?: 'eager' | 'lazy' | undefined;
  /** The widget's heading. The slot of that name takes markup instead. */
  heading?: string | undefined;
  /** Level of the heading, 1 to 6. Titles of items are one level below. */
  'heading-level'?: number | `${number}` | undefined;
  /** `target` of every link in the widget. */
  'link-target'?: string | undefined;
  /** The `id` or `url` of the item to show; the first publication when absent. */
  item?: string | undefined;
}

/** Properties of `PublicationCard`. */
export type PublicationCardProperties = Partial<Pick<PublicationCard, 'item' | 'publication' | 'heading' | 'headingLevel' | 'linkTarget' | 'src' | 'feed' | 'refresh' | 'timeout' | 'offline' | 'loading'>>;

/** Events of `PublicationCard`. */
export interface PublicationCardEvents {
  /** Its own feed was loaded: `feed`, `problems`. */
  'alliance-load': AllianceLoadEvent;
  /** Its own feed could not be loaded: `error`. */
  'alliance-error': AllianceErrorEvent;
  /** The title or cover link was clicked: `item`. Cancelable. */
  'alliance-select': AllianceSelectEvent;
}

/** Attributes of `PublicationList`, as markup writes them. */
export interface PublicationListAttributes {
  /** Address of the feed. Several addresses, separated by spaces, are pooled. */
  src?: string | undefined;
  /** Seconds between reloads while the page is visible and online, at least 60. No reloads when absent. */
  refresh?: number | `${number}` | undefined;
  /** Seconds before one try to load is given up. */
  timeout?: number | `${number}` | undefined;
  /** Keeps the last good copy in this browser, and shows it, with its date, when loading fails. */
  offline?: boolean | '' | undefined;
  /** `lazy`: loads when the element, or anything inside a provider, is near the viewport. */
  loading?: 'eager' | 'lazy' | undefined;
  /** The widget's heading. The slot of that name takes markup instead. */
  heading?: string | undefined;
  /** Level of the heading, 1 to 6. Titles of items are one level below. */
  'heading-level'?: number | `${number}` | undefined;
  /** `target` of every link in the widget. */
  'link-target'?: string | undefined;
  /** Offers a button that shows more: the next `limit` items, then the feed's next page (`next_url`). */
  more?: boolean | '' | undefined;
  /** Only items with this tag, or with any of several, separated by commas. Case and white space are ignored. */
  tag?: string | undefined;
  /** Only items of this agency, or of any of several, separated by commas. In a pool, a feed's title counts as its agency. */
  source?: string | undefined;
  /** No items with this tag, nor with any of several, separated by commas. */
  exclude?: string | undefined;
  /** Only items in these languages: `fr`, or several, separated by spaces. */
  language?: string | undefined;
  /** Only items on or after this date, `YYYY-MM-DD`. */
  since?: string | undefined;
  /** Controls for the visitor: any of `search`, `tag`, `source`, `year` and `language`, separated by spaces. */
  filters?: string | undefined;
  /** How many items are shown at first, and how many "Show more" adds. */
  limit?: number | `${number}` | undefined;
  /** `feed`: in the order of the feed. `date`: newest first. */
  sort?: 'feed' | 'date' | undefined;
}

/** Properties of `PublicationList`. */
export type PublicationListProperties = Partial<Pick<PublicationList, 'sort' | 'limit' | 'more' | 'tag' | 'since' | 'source' | 'exclude' | 'language' | 'filters' | 'filter' | 'heading' | 'headingLevel' | 'linkTarget' | 'src' | 'feed' | 'refresh' | 'timeout' | 'offline' | 'loading'>>;

/** Events of `PublicationList`. */
export interface PublicationListEvents {
  /** Its own feed was loaded: `feed`, `problems`. */
  'alliance-load': AllianceLoadEvent;
  /** Its own feed could not be loaded: `error`. */
  'alliance-error': AllianceErrorEvent;
  /** A card's title or cover link was clicked: `item`. Cancelable. */
  'alliance-select': AllianceSelectEvent;
  /** A visitor has changed what the list is filtered by: `filter`. */
  'alliance-filter': AllianceFilterEvent;
}
