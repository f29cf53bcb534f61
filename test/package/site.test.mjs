import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {before, test} from 'node:test';

const DEMO = 'site/demo';
/** @type {string[]} */
let pages;
const read = (/** @type {string} */ page) => readFileSync(join(DEMO, page), 'utf8');
const addresses = (/** @type {string} */ html) =>
  [...html.matchAll(/<(a|link|script|img|iframe|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(
    ([, tag = '', href = '']) => ({
      tag,
      href,
    }),
  );

before(() => {
  execFileSync('node', ['scripts/site/index.mjs']);
  pages = readdirSync(DEMO).filter((name) => name.endsWith('.html'));
});

test('the site has a guide for each kind of user, and a page for each element', () => {
  for (const name of [
    'webmasters',
    'wordpress',
    'hosting',
    'developers',
    'server-rendering',
    'designers',
    'publishers',
    'accessibility',
    'security',
  ]) {
    assert.ok(pages.includes(`guide-${name}.html`), name);
  }
  for (const tag of ['alliance-feed', 'campaign-banner', 'news-list', 'publication-card', 'publication-list']) {
    assert.ok(pages.includes(`${tag}.html`), tag);
  }
});

test('every page has a title and a description', () => {
  const titles = pages.map((/** @type {string} */ page) => {
    const [, title] = /<title>([^<]+)<\/title>/.exec(read(page)) ?? [];
    assert.ok(title, page);
    assert.match(read(page), /<meta\s+name="description"\s+content="[^"]{20,}"/, page);
    return title;
  });
  assert.equal(new Set(titles).size, titles.length, 'no two are named alike');
});

test('every relative address exists, anchors included', () => {
  for (const page of pages) {
    for (const {href} of addresses(read(page))) {
      if (/^[a-z]+:/.test(href)) continue;
      const [path = '', anchor] = href.replace(/\?[^#]*/, '').split('#');
      const target = resolve(DEMO, path === '' ? page : path.endsWith('/') ? `${path}index.html` : path);
      assert.ok(existsSync(target), `${page}: ${href}`);
      if (anchor) assert.match(readFileSync(target, 'utf8'), new RegExp(`\\bid="${anchor}"`), `${page}: ${href}`);
    }
  }
});

test('no page loads anything from elsewhere', () => {
  for (const page of pages) {
    for (const {tag, href} of addresses(read(page))) {
      if (/^(script|link|img|iframe|source)$/.test(tag))
        assert.doesNotMatch(href, /^(https?:)?\/\//, `${page}: ${href}`);
    }
  }
});

test("the snippet in the guides has the script's hash", () => {
  const {'alliance-widgets.js': hash} = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  assert.ok(read('guide-webmasters.html').includes(`integrity=&quot;${hash}&quot;`));
});
