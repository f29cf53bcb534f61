/**
 * What this package takes from the widgets: their reader and their formats, so that its results are what visitors see.
 * No other module here imports from the widgets.
 */
export {calendarDate, instant, isoDate, partialDate} from '../../src/feed/read/date.js';
export {FeedError} from '../../src/feed/read/feed-error.js';
export {languageTag} from '../../src/feed/read/language-tag.js';
export {parseFeed, type ParsedFeed} from '../../src/feed/read/parse-feed.js';
export {htmlToText} from '../../src/feed/read/html-to-text.js';
export {firstWords, textBeyondTitle} from '../../src/feed/read/text.js';
export {httpUrl} from '../../src/feed/read/url.js';
export type {Attachment, Campaign, Feed, FeedItem, ImageInfo, Problem} from '../../src/feed/read/json-feed.js';
export {mergeFeeds} from '../../src/feed/load/merge-feeds.js';
export {PoolMemory} from '../../src/feed/load/pool.js';
export {translationOf} from '../../src/feed/load/translation.js';
export {isPublication} from '../../src/feed/read/parse-feed.js';
export {controlsOf} from '../../src/element/filters/filter.js';
export {byDate, testOf} from '../../src/element/select-items.js';
export {formatDate, type DateStyle} from '../../src/language/format-date.js';
export {formatList, formatSize, languageName} from '../../src/language/format-facts.js';
export {formatNumber} from '../../src/language/format-number.js';
export {ownLanguage} from '../../src/language/text-direction.js';
export {commaOf} from '../../src/language/words.js';
export {readOptions as readEmbedOptions} from '../../src/embed/options.js';
export {fileFormat} from '../../src/templates/file-format.js';
