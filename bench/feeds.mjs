/** Feeds of any size: half of a paragraph an item, no pictures, so that the widgets are measured and not the pictures. */
const SUMMARY =
  'Labour inspectors of eleven countries agreed on common indicators, and on how cases that cross a border are handed over. A first review follows in spring.';
const DAY = 86_400_000;

/**
 * @param {number} count how many items
 * @param {number} changed which of them, counted from 1, has another title; none for 0
 */
export function makeFeed(count, changed = 0) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Alliance news',
    description: SUMMARY,
    home_page_url: 'https://alliance.example/',
    language: 'en',
    _alliance: {
      campaign: {
        title: 'A Global Alliance against Forced Labour',
        statement: [SUMMARY, SUMMARY],
        figures: [
          {value: 12_300_000, qualifier: 'at least', label: 'persons in forced labour today'},
          {value: 350_000, label: 'women and men in industrialized countries'},
        ],
        goal: {label: 'The goal: an end to forced labour by', date: '2015'},
        action: {label: 'Join the alliance', url: 'https://alliance.example/join'},
      },
    },
    items: Array.from({length: count}, (_, index) => ({
      id: `item-${index}`,
      url: `https://alliance.example/items/${index}`,
      title: `${index + 1 === changed ? 'Changed: ' : ''}Inspectors agree on indicators, part ${index}`,
      summary: SUMMARY,
      // Not in the order in which they are shown.
      date_published: new Date(Date.UTC(2010, 0, 1) + ((index * 7919) % 10_007) * DAY).toISOString(),
      tags: ['Inspection', 'Regional'],
    })),
  };
}

/** The same items as publications. */
export const publications = (/** @type {ReturnType<typeof makeFeed>} */ feed) => ({
  ...feed,
  items: feed.items.map((item) => ({...item, _alliance: {type: 'publication', publication: {kind: 'Report'}}})),
});

/** @typedef {ReturnType<typeof makeFeed>} BenchmarkFeed */
/** @typedef {ReturnType<typeof publications>} PublicationsFeed */
