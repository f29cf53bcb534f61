import type {Entry} from './entry.js';

/** Findings while converting, pooling and prerendering. */
export const MAKING = {
  'further-page': {
    severity: 'note',
    message: 'Older items are on a further page, {value}, which is left out.',
    fix: 'Include it with --pages. Or convert it by itself, and write the address of the result as "next_url".',
  },
  'item-left-out': {
    severity: 'warning',
    message: '{reason}: left out.',
    fix: '{remedy}',
  },
  'unknown-column': {
    severity: 'note',
    message: 'The column "{name}" is not a member of an item: left out.',
    fix: 'Name columns as JSON Feed does: id, url, title, summary, content_text, content_html, date_published, image, image_alt, image_credit, tags, authors, language.',
  },
  'date-left-out': {
    severity: 'warning',
    message: 'A date cannot be read: "{value}".',
    fix: 'Write dates as 2014-10-14, or as 2014-10-14T23:30:00-05:00.',
  },
  'encoding-guessed': {
    severity: 'note',
    message: 'The table is not in UTF-8: it was read as {value}.',
    fix: 'If its letters are wrong, save it as CSV in UTF-8, or name its language with --language.',
  },
  'title-missing': {
    severity: 'warning',
    message: 'The input has no title for the feed: "{value}" takes its place.',
    fix: 'Give it with --title.',
  },

  // Pooling.
  'member-kept': {
    severity: 'warning',
    message: '{member} failed ({reason}): its copy of {date} is used.',
    fix: 'Correct the member, or wait; "alliance-feed check" says what is wrong with it.',
  },
  'member-failed': {
    severity: 'error',
    message: '{member} failed ({reason}), and there is no earlier copy of it: its items are missing.',
    fix: 'Correct the member, or remove it from the list; "alliance-feed check" says what is wrong with it.',
  },
  'member-age': {
    severity: 'note',
    message: '{member}: {items}, the newest of {date}.',
    fix: 'Nothing needs to be done.',
  },
  'copy-not-kept': {
    severity: 'warning',
    message: 'No copy of {member} could be kept: {reason}.',
    fix: 'Make the folder for copies writable, or name another with --keep.',
  },

  // Prerendering.
  'no-widgets': {
    severity: 'warning',
    message: 'The page has no widget.',
    fix: 'Put a widget into the page, such as <news-list src="https://alliance.example/feed.json"></news-list>.',
  },
  'no-feed-address': {
    severity: 'warning',
    message: 'Neither the <{tag}> nor a provider around it has a "src": nothing is put inside.',
    fix: 'Give it a "src", or put it inside <alliance-feed src="\u2026">.',
  },
  'feed-failed': {
    severity: 'error',
    message: 'The feed {value} failed ({reason}): the page stays as it is.',
    fix: 'Correct the feed; "alliance-feed check" says what is wrong with it.',
  },
  'frame-address': {
    severity: 'error',
    message: 'The address of the page for frames is wrong: {reason}.',
    fix: 'Write it as "embed.html?widget=news-list&src=https://alliance.example/feed.json".',
  },
  'nothing-to-show': {
    severity: 'warning',
    message: 'The feed has nothing for the <{tag}> to show.',
    fix: 'Check the element\u2019s "limit", "tag", "since" and similar attributes, and the feed.',
  },
  'not-closed': {
    severity: 'warning',
    message: 'The <{tag}> has no end tag: nothing is put inside.',
    fix: 'Close it: <{tag}></{tag}>.',
  },
} as const satisfies Record<string, Entry>;
