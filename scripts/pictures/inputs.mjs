/** What the pictures in README and docs/ show, and a hash of everything that affects their look. */
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const FOLDER = 'docs/pictures';
const RECORD = `${FOLDER}/inputs.json`;

/**
 * The pages, by the name of their picture: an address under demo/, and the window's width.
 *
 * @type {Record<string, {address: string, width: number}>}
 */
export const PICTURES = {
  'news-on-a-blog': {address: 'hosts/blog.html', width: 720},
  'publications-in-a-newspaper': {address: 'hosts/newspaper.html?widget=publication-list', width: 720},
  'campaign-in-arabic': {address: 'hosts/agency.html?widget=campaign-banner', width: 720},
  'news-as-cards': {address: 'hosts/bootstrap.html?widget=news-list&layout=cards&limit=3', width: 1100},
};

/** Taken in WordPress, by test/wordpress/pictures.mjs. */
export const PICTURES_IN_WORDPRESS = ['wordpress-editor', 'wordpress-page'];

const files = (/** @type {string} */ folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).replaceAll('\\', '/'));

/**
 * These files determine what a widget looks like. The pictures themselves differ between machines because of their
 * fonts.
 */
export function hashOfInputs() {
  const paths = [
    ...files('src').filter((path) => /\.styles\.ts$/.test(path)),
    ...files('demo/hosts').filter((path) => /\.(css|html)$/.test(path)),
    ...files('demo/feeds').filter((path) => /alliance(\.ar)?\.json$|\.svg$/.test(path)),
  ].sort();
  const hash = createHash('sha256').update(JSON.stringify(PICTURES));
  for (const path of paths) hash.update(path).update(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex');
}

/** The plugin's files that affect the look of the pictures in WordPress. */
export function hashOfPlugin() {
  const paths = ['assets/blocks.js', 'includes/class-theme.php', 'includes/class-words.php'];
  const hash = createHash('sha256').update(JSON.stringify(PICTURES_IN_WORDPRESS));
  for (const path of paths)
    hash.update(path).update(readFileSync(`wordpress/${path}`, 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex');
}

/** @returns {{sha256?: string, plugin?: string}} */
export const recordedHashes = () => (existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {});
/** @param {{sha256?: string, plugin?: string}} hashes */
const record = (hashes) => writeFileSync(RECORD, `${JSON.stringify({...recordedHashes(), ...hashes}, null, 2)}\n`);
export const recordHash = () => record({sha256: hashOfInputs()});
export const recordPluginHash = () => record({plugin: hashOfPlugin()});
