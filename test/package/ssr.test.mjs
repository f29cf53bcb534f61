/**
 * Every element as @lit-labs/ssr renders it in Node. test/elements/ssr/hydration.test.ts has what browsers make of it.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, test} from 'node:test';
import {parseFeed} from 'alliance-widgets';
import {html} from 'lit';
import {alone, FEED, plain, rendered, together} from '../elements/ssr/elements.mjs';

/**
 * The parts of the feed that each element shows.
 *
 * @type {Record<string, string[]>}
 */
const CONTENT = {
  'campaign-banner': [
    'A Global Alliance against Forced Labour',
    '>12.3<small> million</small>',
    'href="https://alliance.example/',
  ],
  'news-list': [
    '>News</h2>',
    'role="search" method="dialog" aria-label="News"',
    '<option value="Trafficking" dir="auto" >Trafficking (3)</option>',
    '<time part="date" class="small" datetime="2014-10-14">October 14, 2014</time>',
    '<a part="link" href="https://alliance.example/news/new-protocol-on-forced-labour" >New ILO Protocol on Forced Labour',
    '>Show more</button>',
  ],
  'publication-card': [
    'A handbook for employers and business</a>',
    '<time part="date" datetime="2008-10-22">October 22, 2008</time>',
    'part="file" href="https://alliance.example/',
  ],
  'publication-list': [
    '<li part="item"><article aria-labelledby="title-0"',
    'A handbook for employers and business</a>',
    'The cost of coercion</a>',
  ],
};

for (const [name, feed] of Object.entries({raw: FEED, 'as text': JSON.stringify(FEED), parsed: parseFeed(FEED).feed})) {
  describe(`With a feed set, ${name},`, () => {
    for (const [tag, template] of Object.entries(alone(feed))) {
      test(`<${tag}> is declarative shadow DOM with the content in it`, async () => {
        const markup = await rendered(template);
        assert.match(markup, new RegExp(`<${tag}[^>]*><template [^>]*shadowrootmode="open"><style>`));
        for (const part of CONTENT[tag] ?? [tag]) assert.ok(plain(markup).includes(part), `${part}\n${plain(markup)}`);
      });
    }

    test('<alliance-feed> shares it with the elements inside', async () => {
      const markup = plain(await rendered(together(feed)));
      assert.match(markup, /<alliance-feed ?><template [^>]*shadowrootmode="open"><slot ><\/slot><\/template>/);
      for (const part of Object.values(CONTENT).flat()) assert.ok(markup.includes(part), part);
      assert.ok(!markup.includes('class="loading"'));
    });
  });
}

describe('The language', () => {
  const dates = async (/** @type {import('lit').TemplateResult} */ template) =>
    [...plain(await rendered(template)).matchAll(/<time[^>]*>([^<]*)/g)].map(([, date]) => date);

  test("is that of the element's lang", async () => {
    const markup = plain(await rendered(html`<news-list lang="fr" .feed=${FEED} limit="1" more></news-list>`));
    assert.ok(markup.includes('>14 octobre 2014</time>'));
    assert.ok(markup.includes('>Afficher plus</button>'));
  });

  test('is that of the custom elements around it', async () => {
    const provider = html`<alliance-feed lang="fr" .feed=${FEED}
      ><p><news-list limit="1"></news-list></p
    ></alliance-feed>`;
    assert.deepEqual(await dates(provider), ['14 octobre 2014']);
    assert.deepEqual(await dates(html`<publication-list lang="fr" .feed=${FEED} limit="1"></publication-list>`), [
      '22 octobre 2008',
    ]);
  });

  test('is English by default', async () => {
    assert.deepEqual(await dates(html`<news-list .feed=${FEED} limit="1"></news-list>`), ['October 14, 2014']);
    assert.deepEqual(await dates(html`<news-list lang="" .feed=${FEED} limit="1"></news-list>`), ['October 14, 2014']);
  });
});

describe('Without content', () => {
  test('the fallback is shown, in the reserved space', async () => {
    const markup = plain(await rendered(html`<news-list src="feed.json"><a href="/news">News</a></news-list>`));
    assert.match(markup, /class="loading"/);
    // A server does not know whether there is a fallback. If there is one, nothing may be drawn behind it.
    assert.match(markup, /<div class="skeleton hidden" aria-hidden="true">.*<\/div><slot><\/slot>/);
    assert.match(markup, /<\/template><a href="\/news">News<\/a><\/news-list>/);
  });

  test('something that is not a feed shows an error message', async () => {
    const markup = plain(await rendered(html`<news-list .feed=${'nonsense'}></news-list>`));
    assert.match(markup, /class="error"/);
    assert.match(markup, /part="status" role="status"[^>]*>\s*<span[^>]*>This content could not be loaded/);
  });
});

test('nothing that only browsers have is used, at import or while rendering', () => {
  const touched = execFileSync('node', ['test/elements/ssr/touched.mjs'], {encoding: 'utf8'});
  assert.deepEqual(JSON.parse(touched), {touched: [], rendered: 6});
});
