import {isoDate} from './date.js';
import type {FeedItem, Publication} from './json-feed.js';
import {languageTag} from './language-tag.js';
import {
  lazily,
  list,
  named,
  or,
  own,
  positive,
  rawOf,
  shape,
  string,
  text,
  type Context,
  type Read,
  type Readers,
} from './members.js';
import {firstWords, htmlToText} from './text.js';
import {httpUrl} from './url.js';

export const link: Read = (value, {base}) => httpUrl(value, base);

export const authors = or(list(named(shape({name: text, url: link, avatar: link}))), 'author');

/** What is known of a picture. */
export const IMAGE = {alt: text, credit: text, caption: text, width: positive, height: positive};

const html: Read = (value) => htmlToText(text(value));

/**
 * Marks an item's extension where markup was taken out of the `summary`, so that reading the item once more, from JSON,
 * doesn't take its text for markup.
 */
const PLAIN = 'plain';

/** All that an item says, its title first. */
const texts = (item: unknown) =>
  [text(own(item, 'title'))]
    .concat(['summary', 'content_text'].map((key) => ITEM[key]!(own(item, key), {}, item) as string))
    .filter(Boolean);

const date: Read = or(string, 'date_modified');

const source = named(shape({name: text, url: link}, 1));

const extension = shape({
  type: (type) => (type === 'publication' ? type : 'news'),
  image: shape(IMAGE),
  source: (value, context) => source(value, context) || context.source,
  publication: shape({kind: text, isbn: text, doi: text, pages: positive}),
});

const ITEM: Readers = {
  id: (value, _, item) =>
    text(value) || text(own(item, 'url')) || text(own(item, 'external_url')) || texts(item).join(' '),
  title: (value, _, item) => text(value) || firstWords(texts(item)[0] ?? ''),
  url: or(link, 'external_url'),
  external_url: link,
  summary: (value, context, item) => (own(own(item, '_alliance'), PLAIN) ? text : html)(value, context),
  content_text: or(text, 'content_html', html),
  image: or(link, 'banner_image'),
  date_published: (value, context, item) => isoDate(date(value, context, item) as string),
  // Not beside an unreadable date_published, for which it would stand in when the item is read again from JSON.
  date_modified: (value, context, item) =>
    isoDate(date(own(item, 'date_published'), context, item) as string) && isoDate(string(value) as string),
  authors: (value, context, item) => authors(value, context, item) || context.authors,
  tags: (value, context) => list(text)(typeof value === 'string' ? value.split(',') : value, context),
  language: (value, context) => languageTag(value) || context.language,
  attachments: list(
    shape(
      {
        url: link,
        mime_type: text,
        title: text,
        size_in_bytes: positive,
        duration_in_seconds: positive,
        _alliance: shape({language: languageTag}),
      },
      1,
    ),
  ),
  _alliance: (value, context, item) => ({
    ...(extension(value || {}, context) as object),
    ...((own(value, PLAIN) || /[<&]/.test(text(own(item, 'summary')))) && {plain: true}),
  }),
};

/** Begins with a letter or digit, perhaps in a paragraph: enough to say that there is text. */
const SURELY_TEXT = /^(<p[^>"']*(="[^">]*")?>)?[\p{L}\d]/iu;

/** Whether an item is a publication. It is asked of every item, most of which nobody looks at any further. */
export const isPublication = (item: FeedItem): item is Publication =>
  own(own(rawOf(item), '_alliance'), 'type') === 'publication';

/**
 * One item of a feed; none if it has neither title nor text. It looks and behaves like an object that simply has its
 * members, but they are read when they are first asked for: most of a large feed's never are.
 */
export function readItem(raw: unknown, context: Context): FeedItem | undefined {
  const item = lazily(ITEM, raw, context) as unknown as FeedItem;
  const hasText = ['title', 'content_text', 'content_html'].some((key) => SURELY_TEXT.test(text(own(raw, key))));
  if (!hasText && !item.title) return undefined;
  return item;
}
