/** The pictures in README and docs/ show the widgets as they are now. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import test from 'node:test';
import {
  FOLDER,
  hashOfInputs,
  hashOfPlugin,
  PICTURES,
  PICTURES_IN_WORDPRESS,
  recordedHashes,
} from '../../scripts/pictures/inputs.mjs';

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const used = pages.flatMap((page) =>
  Array.from(
    readFileSync(page, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]*pictures\/[^)]+)\)/g),
    ([, alt = '', path = '']) => ({
      alt,
      path,
    }),
  ),
);

test('the pictures are up to date (if not, run npm run shots)', () =>
  assert.deepEqual(recordedHashes(), {sha256: hashOfInputs(), plugin: hashOfPlugin()}));

test('every picture that a page uses exists and has alternative text, and none is left over', () => {
  const names = used.map(({alt, path}) => {
    assert.ok(alt.length > 10, path);
    return basename(path, '.png');
  });
  const all = [...Object.keys(PICTURES), ...PICTURES_IN_WORDPRESS];
  assert.deepEqual([...new Set(names)].sort(), all.sort());
  for (const name of all) {
    const bytes = readFileSync(`${FOLDER}/${name}.png`);
    assert.ok(bytes.length > 5_000 && bytes.length < 400_000, name);
  }
  assert.ok(existsSync(`${FOLDER}/inputs.json`));
});
