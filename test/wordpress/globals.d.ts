/** What WordPress's pages have, whose scripts come without types, and what tests leave on their window. */
import type {TinyMCE} from 'tinymce';

declare global {
  /** The block editor's modules: whatever a test calls of them. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const wp: any;
  const tinymce: TinyMCE;

  interface Window {
    wp?: typeof wp;
    /** How often a hostile text has run as a script. */
    ran: number;
    xss: () => void;
  }
}
