/**
 * Writes everything that is made from the elements' doc blocks: custom-elements.json, the reference in README.md, data
 * for editors, types for frameworks, and what the WordPress plugin knows of the elements; also the built script's hash
 * in README.md. With --check it writes nothing, and fails if they are not up to date.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {format, resolveConfig} from 'prettier';
import {integrityOf, withIntegrity} from '../build/integrity.mjs';
import {editorData} from './editor-data.mjs';
import {elementsOf} from './elements-of.mjs';
import {frameworkTypes} from './framework-types.mjs';
import {section} from './reference.mjs';
import {wordpressFiles} from '../wordpress/elements.mjs';

const START = '<!-- reference:start -->';
const END = '<!-- reference:end -->';

const read = (/** @type {string} */ file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const manifest = await cli({argv: ['analyze', '--quiet'], noWrite: true});
const readme = withIntegrity(read('README.md'), integrityOf(readFileSync('dist/alliance-widgets.js')));
const [before, rest] = readme.split(START);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`README.md has no ${START} … ${END}`);

const generated = `<!-- Written by \`npm run docs\`. -->\n<!-- prettier-ignore-start -->\n
${elementsOf(manifest).map(section).join('\n')}
<!-- prettier-ignore-end -->\n`;
const files = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'README.md': await pretty('README.md', `${before}${START}\n\n${generated}\n${END}${after}`),
  ...editorData(manifest),
  ...frameworkTypes(manifest),
  ...wordpressFiles(manifest),
};
for (const [file, content] of Object.entries(files)) {
  if (read(file) === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is not up to date: npm run docs`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
async function pretty(file, text) {
  return format(text, {...(await resolveConfig(file)), filepath: file});
}
