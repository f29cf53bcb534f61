import type {ValidateFunction} from 'ajv';
import {Ajv2020, type Options} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import feedSchema from '../../../feed.schema.json' with {type: 'json'};

export const OPTIONS: Options = {allErrors: true, strict: false, verbose: true};

let compiled: ValidateFunction | undefined;

/**
 * The widgets' schema, compiled when it is first needed. Where compiling is forbidden, a bundler replaces this module
 * with compiled code.
 */
export function validator(): ValidateFunction {
  if (compiled) return compiled;
  const ajv = new Ajv2020(OPTIONS);
  addFormats.default(ajv);
  return (compiled = ajv.compile(feedSchema));
}
