/** What the embed builder gives to copy is code that compiles, and says what was chosen, whatever the values are. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {transform} from 'esbuild';
import {compile} from 'svelte/compiler';
import {compileScript, compileTemplate, parse} from 'vue/compiler-sfc';
import {FORMS} from '../../demo/builder/code.js';

const HEADING = `"<b>' & {x} {{y}} \${z} @if </script> \\n\u2028line`;
const OPTIONS = [
  {name: 'heading', kind: 'text'},
  {name: 'heading-level', kind: 'number'},
  {name: 'more', kind: 'boolean'},
];
const site = {
  base: 'https://cdn.example/dist/',
  integrity: {'alliance-widgets.js': 'sha384-a', 'alliance-frame.js': 'sha384-b'},
};
const chosen = {
  widget: 'news-list',
  attributes: {heading: HEADING, 'heading-level': '3', more: ''},
  src: 'https://a.example/feed.json?a=1&b="2"',
  lang: 'ar',
  theme: 'campaign',
  options: OPTIONS,
  site,
};
const pasted = {...chosen, src: undefined, feed: {items: [{id: '1', title: '</script><b>\u2028line'}]}};
const ways = {'an address': chosen, 'a pasted feed': pasted};

/** Runs a snippet without its imports, and gives the value of an expression in it. */
async function run(snippet, expression) {
  const {code} = await transform(`${snippet.replace(/^(import|export) ?('.*';)?/gm, '')}\nreturn ${expression};`, {
    loader: 'jsx',
    jsxFactory: 'h',
  });
  const element = (tag) => ({
    tag,
    attributes: {},
    setAttribute(name, value) {
      this.attributes[name] = value;
    },
  });
  const body = {append: (element) => (body.element = element)};
  const h = (tag, attributes) => ({tag, attributes});
  return new Function('document', 'h', code)({createElement: element, body}, h);
}

for (const [way, what] of Object.entries(ways)) {
  test(`The snippet for React renders what was chosen, with ${way}`, async () => {
    const {attributes, tag} = await run(FORMS.react(what), 'Alliance(null)');
    assert.equal(tag, 'news-list');
    assert.deepEqual([attributes.heading, attributes['heading-level'], attributes.more], [HEADING, 3, true]);
    assert.deepEqual([attributes.src, attributes.feed], [what.src, what.feed]);
  });

  test(`The plain snippet makes what was chosen, with ${way}`, async () => {
    const {attributes, tag, feed} = await run(FORMS.plain(what), 'document.body.element');
    assert.equal(tag, 'news-list');
    assert.deepEqual([attributes.heading, attributes['heading-level'], attributes.more], [HEADING, '3', '']);
    assert.deepEqual([attributes.src, feed], [what.src, what.feed]);
  });

  test(`The snippet for Angular is TypeScript, its template without a binding, with ${way}`, async () => {
    const {code} = await transform(FORMS.angular(what), {loader: 'ts'});
    assert.match(code, /alliance-widgets\/define\/news-list/);
    assert.doesNotMatch(code, /\{\{|@if/);
  });

  test(`The snippet for Vue compiles, with ${way}`, () => {
    const {descriptor, errors} = parse(FORMS.vue(what));
    assert.deepEqual(errors, []);
    compileScript(descriptor, {id: 'x'});
    const {code, errors: faults} = compileTemplate({
      source: descriptor.template.content,
      filename: 'x.vue',
      id: 'x',
      compilerOptions: {isCustomElement: (tag) => tag.includes('-')},
    });
    assert.deepEqual(faults, []);
    assert.ok(code.includes(JSON.stringify(HEADING)), code);
  });

  test(`The snippet for Svelte compiles, with ${way}`, () => {
    const {warnings} = compile(FORMS.svelte(what), {});
    assert.deepEqual(
      warnings.map(({code}) => code),
      [],
    );
  });
}

test('What has no address cannot be said in a link or a frame', () => {
  assert.equal(FORMS.cms(pasted), undefined);
  assert.equal(FORMS.iframe(pasted), undefined);
});

test("A frame's address says all that was chosen", () => {
  const [, address] = /src="([^"]*)"/.exec(FORMS.iframe(chosen));
  const query = new URL(address.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).searchParams;
  assert.deepEqual(Object.fromEntries(query), {
    widget: 'news-list',
    src: chosen.src,
    ...chosen.attributes,
    lang: 'ar',
    theme: 'campaign',
  });
});
