/**
 * Renders every element, and prints, as JSON, which of a browser's globals this library has used meanwhile. What Lit uses
 * does not count: its edition for servers looks whether there is a `document`.
 */
import {pathToFileURL} from 'node:url';

// Without `location`: the library resolves addresses against it, if there is one.
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
      // The stack begins with the message and this getter. Then comes the function that reads the global.
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
