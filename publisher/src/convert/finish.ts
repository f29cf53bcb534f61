import {finding} from '../findings.js';
import {baseIn, feedUrl} from '../text/address.js';
import {datePart} from '../text/date.js';
import {isDayFirstIn} from '../text/date-in-digits.js';
import {languageOf} from '../text/languages.js';
import type {Author, ConvertOptions, ConvertResult, FeedDocument, Finding, ItemDocument} from '../types.js';
import {parseFeed} from '../widgets.js';
import type {DraftFeed} from './draft.js';
import {authorsOf, finishItem} from './finish-item.js';
import {defined, idFor, plain} from './values.js';

const VERSION = 'https://jsonfeed.org/version/1.1';

export interface Converted extends ConvertResult {
  /** The address of a further page in the same format. */
  next: string | undefined;
}

/** Makes a JSON Feed from a draft: checked, complete, and only with items that can be shown. */
export function finish(draft: DraftFeed, options: ConvertOptions): Converted {
  const findings: Finding[] = [];
  const address = [options.url, draft.self, draft.home].find((url) => url !== undefined && URL.canParse(url));
  const base = baseIn(draft.base, address);
  const home = feedUrl(draft.home, base) ?? feedUrl(options.home);
  const known = plain(draft.title) ?? plain(options.title);
  const title = known ?? (home ? new URL(home).hostname : 'Untitled');
  if (!known) findings.push(finding('title-missing', {value: title}));

  const dates = draft.items.flatMap(({published, modified}) => [datePart(published), datePart(modified)]);
  const dayFirst = isDayFirstIn(dates);
  const items = draft.items.map((item) =>
    finishItem(item, {base: baseIn(item.base, base), options, findings, dayFirst}),
  );
  const authors: Author[] | undefined = authorsOf(draft.authors, base);
  const feed: FeedDocument = {
    version: VERSION,
    title,
    ...defined({
      home_page_url: home,
      feed_url: feedUrl(draft.self, base),
      description: plain(draft.description),
      icon: feedUrl(draft.icon, base),
      language: languageOf(draft.language) ?? languageOf(options.language),
      authors,
      expired: draft.expired || undefined,
    }),
    ...(draft.extension && {_alliance: draft.extension}),
    items: withoutDuplicates(items, findings),
  };
  // The next page is not a `next_url`, as widgets cannot read its format.
  return {feed: withoutSilent(feed, findings), findings, next: feedUrl(draft.next, base)};
}

/** Leaves out an item that is there twice. If another item has the same id, it gets one of its own. */
export function withoutDuplicates(items: readonly ItemDocument[], findings: Finding[]): ItemDocument[] {
  const byId = new Map<string, ItemDocument>();
  for (const item of items) {
    const before = byId.get(item.id);
    if (before && (before.url === item.url || !item.url)) {
      const reason = `The item "${item.title ?? item.id}" is there twice`;
      findings.push(finding('item-left-out', {reason, remedy: 'Give each item an id of its own.'}));
      continue;
    }
    let {id} = item;
    if (before) id = byId.has(item.url!) ? idFor(`${id} ${item.url!}`) : item.url!;
    if (!byId.has(id)) byId.set(id, {...item, id});
  }
  return [...byId.values()];
}

/** Leaves out the items that the widgets' reader would leave out without a word, and reports them. */
function withoutSilent(feed: FeedDocument, findings: Finding[]): FeedDocument {
  const {problems} = parseFeed(feed);
  const silent = new Set(problems.map(({pointer}) => pointer));
  for (const {message, pointer} of problems) {
    if (pointer?.startsWith('/items/')) {
      const remedy = 'Give it a title or a text.';
      findings.push(finding('item-left-out', {reason: message, remedy}));
    } else findings.push(finding('wrong-kind', {reason: message}));
  }
  return {...feed, items: feed.items.filter((_, index) => !silent.has(`/items/${index}`))};
}
