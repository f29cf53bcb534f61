import assert from 'node:assert/strict';
import {test} from 'node:test';
import {minifyCSS, minifyTemplates} from '../../scripts/build/minify-templates.mjs';

const X = '@TEMPLATE_EXPRESSION();';

const cases = {
  'container queries': [
    '@container (inline-size >= 30rem) { a { top: 0px } }',
    '@container (inline-size >= 30rem){a{top:0}}',
  ],
  nesting: ['a { &:hover { top: 0 } > b { top: 0 } }', 'a{&:hover{top:0}>b{top:0}}'],
  'custom states': [':host(:state(ready)) { top: 0 }', ':host(:state(ready)){top:0}'],
  'relative colours': [
    'a { color: oklch(from currentColor l c h / 1) }',
    'a{color:oklch(from currentColor l c h / 1)}',
  ],
  'colour mixes': [
    'a { color: color-mix(in oklab, red 20%, transparent) }',
    'a{color:color-mix(in oklab,red 20%,transparent)}',
  ],
  fallbacks: ['a { color: red; color: color(display-p3 1 0 0) }', 'a{color:red;color:color(display-p3 1 0 0)}'],
  'characters outside ASCII': ['a::after { content: "é“" }', 'a:after{content:"é“"}'],
  'an expression as a value': [`a { color: ${X}; top: ${X} }`, `a{color:${X};top:${X}}`],
  'an expression as a selector': [`${X}:hover { top: 0 }`, `${X}:hover{top:0}`],
  'an expression as a rule': [`a { top: 0 }\n${X}\nb { top: 0 }`, `a{top:0}${X}b{top:0}`],
  'an expression as a declaration': [`a { ${X}; top: 0 }`, `a{${X};top:0}`],
};
for (const [name, [css = '', minified]] of Object.entries(cases)) {
  test(`CSS keeps ${name}`, () => assert.equal(minifyCSS(css), minified));
}

/** @param {string} source */
async function minified(source) {
  const plugin = /** @type {{transform: Function}} */ (/** @type {unknown} */ (minifyTemplates()));
  const {code} = await plugin.transform.call({error: assert.fail}, source, '/x/src/x.ts');
  return code;
}

test('CSS that no browser can read fails the build', () => {
  assert.throws(() => minifyCSS('a { top 0 }'), /Expected ":"/);
  assert.throws(() => minifyCSS('a { content: "\\u2014" }'), /escape of JavaScript/);
});

test('HTML keeps its bindings, its empty attributes and the spaces between words', async () => {
  const source = [
    'const t = html`',
    '  <a ?hidden=${a} .prop=${b} @click="${c}" class="x ${d}" alt="">${e}  ${f}</a>',
    '  <svg viewBox="0 0 1 1"><path d="M0" /><use /></svg>',
    '`;',
  ].join('\n');
  assert.equal(
    await minified(source),
    'const t = html`<a ?hidden="${a}" .prop="${b}" @click="${c}" class="x ${d}" alt="">${e} ${f}</a> ' +
      '<svg viewBox="0 0 1 1"><path d="M0"/><use/></svg>`;',
  );
});

test('HTML loses the spaces beside blocks, which would be useless nodes', async () => {
  const source =
    'const t = html`<ul>\n  <!-- a comment -->\n  <li>\n    ${a}\n    <p>b <b>c</b> ${d}</p>\n  </li>\n</ul>`;';
  assert.equal(await minified(source), 'const t = html`<ul><li>${a}<p>b <b>c</b> ${d}</p></li></ul>`;');
});
