/** TypeScript sources, bundled for Node: the publisher's functions and the tests' fixtures. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** @param {string} contents imports and exports, relative to the project's folder */
export async function bundled(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-tests-'));
  const outfile = join(folder, 'sources.mjs');
  try {
    await build({
      stdin: {contents, resolveDir: root, loader: 'ts'},
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      banner: {
        js: `import {createRequire} from 'node:module'; const require = createRequire(${JSON.stringify(pathToFileURL(root).href)});`,
      },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
