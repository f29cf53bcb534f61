/** What a visitor downloads: fails when it is over the budget. */
import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';

const BUDGETS = {'dist/alliance-widgets.js': 12_000};

for (const [file, budget] of Object.entries(BUDGETS)) {
  const content = readFileSync(file);
  const {length: size} = brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
  const figure = (bytes) => bytes.toLocaleString('en');
  console.log(`${file}: ${figure(size)} bytes with brotli, of ${figure(budget)} (${figure(content.length)} without)`);
  if (size > budget) process.exitCode = 1;
}
