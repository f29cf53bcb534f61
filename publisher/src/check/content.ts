import {finding} from '../findings.js';
import {feedLanguage} from '../text/address.js';
import type {Finding} from '../types.js';
import {calendarDate, instant, isoDate} from '../widgets.js';
import type {JsonDocument} from './json-document.js';
import {isKnownLanguage} from '../text/languages.js';
import {isObject, memberOf, objectsOf, stringOf} from './members.js';

const YEAR_MS = 366 * 86_400_000;
const TIME_WITHOUT_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/i;
const TAG = /<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?>/i;

/** Findings in content that is valid by the schema, but not shown as it is meant. */
export function contentFindings(document: JsonDocument, now: Date): Finding[] {
  const feed = document.value;
  if (!isObject(feed)) return [];
  const items = objectsOf(feed.items);
  return [
    ...feedFindings(document, feed, now),
    ...idFindings(document, items),
    ...items.flatMap(([index, item]) => itemFindings(document, index, item, now)),
  ];
}

function feedFindings(document: JsonDocument, feed: Record<string, unknown>, now: Date): Finding[] {
  const found: Finding[] = [];
  const items = objectsOf(feed.items);
  if (!stringOf(feed.language)) found.push(finding('no-language', {}, document.at()));
  found.push(...languageFindings(document, feed, items));
  if (feed.expired === true) found.push(finding('expired', {}, document.at('expired')));
  if (Array.isArray(feed.items) && !items.length) found.push(finding('no-items', {}, document.at('items')));
  if (feed.version === 'https://jsonfeed.org/version/1') found.push(finding('version-1', {}, document.at('version')));
  const campaign = memberOf(feed._alliance, 'campaign');
  const image = memberOf(campaign, 'image');
  if (isObject(image)) {
    const path = ['_alliance', 'campaign', 'image'];
    found.push(...pictureFindings(document, path, [...path, 'url'], stringOf(image.url), image));
  }

  const dates = items.flatMap(([, item]) => stringOf(item.date_published) ?? stringOf(item.date_modified) ?? []);
  const newest = dates
    .filter((date) => isoDate(date) && !isNaN(instant(date)))
    .sort((a, b) => instant(b) - instant(a))[0];
  if (newest && now.getTime() - instant(newest) > YEAR_MS && feed.expired !== true) {
    found.push(finding('nothing-new', {value: /^\d{4}-\d\d-\d\d/.exec(newest)?.[0] ?? newest}, document.at('items')));
  }
  return found;
}

/** Findings about well-formed tags that are not those of a language: `english`, `cn`. Each tag is reported once. */
function languageFindings(
  document: JsonDocument,
  feed: Record<string, unknown>,
  items: [number, Record<string, unknown>][],
): Finding[] {
  const places = new Map<string, (string | number)[]>();
  for (const [tag, path] of [
    [feed.language, ['language']] as const,
    ...items.map(([index, {language}]) => [language, ['items', index, 'language']] as const),
  ]) {
    const value = stringOf(tag);
    if (value && !places.has(value)) places.set(value, [...path]);
  }
  return [...places]
    .filter(([value]) => feedLanguage(value) && !isKnownLanguage(value))
    .map(([value, path]) => finding('unknown-language', {value}, document.at(...path)));
}

function idFindings(document: JsonDocument, items: [number, Record<string, unknown>][]): Finding[] {
  const found: Finding[] = [];
  const ids = new Map<string, number>();
  const urls = new Map<string, number>();
  for (const [index, item] of items) {
    const id = typeof item.id === 'number' ? String(item.id) : stringOf(item.id);
    const url = stringOf(item.url);
    const sameId = id === undefined ? undefined : ids.get(id);
    const sameUrl = url === undefined ? undefined : urls.get(url);
    if (sameId !== undefined) {
      found.push(finding('duplicate-id', {id, other: `/items/${sameId}`}, document.at('items', index, 'id')));
    } else if (sameUrl !== undefined) {
      found.push(finding('duplicate-url', {other: `/items/${sameUrl}`}, document.at('items', index, 'url')));
    }
    if (id !== undefined && sameId === undefined) ids.set(id, index);
    if (url !== undefined && sameUrl === undefined) urls.set(url, index);
  }
  return found;
}

function itemFindings(document: JsonDocument, index: number, item: Record<string, unknown>, now: Date): Finding[] {
  const at = (...path: (string | number)[]) => document.at('items', index, ...path);
  const found: Finding[] = [];
  for (const name of ['date_published', 'date_modified']) {
    const date = stringOf(item[name]);
    if (date === undefined) continue;
    const day = calendarDate(date);
    if (!day || day.length < 3 || day[0] < 2 || !isoDate(date)) {
      found.push(finding('date', {value: date}, at(name)));
    } else if (TIME_WITHOUT_ZONE.test(date)) {
      found.push(finding('date-without-zone', {value: date}, at(name)));
    } else if (instant(date) > now.getTime()) {
      found.push(finding('future', {value: date}, at(name)));
    }
  }
  const isPublication = memberOf(item._alliance, 'type') === 'publication';
  if (!isPublication && item.date_published == null && item.date_modified == null) {
    found.push(finding('no-date', {}, at()));
  }
  if (!stringOf(item.url) && !stringOf(item.external_url)) found.push(finding('no-link', {}, at()));
  if (TAG.test(stringOf(item.title) ?? '')) found.push(finding('markup-in-title', {}, at('title')));

  const member = stringOf(item.image) ? 'image' : 'banner_image';
  const image = memberOf(item._alliance, 'image');
  const path = ['items', index, '_alliance', 'image'];
  found.push(...pictureFindings(document, path, ['items', index, member], stringOf(item[member]), image));
  return found;
}

/**
 * Findings about a picture.
 * @param path the place of what is known about the picture
 * @param place the place of its address
 */
function pictureFindings(
  document: JsonDocument,
  path: (string | number)[],
  place: (string | number)[],
  url: string | undefined,
  image: unknown,
): Finding[] {
  if (!url) return [];
  const found: Finding[] = [];
  if (typeof memberOf(image, 'alt') !== 'string') found.push(finding('no-alt', {}, document.at(...place)));
  if (!(Number(memberOf(image, 'width')) > 0 && Number(memberOf(image, 'height')) > 0)) {
    found.push(finding('no-image-size', {}, document.at(...(isObject(image) ? path : place))));
  }
  if (/^http:/i.test(url)) found.push(finding('image-not-https', {value: url}, document.at(...place)));
  return found;
}
