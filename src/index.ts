/**
 * Classes, events, the feed reader and types. Importing this defines no element and has no side effect.
 * @module
 */
export {AllianceFeed} from './alliance-feed/alliance-feed.js';
export {CampaignBanner} from './campaign-banner/campaign-banner.js';
export {NewsList} from './news-list/news-list.js';
export {PublicationCard} from './publication-card/publication-card.js';
export {PublicationList} from './publication-list/publication-list.js';
export {
  AllianceDismissEvent,
  AllianceErrorEvent,
  AllianceFilterEvent,
  AllianceLoadEvent,
  AllianceSelectEvent,
  type VisitorFilter,
} from './events.js';
export {FeedError, type FeedErrorCode} from './feed/read/feed-error.js';
export {parseFeed} from './feed/read/parse-feed.js';
export {registerLanguage} from './language/words.js';
export type {DateStyle} from './language/format-date.js';
export type {FeedState} from './source/feed-state.js';
export type {
  Attachment,
  Author,
  Campaign,
  Feed,
  FeedItem,
  Figure,
  ImageInfo,
  NewsItem,
  Problem,
  Publication,
} from './feed/read/json-feed.js';
export type {Words} from './language/locales/words.js';
