/** Writes docs/findings.md. */
import {Buffer} from 'node:buffer';
import {writeFileSync} from 'node:fs';
import {build} from 'esbuild';

const {outputFiles} = await build({
  entryPoints: [new URL('src/findings-table.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  write: false,
});
const {findingsTable} = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`
);
writeFileSync(new URL('../docs/findings.md', import.meta.url), findingsTable());
