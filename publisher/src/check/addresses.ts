import {finding} from '../findings.js';
import type {Finding} from '../types.js';
import {httpUrl} from '../widgets.js';
import {isObject, memberOf, objectsOf, stringOf} from './members.js';
import type {JsonDocument} from './json-document.js';

type Path = (string | number)[];

/** An address in a feed. */
export interface NamedAddress {
  path: Path;
  /** The address as it is written. */
  value: string;
  /** The absolute address, if it may be followed. */
  url: string | undefined;
  kind: 'link' | 'image' | 'file' | 'feed';
}

/**
 * All addresses in a document that a widget may request or link to.
 * @param base the address that others are relative to
 */
export function addressesOf({value: feed}: JsonDocument, base: string | undefined): NamedAddress[] {
  const found: NamedAddress[] = [];
  const add = (kind: NamedAddress['kind'], value: unknown, ...path: Path) => {
    const text = stringOf(value);
    if (text !== undefined) found.push({kind, value: text, url: httpUrl(text, base), path});
  };
  if (!isObject(feed)) return found;
  add('link', feed.home_page_url, 'home_page_url');
  add('feed', feed.feed_url, 'feed_url');
  add('feed', feed.next_url, 'next_url');
  add('image', feed.icon, 'icon');
  const translations = memberOf(feed._alliance, 'translations');
  if (isObject(translations)) {
    for (const [tag, value] of Object.entries(translations)) add('feed', value, '_alliance', 'translations', tag);
  }
  const campaign = memberOf(feed._alliance, 'campaign');
  add('link', memberOf(memberOf(campaign, 'action'), 'url'), '_alliance', 'campaign', 'action', 'url');
  add('image', memberOf(memberOf(campaign, 'image'), 'url'), '_alliance', 'campaign', 'image', 'url');
  for (const [index, item] of objectsOf(feed.items)) {
    const at = ['items', index] as const;
    add('link', item.url, ...at, 'url');
    add('link', item.external_url, ...at, 'external_url');
    add('image', item.image, ...at, 'image');
    add('image', item.banner_image, ...at, 'banner_image');
    add('link', memberOf(memberOf(item._alliance, 'source'), 'url'), ...at, '_alliance', 'source', 'url');
    for (const [file, attachment] of objectsOf(item.attachments)) {
      add('file', attachment.url, ...at, 'attachments', file, 'url');
    }
  }
  return found;
}

/** Findings about relative addresses: they will lead elsewhere when the document is moved, and some do so already. */
export function relativeFindings(document: JsonDocument, base: string | undefined): Finding[] {
  return (
    addressesOf(document, base ?? 'https://feed.invalid/')
      // A feed and its translations are moved together.
      .filter(({kind, value, url}) => kind !== 'feed' && url !== undefined && !URL.canParse(value))
      .map(({value, url, path}) => {
        const place = document.at(...path);
        const target = base ? url : 'a place beside the feed, wherever that will be';
        return finding(/^www\./i.test(value) ? 'no-scheme' : 'relative-address', {value, target}, place);
      })
  );
}
