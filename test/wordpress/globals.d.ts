/** Objects on WordPress's pages, whose scripts come without types, and values that tests leave on the window. */
import type {TinyMCE} from 'tinymce';

declare global {
  /** The block editor's modules, with everything that a test calls. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const wp: any;
  const tinymce: TinyMCE;

  interface Window {
    wp?: typeof wp;
    /** How many times a hostile text has run as a script. */
    ran: number;
    xss: () => void;
  }
}
