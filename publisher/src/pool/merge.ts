import {defined, idFor} from '../convert/values.js';
import type {FeedDocument, ItemDocument, PoolOptions} from '../types.js';
import {instant, mergeFeeds, parseFeed, PoolMemory} from '../widgets.js';

/** A member's feed, and the agency's name if it is not the feed's title. */
export interface MemberFeed {
  feed: FeedDocument;
  name?: string | undefined;
}

/**
 * Makes one feed of many: each item is attributed to its agency, duplicates are there once, and the newest come first. The
 * widgets' own rules decide what a duplicate is.
 */
export function merge(members: readonly MemberFeed[], options: PoolOptions): FeedDocument {
  const first = members[0]!.feed;
  const language = options.language ?? commonLanguage(members);
  const items = withUniqueIds(distinctItems(members).map(({member, item}) => attributed(item, member, language)));
  const newestFirst = items
    .map((item) => ({item, at: item.date_published === undefined ? -Infinity : instant(item.date_published)}))
    .sort((a, b) => b.at - a.at || 0)
    .map(({item}) => item);
  const campaign = members.map(({feed}) => feed._alliance?.campaign).find(Boolean);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: options.title ?? first.title,
    ...defined({
      home_page_url: options.home_page_url ?? first.home_page_url,
      description: first.description,
      icon: first.icon,
      language,
      expired: members.every(({feed}) => feed.expired) || undefined,
      _alliance: campaign ? {campaign} : undefined,
    }),
    items: newestFirst.slice(0, options.limit),
  };
}

/** The items without duplicates, as they are written, each with its member. */
function distinctItems(members: readonly MemberFeed[]): {member: MemberFeed; item: ItemDocument}[] {
  const parts = members.map(({feed}) => parseFeed(feed));
  const memory = new PoolMemory();
  const {feed: pool} = mergeFeeds(parts, true, new Set(), memory);
  // The reader leaves out no item of a converted feed, so the indexes agree.
  const written = new Map(
    members.flatMap((member, source) =>
      parts[source]!.feed.items.map((item, index) => [memory.get(item), {member, item: member.feed.items[index]!}]),
    ),
  );
  return pool.items.flatMap((item) => written.get(item) ?? []);
}

function commonLanguage(members: readonly MemberFeed[]): string | undefined {
  const languages = new Set(members.map(({feed}) => feed.language));
  return languages.size === 1 ? [...languages][0] : undefined;
}

/** An item with what only its feed says: the agency, the authors, the language. */
function attributed(item: ItemDocument, {feed, name}: MemberFeed, poolLanguage: string | undefined): ItemDocument {
  const own = item.language ?? feed.language;
  const source = item._alliance?.source ?? {name: name ?? feed.title, ...defined({url: feed.home_page_url})};
  const {authors = feed.authors, _alliance} = item;
  const language = own === poolLanguage ? undefined : own;
  return {...defined({...item, authors, language}), _alliance: {..._alliance, source}};
}

/** Gives items of different members different ids: the pool is one feed. */
function withUniqueIds(items: readonly ItemDocument[]): ItemDocument[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let {id} = item;
    if (taken.has(id)) id = item.url && !taken.has(item.url) ? item.url : idFor(JSON.stringify([id, item]));
    taken.add(id);
    return {...item, id};
  });
}
