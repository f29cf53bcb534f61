import type {Entry} from './entry.js';

/** Findings in the document itself. */
export const DOCUMENT = {
  unreadable: {
    severity: 'error',
    message: '{reason}.',
    fix: 'Give the path of a readable file, or an address that begins with https:.',
  },
  'not-json': {
    severity: 'error',
    message: 'The JSON breaks here: {reason}.',
    fix: 'Correct that place. Better, let a JSON library write the file instead of joining texts.',
  },
  'not-a-feed': {
    severity: 'error',
    message: '{reason}.',
    fix: 'Give the address of a JSON Feed; "alliance-feed convert" makes one from RSS, Atom, CSV and WordPress.',
  },
  bom: {
    severity: 'note',
    message: 'The document begins with a byte order mark, which JSON must not have.',
    fix: 'Save it as "UTF-8", not "UTF-8 with BOM".',
  },
  'encoded-twice': {
    severity: 'warning',
    message: 'The document is a string with the feed in it: it was encoded twice.',
    fix: 'Encode it only once: the program that writes it encodes what is JSON already.',
  },
  schema: {
    severity: 'error',
    message: '{reason}.',
    fix: '{remedy}',
  },
  'no-items': {
    severity: 'warning',
    message: 'The feed has no items: widgets show "Nothing to show".',
    fix: 'Add items, or let the query behind the feed find some.',
  },
  'not-shown': {
    severity: 'error',
    message: '{reason}: it is not shown.',
    fix: 'Give the item a "title", or a text in "content_text" or "content_html"; a campaign, its "title".',
  },
  'wrong-kind': {
    severity: 'warning',
    message: '{reason}',
    fix: 'Give each item its "url" and "date_published"; or make sure that this is the document that you mean.',
  },
  'duplicate-id': {
    severity: 'error',
    message: 'An earlier item ({other}) has the id {id}, too: only that one is shown.',
    fix: 'Give each item an "id" of its own that never changes, such as its permanent address.',
  },
  'duplicate-url': {
    severity: 'note',
    message: 'An earlier item has the same "url" ({other}).',
    fix: 'Give each item its own address: pooled feeds show items with the same address once.',
  },
  date: {
    severity: 'error',
    message: '"{value}" is not a date: it is not shown.',
    fix: 'Write a date that exists as 2014-10-14, or as 2014-10-14T23:30:00-05:00.',
  },
  'date-without-zone': {
    severity: 'warning',
    message: '"{value}" has a time without a zone: it is taken for UTC when items are sorted.',
    fix: 'Add the zone, as in 2014-10-14T23:30:00-05:00, or leave the time out.',
  },
  'no-date': {
    severity: 'warning',
    message: 'The item has no date: it comes last in the news.',
    fix: 'Give it a "date_published".',
  },
  future: {
    severity: 'warning',
    message: 'The item is dated in the future ({value}).',
    fix: 'Publish it on that day: widgets show it at once, on top.',
  },
  'nothing-new': {
    severity: 'warning',
    message: 'No item is less than a year old; the newest is of {value}.',
    fix: 'Publish something, or set "expired": true if nothing more will come.',
  },
  expired: {
    severity: 'warning',
    message: 'The feed says that it has expired: widgets no longer reload it.',
    fix: 'Remove "expired", unless nothing more will come.',
  },
  'no-language': {
    severity: 'warning',
    message: 'The feed names no language: screen readers guess, and translations cannot be chosen.',
    fix: 'Add "language" to the feed, such as "en".',
  },
  'unknown-language': {
    severity: 'warning',
    message: '"{value}" is not the tag of a language: screen readers guess.',
    fix: 'Write its tag, such as "en", "zh" or "pt-BR".',
  },
  'no-scheme': {
    severity: 'error',
    message: '"{value}" has no "https://": it leads to {target}.',
    fix: 'Write "https://{value}".',
  },
  'relative-address': {
    severity: 'note',
    message: '"{value}" is relative: it stands for {target}.',
    fix: 'Write the whole address, so that it still works when the feed is moved or pooled.',
  },
  address: {
    severity: 'error',
    message: '"{value}" is not a valid address for a link or picture: it is left out.',
    fix: 'Write an address that begins with https: or http:.',
  },
  'image-not-https': {
    severity: 'warning',
    message: 'The picture {value} is not served by https: pages on https may block it.',
    fix: 'Serve pictures by https.',
  },
  'outside-alliance': {
    severity: 'error',
    message: '"{name}" is not read here: it belongs in "_alliance".',
    fix: 'Write {example}.',
  },
  'no-link': {
    severity: 'note',
    message: 'The item has no "url": its title is not a link.',
    fix: 'Add the address of its page.',
  },
  'no-alt': {
    severity: 'warning',
    message: 'The picture has no text alternative.',
    fix: 'Describe it in "_alliance.image.alt", or make that an empty text if the picture adds nothing.',
  },
  'no-image-size': {
    severity: 'note',
    message: 'The picture\u2019s width and height are missing: the page may move when it loads.',
    fix: 'Add "width" and "height" to "_alliance.image".',
  },
  'markup-in-title': {
    severity: 'warning',
    message: 'The title contains markup, which is shown as it is written.',
    fix: 'Write titles as plain text.',
  },
  'version-1': {
    severity: 'note',
    message: 'The feed is JSON Feed 1.0, which widgets read as well.',
    fix: 'Write "https://jsonfeed.org/version/1.1" and "authors" instead of "author".',
  },
} as const satisfies Record<string, Entry>;
