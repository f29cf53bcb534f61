import {withoutPrototype} from '../../host-page/without-prototype.js';
import {isoDate, standsForNone} from './date.js';
import type {FeedItem, Publication} from './json-feed.js';
import {languageTag} from './language-tag.js';
import {lazyObject, rawOf} from './lazy-object.js';
import {
  arrayOf,
  objectOf,
  objectOrName,
  orElse,
  ownMember,
  positive,
  readMembers,
  string,
  text,
  valuesOf,
  type Context,
  type Read,
  type Readers,
} from './members.js';
import {
  hasProse,
  hasProseInHtml,
  hasReferences,
  isPlain,
  leavesReferences,
  mayHaveReferences,
  PLAIN,
  prose,
  proseOfHtml,
} from './prose.js';
import {firstWords} from './text.js';
import {httpUrl} from './url.js';

/** The beginning of a text that is enough for any title made from it. */
const ENOUGH_CHARS_FOR_TITLE = 200;

export const link: Read = (value, {base}) => httpUrl(value, base);

/** The address of a picture, which may be a text, `{url}`, or an array of either: then the first that can be followed. */
export const imageUrl: Read = (value, context) => {
  const urls = valuesOf(value).map((one) => link(one, context) || link(ownMember(one, 'url'), context));
  return urls.find(Boolean);
};

export const authors = orElse(arrayOf(objectOrName(objectOf({name: prose, url: link, avatar: imageUrl}))), 'author');

/** What a feed can say about a picture. */
export const IMAGE: Readers = {alt: prose, credit: prose, caption: prose, width: positive, height: positive};

const imageInfo = objectOf(IMAGE);

/** The text of a `summary`, or at least its first `enough` characters. */
const summary = (value: unknown, context: Context, enough?: number) =>
  context.plain ? prose(value, context) : proseOfHtml(value, enough);

/** The text of an item's content, or at least its first `enough` characters. */
const content = (item: unknown, context: Context, enough?: number) =>
  proseOfHtml(ownMember(item, 'content_html'), enough) || prose(ownMember(item, 'content_text'), context);

/** The beginning of an item's text. */
const beginning = (item: unknown, context: Context, enough: number) =>
  summary(ownMember(item, 'summary'), context, enough) || content(item, context, enough);

/** An id as text. Numbers above 2^53 are no ids: reading JSON rounds them, so that several ids may become one. */
const idOf = (value: unknown) =>
  typeof value === 'number' && !Number.isSafeInteger(Math.trunc(value)) ? '' : text(value);

const attachmentsOf = (item: unknown) => valuesOf(ownMember(item, 'attachments'));

/** What identifies an item without an id and an address. */
const ownWords = (item: unknown, context: Context) =>
  [
    prose(ownMember(item, 'title'), context),
    summary(ownMember(item, 'summary'), context),
    content(item, context),
    text(ownMember(item, 'date_published')),
    ...attachmentsOf(item).map((attachment) => text(ownMember(attachment, 'url'))),
  ]
    .filter(Boolean)
    .join(' ');

const isPicture = (attachment: unknown) => /^image\//i.test(text(ownMember(attachment, 'mime_type')));

const image: Read = (value, context, item) =>
  imageUrl(value, context) ||
  imageUrl(ownMember(item, 'banner_image'), context) ||
  imageUrl(attachmentsOf(item).filter(isPicture), context);

/** A date as it is written; empty if it means that there is none. Hugo's templates write a zone as `&#43;02:00`. */
function writtenDate(value: unknown, context: Context): string {
  const date = prose(string(value), context);
  return standsForNone(date) ? '' : date;
}

const datePublished: Read = (value, context, item) =>
  isoDate(writtenDate(value, context) || writtenDate(ownMember(item, 'date_modified'), context));

const words = arrayOf(prose);

/** Each tag once: a CMS may have a category and a tag of the same name. */
const tags: Read = (value, context) => {
  const found = words(typeof value === 'string' ? value.split(',') : value, context);
  return found && [...new Set(found as string[])];
};

const source = objectOrName(objectOf({name: prose, url: link}, 1));

