/** The builder's words for the options, for webmasters. The manifest's are for developers. */

export interface OptionWords {
  readonly label: string;
  /** What the option does, if possible with an example. */
  readonly hint: string;
  /** The name of each choice. */
  readonly choices?: Readonly<Record<string, string>>;
}

export const WORDS: Readonly<Record<string, OptionWords>> = {
  limit: {label: 'Number of items', hint: 'How many are shown at first, for example 3.'},
  layout: {
    label: 'Layout',
    hint: 'A list is for a column, cards are for a whole page, and one line each is for a sidebar.',
    choices: {list: 'A list', cards: 'Cards', compact: 'One line each'},
  },
  images: {label: 'Pictures', hint: 'The pictures that come with the feed.', choices: {on: 'Shown', none: 'Left out'}},
  'date-style': {
    label: 'Dates',
    hint: '14 October 2014 · 14 Oct 2014 · 2 days ago',
    choices: {
      full: 'Tuesday 14 October 2014',
      long: '14 October 2014',
      medium: '14 Oct 2014',
      short: '14/10/2014',
      relative: '2 days ago',
      none: 'No dates',
    },
  },
  tag: {label: 'Only with these tags', hint: 'For example: Trafficking, Europe'},
  exclude: {label: 'Without these tags', hint: 'For example: Vacancies, Tenders'},
  source: {label: 'Only from these agencies', hint: 'For example: ILO, AP-Forced Labour Net'},
  language: {label: 'Only in these languages', hint: 'Language codes with spaces between them, for example: en fr'},
  since: {label: 'Only since', hint: 'Leaves out everything before this day.'},
  more: {
    label: 'Adds a Show more button',
    hint: 'Each click shows as many again. After the last, it loads the feed’s older pages.',
  },
  filters: {
    label: 'Lets visitors filter',
    hint: 'A search field and lists to choose from, above the items.',
    choices: {search: 'Search', tag: 'Tag', source: 'Agency', year: 'Year', language: 'Language'},
  },
  sort: {
    label: 'Order',
    hint: 'Publishers often put the most important first.',
    choices: {feed: 'As in the feed', date: 'Newest first'},
  },
  item: {label: 'Publication', hint: 'The first in the feed, if you leave it empty.'},
  variant: {
    label: 'Size',
    hint: 'One line suits the top of every page.',
    choices: {hero: 'Large, with picture and figures', bar: 'One line'},
  },
  dismissible: {
    label: 'Adds a Close button',
    hint: 'A closed banner stays closed in that browser until the campaign changes.',
  },
  'heading-level': {
    label: 'Heading level',
    hint: '2 directly below your page’s title, 3 inside a section.',
  },
  'link-target': {
    label: 'Links open in',
    hint: '_blank for a new tab, _top for the whole window. If you leave it empty, the same tab.',
  },
  refresh: {label: 'Reloads every … seconds', hint: 'At least 60. For screens that stay open, for example 600.'},
  timeout: {label: 'Gives up after … seconds', hint: 'After that, it stops trying and shows your link instead.'},
  offline: {
    label: 'Keeps a copy for bad connections',
    hint: 'It is stored in the visitor’s browser: say so in your privacy notice.',
  },
  loading: {
    label: 'Loads',
    hint: 'Waiting saves data if the widget is far down the page.',
    choices: {eager: 'At once', lazy: 'When a visitor comes near'},
  },
};

/** Options that take any of several words. */
export const WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  filters: ['search', 'tag', 'source', 'year', 'language'],
};
