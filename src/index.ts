/**
 * Classes, events, the feed reader and types. Importing this defines no element and has no side effect.
 * @module
 */
export {AllianceFeed} from './alliance-feed/alliance-feed.js';
export {CampaignBanner} from './campaign-banner/campaign-banner.js';
export {NewsList} from './news-list/news-list.js';
export {PublicationCard} from './publication-card/publication-card.js';
export {PublicationList} from './publication-list/publication-list.js';
export {AllianceDismissEvent, AllianceErrorEvent, AllianceLoadEvent, AllianceSelectEvent} from './shared/events.js';
export {FeedError, type FeedErrorCode} from './feed/errors.js';
export {parseFeed} from './feed/parse.js';
export {registerLanguage} from './shared/words.js';
export type {DateStyle} from './shared/format.js';
export type {FeedState} from './feed/feed-state.js';
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
} from './feed/json-feed.js';
export type {Words} from './locales/words.js';
