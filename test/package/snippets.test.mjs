/**
 * The code that the embed builder gives to copy compiles, and expresses the choices, whatever their values.
 *
 * @import {Configuration} from '../../demo/builder/configuration.js'
 * @import {Option} from '../../demo/builder/manifest.js'
 */
import assert from 'node:assert/strict';
import {register} from 'node:module';
import test from 'node:test';
import {transform} from 'esbuild';
import {compile} from 'svelte/compiler';
import {compileScript, compileTemplate, parse} from 'vue/compiler-sfc';

register('../helpers/typescript-hooks.mjs', import.meta.url);
const code = await import('../../demo/builder/code.ts');

/** @type {Record<keyof typeof code.FORMS, (what: Configuration) => string>} */
const FORMS = /** @type {any} */ (code.FORMS);
const NAMES = /** @type {(keyof typeof FORMS)[]} */ (Object.keys(FORMS));

const HEADING = `"<b>' & {x} {{y}} \${z} @if </script> \\n\u2028line`;
/** @type {Option[]} */
const OPTIONS = /** @type {const} */ ([
  {name: 'heading', kind: 'text'},
  {name: 'heading-level', kind: 'number'},
  {name: 'more', kind: 'boolean'},
]).map((option) => ({...option, group: 'Content', choices: [], initial: '', description: ''}));
const site = {
  base: 'https://cdn.example/dist/',
  integrity: {
    'alliance-widgets.min.js': 'sha384-a',
    'alliance-frame.js': 'sha384-b',
    'themes/campaign.css': 'sha384-c',
  },
};
const src = 'https://a.example/feed.json?a=1&b="2"';
/** @type {Configuration} */
const chosen = {
  widget: 'news-list',
  attributes: {heading: HEADING, 'heading-level': '3', more: ''},
  src,
  lang: 'ar',
  theme: 'campaign',
  hasSnapshot: false,
  look: {'--alliance-accent': '#004488', '--alliance-heading-font': "'Noto Serif', serif"},
  options: OPTIONS,
  site,
};
/** @type {Configuration} */
const pasted = {...chosen, src: undefined, feed: {items: [{id: '1', title: '</script><b>\u2028line'}]}};
const ways = {'an address': chosen, 'a pasted feed': pasted};

/**
 * Runs a snippet without its imports, and returns the value of an expression in it.
 *
 * @param {string} snippet
 * @param {string} expression
 */
async function run(snippet, expression) {
  const {code} = await transform(`${snippet.replace(/^(import .*;|export )/gm, '')}\nreturn ${expression};`, {
    loader: 'jsx',
    jsxFactory: 'h',
  });
  const element = (/** @type {string} */ tag) => ({
    tag,
    attributes: /** @type {Record<string, unknown>} */ ({}),
    setAttribute(/** @type {string} */ name, /** @type {unknown} */ value) {
      this.attributes[name] = value;
    },
  });
  /** @type {{element?: object, append: (element: object) => void}} */
  const body = {append: (element) => (body.element = element)};
  const h = (/** @type {string} */ tag, /** @type {object} */ attributes) => ({tag, attributes});
  return new Function('document', 'h', 'NewsList', code)({createElement: element, body}, h, 'NewsList');
}

