/** What demo/server-rendering.html shows: widgets as a server renders them. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';

/** @param {string} html with `{widgets}`, and `{style-hashes}` in its policy */
export async function withWidgets(html) {
  // Only now: it needs what is built.
  const {renderWidgets} = await import('../../demo/server-rendering/server.mjs');
  // Where the site will be is not known, and with it the addresses of its pictures.
  const feed = JSON.parse(readFileSync('demo/feeds/alliance.json', 'utf8'), (name, value) =>
    /image|icon/.test(name) ? undefined : value,
  );
  const widgets = renderWidgets(feed);
  const styles = new Set([...widgets.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style));
  const hashes = [...styles].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return html.replace('{style-hashes}', hashes.join(' ')).replace('{widgets}', () => widgets);
}
