/**
 * What a script tag loads: every element, and what a page can use without code of its own: links that become widgets, and
 * words in further languages.
 * @module
 */
import '../define.js';
import {watchLinks} from './cms-links.js';
import {readLanguages} from './page-languages.js';
import {whenParsed} from './when-parsed.js';

// Read the words before anything is rendered.
readLanguages(document);
whenParsed(watchLinks);
