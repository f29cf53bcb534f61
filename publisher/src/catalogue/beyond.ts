import type {Entry} from './entry.js';

/** Findings in what the document links to: further pages, translations, links and pictures. */
export const BEYOND = {
  'next-loop': {
    severity: 'error',
    message: 'The "next_url" leads back to an earlier page: {value}.',
    fix: 'Leave "next_url" out on the last page.',
  },
  'next-dead': {
    severity: 'error',
    message: 'The next page cannot be shown: {reason}.',
    fix: 'Correct the page, or leave "next_url" out.',
  },
  'next-nothing-new': {
    severity: 'warning',
    message: 'The page {value} repeats items of earlier pages, and adds none.',
    fix: 'Put into each page only items that follow those of the page before.',
  },
  'too-many-pages': {
    severity: 'note',
    message: 'There are more than {count} pages; the rest were not checked.',
    fix: 'Nothing needs to be done. To check a later page, give its address.',
  },
  'translation-dead': {
    severity: 'error',
    message: 'The translation "{language}" cannot be shown: {reason}.',
    fix: 'Correct the translation, or remove it from "_alliance.translations".',
  },
  'translation-ids': {
    severity: 'warning',
    message: 'The translation "{language}" has other items: {missing} are missing, {added} are not in the feed.',
    fix: 'Give an item the same "id" in every language.',
  },
  'translation-language': {
    severity: 'warning',
    message: 'The translation "{language}" says that it is in "{value}".',
    fix: 'Set "language" in the translation to the tag that the feed lists it under.',
  },
  'link-dead': {
    severity: 'error',
    message: '{value} cannot be opened: {reason}.',
    fix: 'Correct the address, or leave it out.',
  },
  'link-refused': {
    severity: 'note',
    message: '{value} could not be checked ({reason}); a browser may be able to open it.',
    fix: 'Open it in a browser to be sure.',
  },
  'image-dead': {
    severity: 'error',
    message: 'The picture {value} cannot be loaded: {reason}.',
    fix: 'Correct the address, or leave the picture out.',
  },
  'not-an-image': {
    severity: 'error',
    message: 'The picture {value} is not a picture but {type}.',
    fix: 'Give the address of the picture itself, not of a page that shows it.',
  },
} as const satisfies Record<string, Entry>;
