import {BEYOND} from './beyond.js';
import {DOCUMENT} from './document.js';
import {MAKING} from './making.js';
import {ON_THE_WAY} from './on-the-way.js';

/**
 * Everything that can be found, by its code. A code, once published, keeps its meaning. The table in docs/findings.md is
 * made from this.
 */
export const CATALOGUE = {...ON_THE_WAY, ...DOCUMENT, ...BEYOND, ...MAKING};

export type Code = keyof typeof CATALOGUE;
