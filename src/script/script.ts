/**
 * What a script tag loads: every element, and what works without code of the page's own: links that become widgets,
 * and words in further languages.
 * @module
 */
import '../define.js';
import {watchLinks} from './cms-links.js';
import {readLanguages} from './page-languages.js';
import {whenParsed} from './when-parsed.js';

// Before anything is rendered.
readLanguages(document);
whenParsed(watchLinks);