const EXTENSION: Readers = {
  type: (type) => (type === 'publication' ? type : 'news'),
  source: (value, context) => source(value, context) || context.source,
  publication: objectOf({kind: prose, isbn: text, doi: text, pages: positive}),
};

const names = arrayOf(objectOrName(objectOf({name: prose})));

/** All plain texts of an item outside its `_alliance`. */
const WORDS: Readers = {
  title: prose,
  author: names,
  authors: names,
  tags,
  attachments: arrayOf(objectOf({title: prose, mime_type: prose})),
  date_published: prose,
  date_modified: prose,
};

const WORD_NAMES = Object.keys(WORDS);

/** Whether an item's texts would change if they were read a second time. */
const changesWhenReread = (item: unknown, extension: unknown, context: Context) =>
  /[<&]/.test(text(ownMember(item, 'summary'))) ||
  hasReferences([extension, context.authors]) ||
  (WORD_NAMES.some((key) => mayHaveReferences(ownMember(item, key))) &&
    hasReferences(readMembers({}, WORDS, item, context))) ||
  leavesReferences(ownMember(item, 'content_html'), proseOfHtml) ||
  leavesReferences(ownMember(item, 'content_text'), (value) => prose(value, context));

const ITEM: Readers = {
  id: (value, context, item) =>
    idOf(value) || text(ownMember(item, 'url')) || text(ownMember(item, 'external_url')) || ownWords(item, context),
  title: (value, context, item) =>
    prose(value, context) || firstWords(beginning(item, context, ENOUGH_CHARS_FOR_TITLE)),
  url: orElse(link, 'external_url'),
  external_url: link,
  summary: (value, context) => summary(value, context),
  content_text: (_, context, item) => content(item, context),
  image,
  date_published: datePublished,
  // Left out if `date_published` cannot be read, and so is absent: read again from JSON, the item would take this date for it.
  date_modified: (value, context, item) =>
    datePublished(ownMember(item, 'date_published'), context, item) && isoDate(writtenDate(value, context)),
  authors: (value, context, item) => authors(value, context, item) || context.authors,
  tags,
  language: (value, context) => languageTag(value) || context.language,
  attachments: arrayOf(
    objectOf(
      {
        url: link,
        mime_type: prose,
        title: prose,
        size_in_bytes: positive,
        duration_in_seconds: positive,
        _alliance: objectOf({language: languageTag}),
      },
      1,
    ),
  ),
  _alliance: (value, context, item) => {
    // The item's own `image` may be `{url, alt}`.
    const image: Read = (info) => imageInfo(info, context) || imageInfo(valuesOf(ownMember(item, 'image'))[0], context);
    const extension = readMembers(readMembers({}, EXTENSION, value, context), {image}, value, context);
    const needsMark = context.plain || changesWhenReread(item, extension, context);
    return needsMark ? {...extension, [PLAIN]: true} : extension;
  },
};

/** Whether an item is a publication. It is called for every item, so it must be cheap. */
export const isPublication = (item: FeedItem): item is Publication =>
  ownMember(ownMember(rawOf(item), '_alliance'), 'type') === 'publication';

/** Whether an item has an address or a date, as news have. */
export const hasAddressOrDate = (item: FeedItem) => Boolean(item.url ?? item.date_published);

/** Whether an item has a title or text. It is called for every item, so it reads no more than it must. */
function hasWords(item: unknown, context: Context): boolean {
  const inSummary = context.plain ? hasProse : hasProseInHtml;
  return (
    hasProse(ownMember(item, 'title'), context) ||
    hasProseInHtml(ownMember(item, 'content_html')) ||
    hasProse(ownMember(item, 'content_text'), context) ||
    inSummary(ownMember(item, 'summary'), context)
  );
}

/**
 * Reads one item of a feed; undefined if it has neither a title nor text. The result behaves like an ordinary object, but
 * each member is read when it is first asked for. In a large feed, most of them never are.
 */
export function readItem(raw: unknown, context: Context): FeedItem | undefined {
  const isRead = rawOf(raw) !== raw;
  const isDecoded = isRead || isPlain(raw);
  const itemContext = isDecoded ? withoutPrototype({...context, plain: true}) : context;
  return isRead || hasWords(raw, itemContext) ? (lazyObject(ITEM, raw, itemContext) as FeedItem) : undefined;
}
