/** The scripts that are compared, as a page would load them: by hand, with only Lit, this library's, and other makers'. */
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';

/**
 * A module and all that it imports as one file, as small as possible.
 *
 * @param {string} entry
 */
async function bundle(entry) {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['production', 'browser'],
    legalComments: 'none',
    loader: {'.css': 'text'},
  });
  return outputFiles[0]?.text ?? '';
}

export const SCRIPT = 'alliance-widgets.js';

export const builtScript = () => readFileSync(`dist/${SCRIPT}`, 'utf8');

/** @returns {Promise<Record<string, string>>} text by name */
export async function makeScripts() {
  const entries = {
    'hand-news-list.js': 'bench/hand-written/news-list.ts',
    'hand-publication-list.js': 'bench/hand-written/publication-list.ts',
    'hand-campaign-banner.js': 'bench/hand-written/campaign-banner.ts',
    'lit-news-list.js': 'bench/lit/news-list.ts',
    'define-news-list.js': 'dist/define/news-list.js',
    'emfed.js': 'node_modules/emfed/dist/emfed.js',
    'bsky-embed.js': 'node_modules/bsky-embed/dist/bsky-embed.es.js',
    'mastodon-embed-timeline.js': 'bench/peers/mastodon-embed-timeline.ts',
  };
  const bundled = Object.entries(entries).map(async ([name, entry]) => [name, await bundle(entry)]);
  return {...Object.fromEntries(await Promise.all(bundled)), [SCRIPT]: builtScript()};
}

export const brotli = (/** @type {string} */ text) => brotliCompressSync(text).length;
