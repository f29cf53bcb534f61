/** The reader's input in these tests, and functions that read it. */
import type {FeedError} from '../../../src/feed/read/feed-error.js';
import type {Feed, FeedItem} from '../../../src/feed/read/json-feed.js';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';

export const URL_OF_FEED = 'https://alliance.example/feeds/main.json';

/** A fixture modelled on a real feed. */
export async function fixture(name: string, url = URL_OF_FEED) {
  const response = await fetch(new URL(`../../fixtures/feeds/${name}.json`, import.meta.url));
  return parseFeed(await response.text(), url);
}

/** The item read from a raw one. */
export function item(raw: object, url: string | undefined = URL_OF_FEED): FeedItem {
  return parseFeed({items: [{id: '1', title: 'Title', ...raw}]}, url).feed.items[0]!;
}

export const feed = (raw: object, url: string | undefined = URL_OF_FEED): Feed =>
  parseFeed({items: [], ...raw}, url).feed;
export const ids = ({items}: Feed) => items.map(({id}) => id);
export const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The error for a document that is not a feed. */
export function errorOf(source: unknown): FeedError {
  try {
    parseFeed(source as string);
  } catch (error) {
    return error as FeedError;
  }
  throw new Error('no error');
}
