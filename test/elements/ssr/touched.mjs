/**
 * Renders every element, and writes which of a browser's globals this library has touched meanwhile, as JSON. Not Lit: its
 * own edition for servers looks whether there is a `document`.
 */
import {pathToFileURL} from 'node:url';

// Where links begin is asked of `location`, if there is one.
const BROWSER = [
  'document',
  'window',
  'self',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
];
const OURS = pathToFileURL('dist/').href;

const touched = new Set();
for (const name of BROWSER) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      // Of the function that reads it: after the message, and this one.
      const [, , reader] = (new Error().stack ?? '').split('\n');
      if (!reader?.includes(OURS)) return undefined;
      touched.add(name);
      throw new ReferenceError(`${name} is not defined`);
    },
  });
}

const {html} = await import('lit');
const {alone, FEED, rendered, together} = await import('./elements.mjs');
const templates = [
  ...Object.values(alone(FEED)),
  together(FEED),
  html`<news-list src="https://alliance.example/feed.json" offline loading="lazy" refresh="60"></news-list>`,
];
for (const template of templates) await rendered(template);
console.log(JSON.stringify({touched: [...touched], rendered: templates.length}));
