/**
 * The feed's schema as compiled code: the builder's policy forbids compiling it in the browser (`eval`), and the command
 * `alliance-feed check` would take a fifth of a second for it at each start.
 */
import {readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';

/** The same options as in publisher/src/check/validator.ts. */
const OPTIONS = {allErrors: true, strict: false, verbose: true, code: {source: true, esm: true}};

let module;

function validatorModule() {
  const ajv = new Ajv2020(OPTIONS);
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(new URL('../../feed.schema.json', import.meta.url), 'utf8')));
  return `${standaloneCode.default(ajv, validate)}\nexport const validator = () => validate;\n`;
}

/**
 * Replaces the module that compiles the schema.
 *
 * @returns {import('esbuild').Plugin}
 */
export const feedSchemaValidator = () => ({
  name: 'feed-schema-validator',
  setup(build) {
    build.onLoad({filter: /publisher[\\/]src[\\/]check[\\/]validator\.ts$/}, () => ({
      contents: (module ??= validatorModule()),
      loader: 'js',
      resolveDir: dirname(fileURLToPath(import.meta.url)),
    }));
  },
});
