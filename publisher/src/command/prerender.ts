import {existsSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {Failure} from '../files/failure.js';
import {isFolder, readInput, writeWhole} from '../files/files.js';
import {finding} from '../findings.js';
import {Network} from '../network/network.js';
import {feedLoader} from '../prerender/feed-loader.js';
import {prerenderBytes} from '../prerender/page-bytes.js';
import type {Verb} from './verb.js';
import {PRERENDER_HELP} from './help.js';
import {addressOption, inputOf, isAddress, secondsOf, stringOption} from './inputs.js';
import {Progress} from './progress.js';
import type {Result} from './report.js';

/** Stands in for the address of the site, if none is given. */
const SITE = 'https://page.invalid';

export const prerender: Verb = {
  help: PRERENDER_HELP,
  options: {
    output: {type: 'string', short: 'o'},
    'in-place': {type: 'boolean'},
    root: {type: 'string'},
    base: {type: 'string'},
  },

  async run(pages, options) {
    const output = stringOption(options.output);
    if ((output === undefined) === !options['in-place']) {
      throw new Failure('Say where to write the pages: either -o DIR or --in-place.');
    }
    for (const page of pages) {
      if (isAddress(inputOf(page.split('?')[0]!)) || page === '-')
        throw new Failure(`${page} is not a file: give the pages as files.`);
    }
    if (output !== undefined && existsSync(output) && !isFolder(output))
      throw new Failure(`-o ${output} is a file: name a folder.`);
    const site = siteAt(stringOption(options.root), addressOption('--base', options.base));
    const targetOf = (file: string) => (output === undefined ? file : join(output, site.pathOf(file)));
    refuseSameTarget(pages, targetOf);
    const load = feedLoader(new Network(secondsOf(options.timeout)), site.read);
    const date = new Date();
    const progress = new Progress('Prerendering', pages.length);
    const results: Result[] = [];
    const failures: string[] = [];
    let filled = 0;
    for (const page of pages) {
      try {
        const {file, query} = partsOf(page);
        const before = await readInput(file);
        const made = await prerenderBytes(before, {url: site.urlOf(file) + query, load, date});
        const target = targetOf(file);
        // If nothing has changed, leave a page alone that would replace itself.
        if (made.bytes !== before || output !== undefined) writeWhole(target, made.bytes);
        filled += made.filled;
        results.push({input: page, output: target, findings: made.findings});
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failures.push(error.message);
        results.push({input: page, findings: [finding('unreadable', {reason: error.reason})]});
      }
      progress.step();
    }
    progress.end();
    const nothing = failures.length === pages.length ? failures[0] : undefined;
    return {
      results,
      failure: nothing,
      done: `${filled} widget${filled === 1 ? '' : 's'} filled in ${pages.length} page${pages.length === 1 ? '' : 's'}.`,
    };
  },
};

/** Throws `Failure` if two pages would be written to one file. */
function refuseSameTarget(pages: string[], targetOf: (file: string) => string): void {
  const taken = new Map<string, {page: string; source: string}>();
  for (const page of pages) {
    const {file, query} = partsOf(page);
    const [target, source] = [resolve(targetOf(file)), resolve(file) + query];
    const other = taken.get(target);
    if (other && other.source !== source) {
      throw new Failure(
        `${other.page} and ${page} would be the same file: name the site's folder with --root, or copy the page.`,
      );
    }
    taken.set(target, {page, source});
  }
}

/** The file and the query of a page. Only a page for frames has a query: `embed.html?widget=news-list&src=feed.json`. */
function partsOf(page: string): {file: string; query: string} {
  const [, file = page, query = ''] = /^(.*\bembed\.html)(\?.*)$/s.exec(page) ?? [];
  return {file, query};
}

/** How paths in the site's folder become addresses, and addresses become paths. */
function siteAt(root = '.', base?: string) {
  if (!isFolder(root)) throw new Failure(`--root ${root} is not a folder: name the site's.`);
  const folder = resolve(root);
  const pathOf = (page: string) => {
    const path = relative(folder, resolve(page));
    return path.startsWith('..') ? basename(page) : path;
  };
  return {
    pathOf,
    /** The address that a page will have. */
    urlOf(page: string): string {
      const isOutside = relative(folder, resolve(page)).startsWith('..');
      const path = pathOf(page).split(sep).map(encodeURIComponent).join('/');
      if (base !== undefined) return new URL(path, base).href;
      // Addresses in a page outside the folder are relative to that page.
      return isOutside ? `${SITE}/.outside/${encodeURIComponent(resolve(dirname(page)))}/${path}` : `${SITE}/${path}`;
    },
    /** The bytes of a feed that is a file of the site; undefined for any other address. */
    read: async (url: string): Promise<Uint8Array | undefined> => {
      const {origin, pathname} = new URL(url);
      if (origin !== SITE) return undefined;
      const [, outside, path] = /^\/\.outside\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
      const place = outside
        ? join(decodeURIComponent(outside), decodeURIComponent(path!))
        : join(folder, decodeURIComponent(pathname));
      return readInput(place);
    },
  };
}
