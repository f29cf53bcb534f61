/**
 * Copies the files that the WordPress plugin serves into it after each build: the script, its licences and hash, the ready themes.
 */
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {integrityOf} from '../build/integrity.mjs';
import {phpFile} from './php.mjs';
import './words.mjs';

const assets = new URL('../../wordpress/assets/', import.meta.url);
const root = new URL('../../', import.meta.url);

const script = readFileSync(new URL('dist/alliance-widgets.min.js', root));
writeFileSync(new URL('alliance-widgets.min.js', assets), script);
cpSync(new URL('dist/LICENSE.txt', root), new URL('LICENSE.txt', assets));
writeFileSync(new URL('integrity.php', assets), phpFile('The hash of the script.', integrityOf(script)));
mkdirSync(new URL('themes/', assets), {recursive: true});
for (const name of readdirSync(new URL('themes/', root)).filter((file) => file.endsWith('.css')))
  cpSync(new URL(`themes/${name}`, root), new URL(`themes/${name}`, assets));
