/** What demo/server-rendering.html shows: widgets as a server renders them. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';

/** A placeholder for the page's folder, which is known only when the page is open. */
const HERE = 'https://site.invalid/';

/** The default feed, as if it were next to the page. */
function readFeed() {
  const feed = JSON.parse(readFileSync('demo/feeds/alliance.json', 'utf8'), (name, value) =>
    /^(image|icon|url)$/.test(name) && /^images\//.test(value) ? `feeds/${value}` : value,
  );
  return {...feed, feed_url: HERE};
}

/** @param {string} html with `{widgets}`, and `{style-hashes}` in its policy */
export async function withWidgets(html) {
  // Imported late, because it needs the built files.
  const {renderWidgets} = await import('../../demo/server-rendering/server.mjs');
  // Without the placeholder, addresses are relative to the page, both in its widgets and in the feed that comes with
  // it.
  const widgets = renderWidgets(readFeed()).replaceAll(HERE, '');
  const styles = new Set([...widgets.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style));
  const hashes = [...styles].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return html.replace('{style-hashes}', hashes.join(' ')).replace('{widgets}', () => widgets);
}
