/** The hashes with which a page verifies what it loads (Subresource Integrity). */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const FILE = 'integrity.json';

export const integrityOf = (/** @type {string | Uint8Array} */ content) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * The hash of each file in a folder, by its path there.
 *
 * @param {string} folder
 */
function integrities(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = files.map(({parentPath, name}) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
  return Object.fromEntries(
    paths
      .filter((path) => path !== FILE)
      .sort()
      .map((path) => [path, integrityOf(readFileSync(join(folder, path)))]),
  );
}

/**
 * Puts the hash into each tag in Markdown or HTML that loads the script of that name, or its `.min.js` copy.
 *
 * @param {string} text
 * @param {string} hash
 */
export const withIntegrity = (text, hash, name = 'alliance-widgets.js') =>
  text.replace(
    new RegExp(
      `(<script\\b[^>]*\\bsrc="[^"]*${name.replace('.js', '(?:\\.min)?\\.js')}")((?:\\s+(?:integrity|crossorigin)(?:="[^"]*")?)*)`,
      'g',
    ),
    `$1 integrity="${hash}" crossorigin`,
  );

/**
 * Writes dist/integrity.json when all other files are written.
 *
 * @returns {import('rollup').Plugin}
 */
export const writeIntegrity = () => ({
  name: 'integrity',
  writeBundle: () => writeFileSync(`dist/${FILE}`, `${JSON.stringify(integrities('dist'), null, 2)}\n`),
});
