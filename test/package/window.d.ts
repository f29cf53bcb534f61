/** What tests of the package leave on the window of a page, to ask for it later. */
import type {TinyMCE} from 'tinymce';
import type {Leftovers} from './frameworks/browser.mjs';

declare global {
  interface Window {
    /** Timers and listeners that the page has now. */
    leftovers: () => Leftovers;
    /** The cards of a list, before it changes its order. */
    cards: Element[];
    /** How often a feed has been loaded. */
    loads: number;
    /** The elements that were shown first. */
    first: WeakRef<Element>[];
    /** The elements that a server has written, and whether one of them was defined when they had been read. */
    written?: Element[];
    defined?: boolean;
    /** The tags that a script has defined. */
    tags: string[];
    /** How much the page has moved. */
    shift: number;
    /** The names of what has been asked of `Intl` and its like. */
    asked: string[];
    tinymce: TinyMCE;
    ClassicEditor: {
      create: (element: Element | null) => Promise<{setData: (html: string) => void; getData: () => string}>;
    };
    DOMPurify: {sanitize: (html: string) => string};
  }
}
