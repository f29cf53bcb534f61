import {finding} from '../findings.js';
import type {Finding} from '../types.js';
import type {JsonDocument} from './json-document.js';
import {isObject, objectsOf} from './members.js';

type Kind = (value: unknown) => boolean;

const isPublication: Kind = (value) => typeof value === 'string' && /^(news|publications?)$/i.test(value);

/** The members of `_alliance` on a feed and on an item, and what they look like: a member of that name may be another one. */
const FEED: Readonly<Record<string, Kind>> = {campaign: isObject, translations: isObject};
const ITEM: Readonly<Record<string, Kind>> = {type: isPublication, publication: isObject, source: isObject};

/** Findings about members that are beside `_alliance` instead of in it, or in an object with nearly that name. */
export function outsideFindings(document: JsonDocument): Finding[] {
  const feed = document.value;
  if (!isObject(feed)) return [];
  return [
    ...misplaced(document, feed, FEED, []),
    ...objectsOf(feed.items).flatMap(([index, item]) => misplaced(document, item, ITEM, ['items', index])),
  ];
}

function misplaced(
  document: JsonDocument,
  object: Record<string, unknown>,
  kinds: Readonly<Record<string, Kind>>,
  path: (string | number)[],
): Finding[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const place = document.at(...path, name);
    if (Object.hasOwn(kinds, name) && kinds[name]!(value)) {
      const example = `"_alliance": {"${name}": ${isObject(value) ? '{…}' : JSON.stringify(value)}}`;
      return finding('outside-alliance', {name, example}, place);
    }
    if (name !== '_alliance' && /^_?alliances?$/i.test(name) && isObject(value)) {
      return finding('outside-alliance', {name, example: '"_alliance": {…}, with that very name'}, place);
    }
    return [];
  });
}
