import {isObject, memberOf} from '../check/members.js';
import {type Feed, type FeedItem, parseFeed} from '../widgets.js';
import type {DraftFeed, DraftItem} from './draft.js';
import {defined} from './values.js';

/** Reads a JSON Feed, 1.0 or 1.1, as the widgets do, but keeps what they ignore: markup, and extensions for other readers. */
export function fromJsonFeed(document: unknown, url: string | undefined, leftOut: (reason: string) => void): DraftFeed {
  // Read each item by itself, to know which raw item it comes from.
  const {feed} = parseFeed(document as object, url);
  const base = url ?? feed.feed_url;
  const items = rawItems(memberOf(document, 'items')).flatMap((raw, index): DraftItem[] => {
    const {feed, problems} = parseFeed({items: [raw]}, base);
    const item = feed.items[0];
    if (item) return [draftOf(item, raw)];
    const reason = problems.find(({pointer}) => pointer?.startsWith('/items/'))?.message ?? 'An item';
    leftOut(`${reason.replace(/\.$/, '')} (number ${index + 1})`);
    return [];
  });
  const {campaign, translations} = feed._alliance ?? {};
  const extension = defined({
    campaign: campaign,
    translations: translations && {...translations},
  });
  return {
    title: feed.title,
    description: feed.description,
    home: feed.home_page_url,
    self: feed.feed_url,
    icon: feed.icon,
    language: feed.language,
    authors: authorsOf(feed),
    expired: feed.expired ?? false,
    base,
    items,
    ...(Object.keys(extension).length && {extension: JSON.parse(JSON.stringify(extension)) as typeof extension}),
  };
}

/** The raw items. As in the reader, they may be an array, an object keyed by numbers, or a single item. */
function rawItems(items: unknown): unknown[] {
  if (Array.isArray(items)) return items;
  if (!isObject(items)) return [];
  const keys = Object.keys(items);
  return keys.every((key) => /^\d+$/.test(key)) ? keys.map((key) => items[key]) : [items];
}

const authorsOf = ({authors}: Pick<Feed, 'authors'>) =>
  authors?.map(({name, url, avatar}) => defined({name, url, avatar}));

function draftOf(item: FeedItem, raw: unknown): DraftItem {
  const {_alliance: extension} = item;
  const title = memberOf(raw, 'title');
  const html = memberOf(raw, 'content_html');
  const publication = extension.type === 'publication' ? extension.publication : undefined;
  return {
    id: item.id,
    url: item.url,
    externalUrl: item.external_url,
    // The reader replaces a missing title with the first words of the text.
    title: typeof title === 'string' || typeof title === 'number' ? item.title : undefined,
    ...(typeof html === 'string' && html.trim() ? {content: html} : {text: item.content_text}),
    summary: item.summary?.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    images: item.image ? [{url: item.image, ...extension.image}] : [],
    files: item.attachments?.map((file) => ({
      url: file.url,
      type: file.mime_type,
      title: file.title,
      bytes: file.size_in_bytes,
      seconds: file.duration_in_seconds,
      language: file._alliance?.language,
    })),
    published: item.date_published,
    modified: item.date_modified,
    authors: authorsOf(item),
    tags: item.tags,
    language: item.language,
    source: extension.source,
    isPublication: extension.type === 'publication',
    ...(publication && {publication: {...publication}}),
    extensions: foreignExtensions(raw),
  };
}

/** Members that begin with an underscore are extensions (JSON Feed 1.1, "Extensions"). */
function foreignExtensions(raw: unknown): Record<string, unknown> {
  if (!isObject(raw)) return {};
  return Object.fromEntries(Object.entries(raw).filter(([name]) => name.startsWith('_') && name !== '_alliance'));
}
