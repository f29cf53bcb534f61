/** The feeds that are published with the demo, and the schema that they must match. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import formats from 'ajv-formats';
import {Ajv2020} from 'ajv/dist/2020.js';

/** A document as it is written. @typedef {Record<string, any>} Json */

export const FOLDER = 'demo/feeds';

/**
 * @param {string} path
 * @returns {Json}
 */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

export const feed = (/** @type {string} */ name) => json(`${FOLDER}/${name}`);

export const schema = json('feed.schema.json');
// This makes a strict validator accept the schema, too.
export const ajv = new Ajv2020({allErrors: true, strict: true, strictRequired: true, strictTypes: true});
formats.default(ajv);
export const isValid = ajv.compile(schema);

export const errorsOf = (/** @type {unknown} */ data) =>
  isValid(data) ? [] : (isValid.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
export const accepts = (/** @type {unknown} */ data) => assert.deepEqual(errorsOf(data), []);

/** For the gallery of states: feeds that publishers should not write, with their faults. */
export const READ_ONLY = {
  'empty.json': [" must have required property 'title'"],
  'broken.json': ['version', 'title', 'items'].map((name) => ` must have required property '${name}'`),
};
export const published = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && !(name in READ_ONLY));

/**
 * Every member of a document, with the path that leads to it.
 *
 * @param {unknown} value
 * @returns {Generator<[path: string, key: string, member: any]>}
 */
export function* members(value, path = '') {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield [`${path}/${key}`, key, member];
    yield* members(member, `${path}/${key}`);
  }
}

/**
 * The day that an item was published on.
 *
 * @param {Json} item
 * @returns {string}
 */
export const day = ({date_published: date}) => date.slice(0, 10);
