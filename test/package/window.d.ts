/** Values that the package's tests leave on a page's window, to read them later. */
import type {TinyMCE} from 'tinymce';
import type {Leftovers} from './frameworks/browser.mjs';

declare global {
  interface Window {
    /** The timers and listeners on the page. */
    leftovers: () => Leftovers;
    /** The cards of a list before its order changes. */
    cards: Element[];
    /** How often a feed has been loaded. */
    loads: number;
    /** The elements that were shown first. */
    first: WeakRef<Element>[];
    /** The elements that a server has rendered, and whether one of them was defined when they had been parsed. */
    written?: Element[];
    defined?: boolean;
    /** The tags that a script has defined. */
    tags: string[];
    /** How much the page has moved. */
    shift: number;
    /** The names of everything that was used of `Intl` and similar objects. */
    asked: string[];
    tinymce: TinyMCE;
    ClassicEditor: {
      create: (element: Element | null) => Promise<{setData: (html: string) => void; getData: () => string}>;
    };
    DOMPurify: {sanitize: (html: string) => string};
  }
}