for (const [way, what] of Object.entries(ways)) {
  test(`The snippet for React renders the chosen widget, with ${way}`, async () => {
    const {attributes, tag} = await run(FORMS.react(what), 'Alliance(null)');
    assert.equal(tag, 'NewsList');
    assert.deepEqual([attributes.heading, attributes['heading-level'], attributes.more], [HEADING, 3, true]);
    assert.deepEqual([attributes.src, attributes.feed], [what.src, what.feed]);
  });

  test(`The plain snippet creates the chosen widget, with ${way}`, async () => {
    const {attributes, tag, feed} = await run(FORMS.plain(what), 'document.body.element');
    assert.equal(tag, 'news-list');
    assert.deepEqual([attributes.heading, attributes['heading-level'], attributes.more], [HEADING, '3', '']);
    assert.deepEqual([attributes.src, feed], [what.src, what.feed]);
  });

  test(`The snippet for Angular is TypeScript, with a template without bindings, with ${way}`, async () => {
    const {code} = await transform(FORMS.angular(what), {loader: 'ts'});
    assert.match(code, /alliance-widgets\/define\/news-list/);
    assert.doesNotMatch(code, /\{\{|@if/);
  });

  test(`The snippet for Vue compiles, with ${way}`, () => {
    const {descriptor, errors} = parse(FORMS.vue(what));
    assert.deepEqual(errors, []);
    compileScript(descriptor, {id: 'x'});
    const {code, errors: faults} = compileTemplate({
      source: descriptor.template?.content ?? '',
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

test("The look is one rule in a page's style sheet, and a style of the element in a framework", () => {
  const rule = `<style>news-list { --alliance-accent: #004488; --alliance-heading-font: 'Noto Serif', serif; }</style>`;
  for (const form of /** @type {const} */ (['script', 'cms', 'wordpress']))
    assert.ok(FORMS[form](chosen).includes(rule), form);
  for (const form of /** @type {const} */ (['vue', 'svelte', 'angular', 'plain', 'react']))
    assert.match(FORMS[form](chosen), /--alliance-accent"?: ?"?#004488/, form);
  for (const form of NAMES) assert.doesNotMatch(FORMS[form]({...chosen, look: {}}) ?? '', /--alliance/, form);
});

test("The links give the widget the feed's address, and people its home page", () => {
  const about = {title: 'Alliance', url: 'https://a.example/home'};
  for (const form of /** @type {const} */ (['cms', 'wordpress-link'])) {
    const [, feed = ''] = /data-src="([^"]*)"/.exec(FORMS[form]({...chosen, about})) ?? [];
    const [, home] = / href="(https:\/\/a[^"]*)"/.exec(FORMS[form]({...chosen, about})) ?? [];
    assert.equal(feed.replaceAll('&quot;', '"').replaceAll('&amp;', '&'), chosen.src);
    assert.equal(home, about.url);
    // Without a home page, the feed's address is the only one available.
    assert.doesNotMatch(FORMS[form](chosen), /data-src/);
  }
});

test('A plain link leads to the page for frames, and comes with the script', () => {
  const base = 'https://alliance.example/widgets/';
  const site = {...chosen.site, base};
  const near = FORMS.link({...chosen, site, src: 'https://alliance.example/feed.json'});
  assert.match(near, /<script[^>]*>/);
  const [, address = ''] = /<a href="([^"]*)">/.exec(near) ?? [];
  const url = new URL(address.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  assert.equal(url.href.split('?')[0], `${base}embed.html`);
  assert.equal(url.searchParams.get('src'), 'https://alliance.example/feed.json');
  assert.equal(url.searchParams.get('heading'), chosen.attributes.heading);
  const far = FORMS.link({...chosen, site, src: 'https://feeds.example/feed.json'});
  assert.doesNotMatch(far, /<script/);
  assert.match(far, /<a href="/);
});

test('Published files have names that optimizers leave alone, and their hashes', () => {
  for (const form of /** @type {const} */ (['script', 'cms'])) {
    const [tag = ''] = /<script[^>]*src[^>]*>/.exec(FORMS[form](chosen)) ?? [];
    assert.match(tag, /alliance-widgets\.min\.js"/);
    assert.match(tag, /integrity="sha384-a"\s+crossorigin/);
  }
});

test('For WordPress, the code is an HTML block, one tag a line, without hashes', () => {
  for (const form of /** @type {const} */ (['wordpress', 'wordpress-link'])) {
    const code = FORMS[form](chosen);
    assert.match(code, /^<!-- wp:html -->\n[^]*\n<!-- \/wp:html -->\n$/);
    assert.doesNotMatch(code, /integrity|crossorigin|\n\n/);
    for (const line of code.trim().split('\n')) assert.match(line, /^<.*>$/s, line);
  }
  assert.doesNotMatch(FORMS['wordpress-link'](chosen), /<script|<news-list/);
});

test('A feed without an address cannot be put into a link or a frame', () => {
  assert.equal(FORMS.cms(pasted), undefined);
  assert.equal(FORMS.iframe(pasted), undefined);
  assert.equal(FORMS.link(pasted), undefined);
  assert.equal(FORMS.wordpress(pasted), undefined);
  assert.equal(FORMS['wordpress-link'](pasted), undefined);
});

test("A frame's address has everything that was chosen", () => {
  const [, address = ''] = /src="([^"]*)"/.exec(FORMS.iframe(chosen)) ?? [];
  const query = new URL(address.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).searchParams;
  assert.deepEqual(Object.fromEntries(query), {
    widget: 'news-list',
    src: chosen.src,
    ...chosen.attributes,
    lang: 'ar',
    theme: 'campaign',
  });
});
