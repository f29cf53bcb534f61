/**
 * Other makers' widgets, each with the same items as its own service gives them.
 *
 * @import {Content} from './browser.mjs'
 */
import {makeFeed} from './feeds.mjs';

const AVATAR = '/picture.svg';
const ACCOUNT = {
  id: '1',
  username: 'alliance',
  acct: 'alliance',
  display_name: 'Alliance',
  url: 'https://alliance.example/@alliance',
  avatar: AVATAR,
  avatar_static: AVATAR,
  emojis: [],
};

/**
 * Mastodon's statuses (https://docs.joinmastodon.org/entities/Status/).
 *
 * @param {number} count
 */
const statuses = (count) =>
  makeFeed(count).items.map(({id, url, title, summary, date_published: date}) => ({
    id,
    uri: url,
    url,
    created_at: date,
    account: ACCOUNT,
    content: `<p>${title}</p><p>${summary}</p>`,
    visibility: 'public',
    language: 'en',
    spoiler_text: '',
    sensitive: false,
    reblog: null,
    in_reply_to_id: null,
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    card: null,
    poll: null,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
  }));

const DID = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz';

/**
 * Bluesky's posts (`app.bsky.feed.getAuthorFeed`).
 *
 * @param {number} count
 */
const authorFeed = (count) => ({
  feed: makeFeed(count).items.map(({title, summary, date_published: date}, index) => ({
    post: {
      uri: `at://${DID}/app.bsky.feed.post/3l${String(index).padStart(11, '2')}`,
      cid: 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a',
      author: {did: DID, handle: 'alliance.example', displayName: 'Alliance'},
      record: {$type: 'app.bsky.feed.post', text: `${title}. ${summary}`, createdAt: date, langs: ['en']},
      replyCount: 0,
      repostCount: 0,
      likeCount: 0,
      indexedAt: date,
    },
  })),
});

/** The address of the service that is built into `bsky-embed`. The benchmark's server takes its place. */
export const BLUESKY = 'https://api.bsky.app';

/**
 * What a path of a peer's service answers.
 *
 * @param {URL} address
 */
export function answerOfPeer({pathname, searchParams}) {
  const count = Number(searchParams.get('limit'));
  if (/^\/api\/v1\/accounts\/\d+\/statuses$/.test(pathname)) return statuses(count);
  if (pathname === '/api/v1/custom_emojis') return [];
  if (pathname === '/xrpc/app.bsky.feed.getAuthorFeed') return authorFeed(count);
  return undefined;
}

/** @typedef {{script: string, type?: string, body: (count: number) => string, until: (count: number) => Content, most?: number}} Peer */

/** @type {Record<string, Peer>} */
export const PEERS = {
  emfed: {
    script: 'emfed.js',
    body: (count) =>
      `<main><a class="mastodon-feed" href="/@alliance" data-toot-account-id="1" data-toot-limit="${count}">Alliance</a></main>`,
    until: (count) => ({tag: 'main', selector: '.toot', count}),
  },
  'bsky-embed': {
    script: 'bsky-embed.js',
    body: (count) => `<bsky-embed username="alliance.example" limit="${count}"></bsky-embed>`,
    until: (count) => ({tag: 'bsky-embed', selector: '[id^=post-]', count}),
    // The service gives no more than this at once.
    most: 100,
  },
  'mastodon-embed-timeline': {
    script: 'mastodon-embed-timeline.js',
    body: (count) =>
      `<div id="mt-container" class="mt-container" data-count="${count}"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>`,
    until: (count) => ({tag: '#mt-container', selector: '.mt-post', count}),
  },
};
