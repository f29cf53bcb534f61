/**
 * Handles the words of the WordPress plugin, as part of each build: writes `alliance-widgets.pot` from the sources, and
 * `.mo` files from the `.po` files that translators write, and reports words that a translation lacks.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const plugin = new URL('../../wordpress/', import.meta.url);
const folder = new URL('languages/', plugin);
const CALL = /\b(?:__|esc_html__|esc_attr__)\(\s*'((?:[^'\\]|\\.)*)',\s*'alliance-widgets'\s*\)/g;

const quoted = (/** @type {string} */ text) => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** The words in the sources, with their places. */
function wordsOfSources() {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  const files = readdirSync(plugin, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.php'));
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    for (const [, escaped = ''] of readFileSync(new URL(file, plugin), 'utf8').matchAll(CALL)) {
      const text = escaped.replace(/\\(.)/g, '$1');
      places.set(text, [...new Set([...(places.get(text) ?? []), file])]);
    }
  }
  return places;
}

/** @param {string} po @returns {Map<string, string>} */
function readPo(po) {
  const entries = po.matchAll(/^msgid ((?:".*"\s*)+)\nmsgstr ((?:".*"\s*)+)/gm);
  const textOf = (/** @type {string} */ lines) =>
    [...lines.matchAll(/^"(.*)"\s*$/gm)]
      .map(([, line]) => line)
      .join('')
      .replaceAll('\\n', '\n')
      .replace(/\\(.)/g, '$1');
  return new Map([...entries].map(([, id = '', translation = '']) => [textOf(id), textOf(translation)]));
}

/** Writes GNU's format: a table of the originals, sorted, and one of the translations. @param {Map<string, string>} words */
function moOf(words) {
  const entries = [...words]
    .filter(([, translation]) => translation)
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const header = Buffer.alloc(28);
  const [originals, translations] = [Buffer.alloc(entries.length * 8), Buffer.alloc(entries.length * 8)];
  let offset = header.length + originals.length + translations.length;
  /** @type {Buffer[]} */
  const texts = [];
  for (const [table, column] of /** @type {const} */ ([
    [originals, 0],
    [translations, 1],
  ])) {
    entries.forEach((entry, index) => {
      const text = Buffer.from(`${entry[column]}\0`);
      table.writeUInt32LE(text.length - 1, index * 8);
      table.writeUInt32LE(offset, index * 8 + 4);
      texts.push(text);
      offset += text.length;
    });
  }
  // The table of hashes would begin here: WordPress checks that it is after the others.
  const tables = [header.length, header.length + originals.length];
  const end = header.length + originals.length + translations.length;
  [0x950412de, 0, entries.length, ...tables, 0, end].forEach((value, index) => header.writeUInt32LE(value, index * 4));
  return Buffer.concat([header, originals, translations, ...texts]);
}

const words = wordsOfSources();
const head = [
  'Project-Id-Version: Alliance Widgets',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=UTF-8',
  'Content-Transfer-Encoding: 8bit',
  'X-Domain: alliance-widgets',
];
const pot = [
  `msgid ""\nmsgstr ""\n${head.map((line) => quoted(`${line}\n`)).join('\n')}\n`,
  ...[...words].map(
    ([text, files]) => `${files.map((file) => `#: ${file}`).join('\n')}\nmsgid ${quoted(text)}\nmsgstr ""\n`,
  ),
].join('\n');
writeFileSync(new URL('alliance-widgets.pot', folder), pot);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.po'))) {
  const translated = readPo(readFileSync(new URL(name, folder), 'utf8'));
  const missing = [...words.keys()].filter((text) => !translated.get(text));
  for (const text of missing) console.error(`${name} has no translation of "${text}"`);
  if (missing.length > 0) process.exitCode = 1;
  writeFileSync(new URL(name.replace(/po$/, 'mo'), folder), moOf(translated));
}
