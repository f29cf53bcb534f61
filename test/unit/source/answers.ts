import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import type {Answer, Answers} from '../../../src/source/subscription.js';

export const NOW = 1_000_000;

/** The answer of an address before anything has arrived. */
const pending = (name: string): Answer => ({
  url: `https://${name}.example/feed.json`,
  loaded: undefined,
  loadedAt: undefined,
  error: undefined,
  settledAt: -Infinity,
  pending: Promise.resolve(),
});

/** A feed of one item whose title is the agency's. */
const loaded = (name: string, at = NOW, members: object = {}): Answer => ({
  ...pending(name),
  loaded: parseFeed(
    {title: name, items: [{id: '1', title: name, date_published: '2014-10-14'}], ...members},
    `https://${name}.example/feed.json`,
  ),
  loadedAt: new Date(at),
  settledAt: at,
  pending: undefined,
});

/** An answer that has failed: the first one, or one after `before`. */
const failed = (name: string, at = NOW, before?: Answer): Answer => ({
  ...(before ?? pending(name)),
  error: new FeedError('http', 'HTTP status 404', 404),
  settledAt: at,
  pending: undefined,
});

/** An answer while a new request is pending. */
const reloading = (answer: Answer): Answer => ({...answer, pending: Promise.resolve()});

export const answer = {pending, loaded, failed, reloading};

export const answersOf = (roots: Answer[], members: Partial<Answers> = {}): Answers => ({
  roots,
  failedTranslations: [],
  pages: [],
  isLoading: roots.some(({pending}) => pending),
  addresses: new Set(roots.map(({url}) => url)),
  ...members,
});
