/**
 * For publishers of an alliance's feed: the four functions behind the command `alliance-feed`.
 * @module
 */
export {check} from './check/check.js';
export {convert} from './convert/convert.js';
export {pool} from './pool/pool.js';
export {prerender} from './prerender/prerender.js';
export type * from './types.js';
