import {BEYOND} from './beyond.js';
import {DOCUMENT} from './document.js';
import {MAKING} from './making.js';
import {ON_THE_WAY} from './on-the-way.js';

/** All findings, by code. A published code keeps its meaning. The table in docs/findings.md is made from this. */
export const CATALOGUE = {...ON_THE_WAY, ...DOCUMENT, ...BEYOND, ...MAKING};

export type Code = keyof typeof CATALOGUE;
