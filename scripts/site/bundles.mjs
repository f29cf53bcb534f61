/**
 * The scripts of the site's pages. Each is bundled from its TypeScript by esbuild, so that a page loads one file.
 */
import {build} from 'esbuild';
import {feedSchemaValidator} from './feed-schema-validator.mjs';

/**
 * The source of each script, by the script's path under demo/.
 *
 * @type {Record<string, string>}
 */
const ENTRIES = {
  'builder/builder.js': 'demo/builder/builder.ts',
  'demo.js': 'demo/demo.ts',
  'editor.js': 'demo/editor/editor.ts',
  'front.js': 'demo/front.ts',
  'hosts/host.js': 'demo/hosts/host.ts',
  'states.js': 'demo/states.ts',
  'studio/studio.js': 'demo/studio/studio.ts',
  'theme.js': 'demo/theme.ts',
  'server-rendering.js': 'demo/server-rendering/client.js',
};

export const SCRIPT_PATHS = Object.keys(ENTRIES);

/**
 * @param {string} path under demo/
 * @returns {Promise<string | undefined>} the script, if there is one
 */
export async function bundleScript(path) {
  const entry = Object.hasOwn(ENTRIES, path) && ENTRIES[path];
  if (!entry) return;
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    // Keeps the names of one script apart from another's.
    format: 'iife',
    target: 'es2022',
    plugins: [feedSchemaValidator()],
    // esbuild warns about imports that are there only for their types.
    logLevel: 'error',
  });
  return outputFiles[0]?.text;
}
