import type {ValidateFunction} from 'ajv';
import {Ajv2020, type Options} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import feedSchema from '../../../feed.schema.json' with {type: 'json'};

export const OPTIONS: Options = {allErrors: true, strict: false, verbose: true};

let compiled: ValidateFunction | undefined;

/**
 * The schema of the widgets, compiled when it is first needed. Builds replace this module by code that is compiled already
 * (scripts/site/feed-schema-validator.mjs): the package's, and the site's, whose policy forbids compiling (`eval`).
 */
export function validator(): ValidateFunction {
  if (compiled) return compiled;
  const ajv = new Ajv2020(OPTIONS);
  addFormats.default(ajv);
  return (compiled = ajv.compile(feedSchema));
}
