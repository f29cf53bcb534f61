import type {Entry} from './entry.js';

/** What the document leads to. */
export const BEYOND = {
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
} as const satisfies Record<string, Entry>;
