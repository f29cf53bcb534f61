import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import Ajv from 'ajv';

const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json');
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));

test('the manifest is valid', () => {
  const ajv = new Ajv({strict: false, allErrors: true});
  assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
});

test('it names every tag, the module that defines it, and that of its class', () => {
  const definitions = manifest.modules.flatMap(({path, exports}) =>
    exports
      .filter(({kind}) => kind === 'custom-element-definition')
      .map(({name, declaration}) => ({path, name, declaration})),
  );
  assert.deepEqual(definitions.map(({name}) => name).sort(), [
    'alliance-feed',
    'campaign-banner',
    'news-list',
    'publication-card',
    'publication-list',
  ]);
  for (const {path, name, declaration} of definitions) {
    assert.equal(path, `dist/define/${name}.js`);
    const module = manifest.modules.find(({path}) => path === declaration.module);
    assert.equal(module.declarations.find((one) => one.name === declaration.name).tagName, name);
  }
});
