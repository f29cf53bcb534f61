import type {Severity} from './types.js';

interface Entry {
  severity: Severity;
  /** A sentence; `{names}` stand for what was found. */
  message: string;
  /** What to do, a sentence. */
  fix: string;
}

const CORS =
  'Send "Access-Control-Allow-Origin: *" with every answer: nginx "add_header Access-Control-Allow-Origin * always;", Apache "Header always set Access-Control-Allow-Origin \\"*\\"", a CDN by a rule for response headers.';

/**
 * Everything that can be found, by its code. A code, once published, keeps its meaning. The table in docs/findings.md is
 * made from this.
 */
export const CATALOGUE = {
  // On the way to the document.
  'not-reached': {
    severity: 'error',
    message: '{reason}.',
    fix: 'Open the address in a browser; mend its host name, its certificate or the server behind it.',
  },
  timeout: {
    severity: 'error',
    message: '{reason}.',
    fix: 'Serve the feed as a file, or let a cache or CDN answer for it: visitors wait no longer than this.',
  },
  'too-large': {
    severity: 'error',
    message: 'The document has more than 8,000,000 bytes, and is not read.',
    fix: 'Keep the newest items, and move the rest to further files, each named by the "next_url" of the one before.',
  },
  large: {
    severity: 'warning',
    message: 'The document has {bytes} bytes.',
    fix: 'Leave out the full texts ("content_html") where a summary will do, or move older items to a "next_url" page.',
  },
  'not-http': {
    severity: 'error',
    message: '{reason}.',
    fix: 'Give an address that begins with https: or http:.',
  },
  'local-address': {
    severity: 'error',
    message: '{reason}.',
    fix: 'Mend the address; if the local network is meant, name an address of it on the command line.',
  },
  redirects: {
    severity: 'error',
    message: '{reason}.',
    fix: 'Let the first address lead to the last one at once, or give partners the last one.',
  },
  redirected: {
    severity: 'note',
    message: 'The address is redirected ({status}) to {target}.',
    fix: 'Give partners the last address: each redirect costs every visitor a round trip.',
  },
  'redirect-chain': {
    severity: 'warning',
    message: 'The address is redirected {count} times, at last to {target}.',
    fix: 'Let the first address lead to the last one at once, or give partners the last one.',
  },
  status: {
    severity: 'error',
    message: 'The server answers with status {status}.',
    fix: 'Make the address answer with status 200 to everybody, without a login or a check for browsers.',
  },
  'not-https': {
    severity: 'error',
    message: 'The address is not https: browsers block it on pages that are.',
    fix: 'Serve the feed by https, and redirect http to it.',
  },
  'no-cors': {
    severity: 'error',
    message: 'There is no "Access-Control-Allow-Origin": browsers keep pages of other sites from the feed.',
    fix: CORS,
  },
  'cors-origin': {
    severity: 'error',
    message: '"Access-Control-Allow-Origin: {value}" does not let every site in.',
    fix: CORS,
  },
  'redirect-no-cors': {
    severity: 'error',
    message: 'The redirect at {hop} has no "Access-Control-Allow-Origin: *": browsers stop there.',
    fix: CORS,
  },
  'no-cors-on-errors': {
    severity: 'warning',
    message:
      'Answers with an error status have no "Access-Control-Allow-Origin": browsers hide the status from widgets.',
    fix: 'Send the header with errors, too: in nginx and Apache, that is what "always" is for.',
  },
  'content-type': {
    severity: 'warning',
    message: 'The content type is {value}.',
    fix: 'Send "Content-Type: application/feed+json": nginx "types { application/feed+json json; }", Apache "ForceType application/feed+json".',
  },
  charset: {
    severity: 'error',
    message: 'The document is not in UTF-8.',
    fix: 'Save it, or send it, in UTF-8, the one encoding of JSON.',
  },
  'no-compression': {
    severity: 'warning',
    message: '{bytes} bytes are sent without compression.',
    fix: 'Compress it: nginx "gzip on; gzip_types application/feed+json application/json;", Apache "AddOutputFilterByType DEFLATE application/feed+json".',
  },
  'no-caching': {
    severity: 'warning',
    message: 'There is no "Cache-Control" or "Expires" that says how long the answer is good.',
    fix: 'Send "Cache-Control: max-age=300, stale-while-revalidate=86400, stale-if-error=604800".',
  },
  'no-store': {
    severity: 'warning',
    message: '"Cache-Control: {value}" keeps browsers and CDNs from keeping the feed.',
    fix: 'Send "Cache-Control: max-age=300, stale-while-revalidate=86400, stale-if-error=604800".',
  },
  'no-validator': {
    severity: 'warning',
    message: 'There is no "ETag" and no "Last-Modified": each reload sends everything once more.',
    fix: 'Let the server send an "ETag" or "Last-Modified", as it does for files.',
  },
  'no-304': {
    severity: 'note',
    message: 'The server does not answer with 304 when it is asked with its own "{name}".',
    fix: 'Let the server answer with 304 Not Modified; often a compression module changes the ETag.',
  },

  // The document as a whole.
  unreadable: {
    severity: 'error',
    message: '{reason}.',
    fix: 'Give the path of a file that can be read, or an address that begins with https:.',
  },
  'not-json': {
    severity: 'error',
    message: 'The JSON breaks here: {reason}.',
    fix: 'Mend the place, or better, let a program write the file: it is never written by joining texts.',
  },
  'not-a-feed': {
    severity: 'error',
    message: '{reason}.',
    fix: 'Give the address of a JSON Feed; RSS, Atom, CSV and WordPress become one by "alliance-feed convert".',
  },
  bom: {
    severity: 'note',
    message: 'The document begins with a byte order mark, which JSON must not have.',
    fix: 'Save it as "UTF-8", not "UTF-8 with BOM".',
  },
  'encoded-twice': {
    severity: 'warning',
    message: 'The document is a string that holds the feed: it was encoded twice.',
    fix: 'Encode it once: the program calls JSON encoding on what is JSON already.',
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
    fix: 'Give each item its "url" and "date_published"; or look whether this is the document that is meant.',
  },
  'duplicate-id': {
    severity: 'error',
    message: 'The id {id} stands for an earlier item, too ({other}): only that one is shown.',
    fix: 'Give each item an "id" of its own that never changes, such as its permanent address.',
  },
  'duplicate-url': {
    severity: 'note',
    message: 'An earlier item has the same "url" ({other}).',
    fix: 'Give each item its own address: where feeds are pooled, items of the same address count as one.',
  },
  date: {
    severity: 'error',
    message: '"{value}" is no date: it is not shown.',
    fix: 'Write a date that exists as 2014-10-14, or as 2014-10-14T23:30:00-05:00.',
  },
  'date-without-zone': {
    severity: 'warning',
    message: '"{value}" has a time without its zone: it is taken for UTC where items are sorted.',
    fix: 'Add the zone, as in 2014-10-14T23:30:00-05:00, or leave the time out.',
  },
  'no-date': {
    severity: 'warning',
    message: 'The item has no date: it stands last among the news.',
    fix: 'Give it a "date_published".',
  },
  future: {
    severity: 'warning',
    message: 'The item is dated in the future ({value}).',
    fix: 'Publish it when its day has come: widgets show it at once, on top.',
  },
  'nothing-new': {
    severity: 'warning',
    message: 'No item is newer than a year; the newest is of {value}.',
    fix: 'Publish something, or set "expired": true if nothing more will come.',
  },
  expired: {
    severity: 'warning',
    message: 'The feed says that it has expired: widgets stop asking for news.',
    fix: 'Take "expired" out, unless nothing more will come.',
  },
  'no-language': {
    severity: 'warning',
    message: 'The feed names no language: screen readers guess, and translations cannot be chosen.',
    fix: 'Add "language" to the feed, such as "en".',
  },
  'relative-address': {
    severity: 'note',
    message: '"{value}" is relative: it leads to {target}.',
    fix: 'Write the whole address, so that it still leads there when the feed is moved or pooled.',
  },
  address: {
    severity: 'error',
    message: '"{value}" is no address that a link or picture may have: it is left out.',
    fix: 'Write an address that begins with https: or http:.',
  },
  'image-not-https': {
    severity: 'warning',
    message: 'The picture {value} is not https: it may be blocked on pages that are.',
    fix: 'Serve pictures by https.',
  },
  'outside-alliance': {
    severity: 'error',
    message: '"{name}" is not read here: it belongs into "_alliance".',
    fix: 'Write {example}.',
  },
  'no-link': {
    severity: 'note',
    message: 'The item has no "url": its title leads nowhere.',
    fix: 'Give it the address of its page.',
  },
  'no-alt': {
    severity: 'warning',
    message: 'The picture has no text alternative.',
    fix: 'Say in "_alliance.image.alt" what it shows; leave it an empty text where it adds nothing.',
  },
  'no-image-size': {
    severity: 'note',
    message: 'The picture\u2019s width and height are not given: the page may move when it comes.',
    fix: 'Add "width" and "height" to "_alliance.image".',
  },
  'markup-in-title': {
    severity: 'warning',
    message: 'The title has markup in it, which is shown as it is written.',
    fix: 'Write titles as plain text.',
  },
  'version-1': {
    severity: 'note',
    message: 'The feed is JSON Feed 1.0, which is read as well.',
    fix: 'Write "https://jsonfeed.org/version/1.1" and "authors" in place of "author".',
  },

  // What the document leads to.
  'next-loop': {
    severity: 'error',
    message: 'The "next_url" leads to a page that came before: {value}.',
    fix: 'Leave "next_url" out on the last page.',
  },
  'next-dead': {
    severity: 'error',
    message: 'The next page cannot be shown: {reason}.',
    fix: 'Mend the page, or leave "next_url" out.',
  },
  'next-nothing-new': {
    severity: 'warning',
    message: 'The page {value} has only items of pages before it.',
    fix: 'Let each page hold the items that follow those of the page before.',
  },
  'too-many-pages': {
    severity: 'note',
    message: 'There are more than {count} pages; the rest were not looked at.',
    fix: 'Nothing has to be done; check a later page by its own address.',
  },
  'translation-dead': {
    severity: 'error',
    message: 'The translation "{language}" cannot be shown: {reason}.',
    fix: 'Mend the translation, or take it out of "_alliance.translations".',
  },
  'translation-ids': {
    severity: 'warning',
    message: 'The translation "{language}" has other items: {missing} are missing, {added} are not in the feed.',
    fix: 'Give an item the same "id" in every language.',
  },
  'translation-language': {
    severity: 'warning',
    message: 'The translation "{language}" says of itself that it is in "{value}".',
    fix: 'Let "language" in the translation be the tag by which the feed names it.',
  },
  'link-dead': {
    severity: 'error',
    message: '{value} cannot be opened: {reason}.',
    fix: 'Mend the address, or leave it out.',
  },
  'link-refused': {
    severity: 'note',
    message: '{value} could not be looked at ({reason}); a browser may well open it.',
    fix: 'Open it in a browser to be sure.',
  },
  'image-dead': {
    severity: 'error',
    message: 'The picture {value} cannot be loaded: {reason}.',
    fix: 'Mend the address, or leave the picture out.',
  },
  'not-an-image': {
    severity: 'error',
    message: 'The picture {value} is no picture but {type}.',
    fix: 'Give the address of the picture itself, not of a page that shows it.',
  },

  // Converting.
  'further-page': {
    severity: 'note',
    message: 'Older items are on a further page, {value}, which is left out.',
    fix: 'Take it in with --pages, or convert it by itself, and write the address of what comes out as "next_url".',
  },
  'item-left-out': {
    severity: 'warning',
    message: '{reason}: left out.',
    fix: '{remedy}',
  },
  'unknown-column': {
    severity: 'note',
    message: 'The column "{name}" is no member of an item: left out.',
    fix: 'Name columns as JSON Feed does: id, url, title, summary, content_text, content_html, date_published, image, image_alt, image_credit, tags, authors, language.',
  },
  'date-left-out': {
    severity: 'warning',
    message: 'A date cannot be read: "{value}".',
    fix: 'Write dates as 2014-10-14, or as 2014-10-14T23:30:00-05:00.',
  },
  'title-missing': {
    severity: 'warning',
    message: 'The input names no title of the feed: "{value}" stands for it.',
    fix: 'Give it with --title.',
  },

  // Pooling.
  'member-kept': {
    severity: 'warning',
    message: '{member} failed ({reason}): its copy of {date} is used.',
    fix: 'Mend the member, or wait; "alliance-feed check" says what is wrong with it.',
  },
  'member-failed': {
    severity: 'error',
    message: '{member} failed ({reason}), and there is no earlier copy of it: its items are missing.',
    fix: 'Mend the member, or take it out of the list; "alliance-feed check" says what is wrong with it.',
  },
  'member-age': {
    severity: 'note',
    message: '{member}: {count} items, the newest of {date}.',
    fix: 'Nothing has to be done.',
  },
  'copy-not-kept': {
    severity: 'warning',
    message: 'No copy of {member} could be kept: {reason}.',
    fix: 'Make the folder for copies one that can be written to, or name another with --keep.',
  },

  // Prerendering.
  'no-widgets': {
    severity: 'warning',
    message: 'The page has no widget.',
    fix: 'Put a widget into the page, such as <news-list src="https://alliance.example/feed.json"></news-list>.',
  },
  'no-feed-address': {
    severity: 'warning',
    message: 'The <{tag}> has no "src", nor has a provider around it: nothing is put inside.',
    fix: 'Give it a "src", or put it inside <alliance-feed src="\u2026">.',
  },
  'feed-failed': {
    severity: 'error',
    message: 'The feed {value} failed ({reason}): what is in the page stays.',
    fix: 'Mend the feed; "alliance-feed check" says what is wrong with it.',
  },
  'nothing-to-show': {
    severity: 'warning',
    message: 'The feed has nothing for the <{tag}> to show.',
    fix: 'Look at its "limit", "tag", "since" and the like, and at the feed.',
  },
  'not-closed': {
    severity: 'warning',
    message: 'The <{tag}> has no end tag: nothing is put inside.',
    fix: 'Close it: <{tag}></{tag}>.',
  },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof CATALOGUE;
