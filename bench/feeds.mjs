/** Makes feeds of any size. An item has half a paragraph and no picture: the widgets are measured, not the pictures. */
const SUMMARY =
  'Labour inspectors of eleven countries agreed on common indicators, and on how cases that cross a border are handed over. A first review follows in spring.';
const DAY = 86_400_000;

/**
 * @param {number} count how many items
 * @param {object} [options]
 * @param {number} [options.changed] which item, counted from 1, has another title; 0 for none
 * @param {number} [options.pictured] a picture for every n-th item; 0 for none
 */
export function makeFeed(count, {changed = 0, pictured = 0} = {}) {
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
      // The items are not in the order in which they are shown.
      date_published: new Date(Date.UTC(2010, 0, 1) + ((index * 7919) % 10_007) * DAY).toISOString(),
      tags: ['Inspection', 'Regional'],
      ...(pictured && index % pictured === 0 && {image: '/picture.svg'}),
    })),
  };
}

/**
 * The same items as publications.
 *
 * @template {object} Item
 * @param {{items: Item[]}} feed
 */
export const publications = (feed) => ({
  ...feed,
  items: feed.items.map((item) => ({...item, _alliance: {type: 'publication', publication: {kind: 'Report'}}})),
});

/**
 * The kinds of items of a long feed. Each is read in another way.
 *
 * @type {Record<string, (item: {title: string, summary: string}) => object>}
 */
export const KINDS = {
  titled: (item) => item,
  untitled: ({title, summary}) => ({title: undefined, summary: undefined, content_text: `${title}. ${summary}`}),
  'beginning with a link': ({title, summary}) => ({
    title: undefined,
    summary: undefined,
    content_html: `<p><a href="https://alliance.example/?a=1&amp;b=2">${title}</a> ${summary}</p>`,
  }),
  'beginning with an emoji': ({title, summary}) => ({
    title: undefined,
    summary: undefined,
    content_html: `<p>📰 ${title}. ${summary}</p>`,
  }),
  'beginning with a figure': ({title, summary}) => ({
    title: undefined,
    summary: undefined,
    content_html: `<figure><img src="/picture.svg" alt=""><figcaption>Photo: J. Park</figcaption></figure><p>${title}. ${summary}</p>`,
  }),
  'with references': ({title, summary}) => ({
    title: `Inspectors&#8217; rules &amp; ${title}`,
    summary: undefined,
    content_html: `<p>Inspectors&rsquo; rules &amp;amp; more: ${summary}</p>`,
  }),
};

/**
 * A feed whose items are all of one kind.
 *
 * @param {number} count
 * @param {string} kind
 */
export const feedOfKind = (count, kind) => {
  const feed = makeFeed(count);
  return {...feed, items: feed.items.map((item) => ({...item, ...KINDS[kind]?.(item)}))};
};

/** @typedef {ReturnType<typeof makeFeed>} BenchmarkFeed */
/** @typedef {ReturnType<typeof publications<BenchmarkFeed['items'][number]>>} PublicationsFeed */
