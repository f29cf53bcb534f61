import {prerender} from '../../src/prerender/prerender.js';
import {goodFeed, goodItem} from './feeds.js';

export const date = new Date('2026-07-01T12:00:00.123Z');
export const SRC = 'https://alliance.example/feed.json';
export const MARK = 'data-alliance-snapshot="2026-07-01T12:00:00Z"';

/** A publication with an author and a file. */
export const pub = (id: number) =>
  goodItem(id, {
    authors: [{name: 'ILO'}],
    attachments: [
      {
        url: 'https://alliance.example/h.pdf',
        mime_type: 'application/pdf',
        size_in_bytes: 1_200_000,
        _alliance: {language: 'fr'},
      },
    ],
    _alliance: {type: 'publication', publication: {kind: 'Handbook'}},
  });
/** Two news, a publication and a campaign. */
export const FEED = goodFeed({
  items: [
    goodItem(1),
    goodItem(2, {date_published: '2026-06-02', tags: ['Report'], _alliance: {source: {name: 'UN'}}}),
    pub(3),
  ],
  _alliance: {
    campaign: {
      title: 'An end to it',
      statement: ['One.', 'Two.'],
      figures: [{value: 12300000, label: 'persons', qualifier: 'at least'}],
      goal: {label: 'By', date: '2030'},
      action: {label: 'Join', url: 'https://alliance.example/join'},
    },
  },
});

/** Fills the widgets of a page whose feed is at SRC. */
export const fill = async (html: string, feed: object = FEED, more: object = {}) =>
  prerender(html, {feeds: {[SRC]: feed}, date, ...more});
export const filled = async (html: string, feed?: object) => (await fill(html, feed)).html;
