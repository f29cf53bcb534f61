/** Documents that are made to keep a program busy for hours, or to bring it down. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describe} from '../src/command/report.js';
import {finding} from '../src/findings.js';
import {check, convert, pool} from '../src/index.js';
import {goodFeed, goodItem} from './helpers/feeds.js';

const rss = (item: string) =>
  `<rss version="2.0"><channel><title>T</title><item><title>A title</title>${item}</item></channel></rss>`;
const post = (excerpt: string) => [
  {title: {rendered: 'A title'}, link: 'https://a.example/1', excerpt: {rendered: excerpt}},
];
const LONG = 60_000;

/** Each takes a fraction of a second, and from ten seconds to forever where a text is read over and over again. */
const DOCUMENTS: Record<string, [source: string | object, outcome: RegExp]> = {
  'declarations without a page': ['<!a>'.repeat(32), /XML of another kind|neither RSS/],
  'comments without a page': ['<!---->'.repeat(200), /neither RSS|XML/],
  'tags that never end': [rss(`<description>${'<'.repeat(LONG)}`).slice(0, -26), /it has tags that do not end/],
  'a name of brackets': [rss(`<author>${'&lt;'.repeat(LONG)}</author>`), /A title/],
  'a name of brackets, as it is': [rss(`<author><![CDATA[${'('.repeat(LONG)}]]></author>`), /A title/],
  'a text of tags without an end': [rss(`<description>${'&lt;a '.repeat(LONG)}</description>`), /A title/],
  'a title of tags without an end': [rss('').replace('A title', `A title${'&lt;b>&lt;i>'.repeat(LONG)}`), /A title/],
  'an excerpt of links to the whole': [post('<a class="more-link '.repeat(LONG / 10)), /A title/],
};

for (const [name, [source, outcome]] of Object.entries(DOCUMENTS)) {
  test(`${name}: read once`, async () => {
    const start = process.cpuUsage();
    const result = await convert(source).then(({feed}) => JSON.stringify(feed), String);
    const {user} = process.cpuUsage(start);
    assert.match(result.slice(0, 500), outcome);
    assert.ok(user < 5_000_000, `${user / 1e6} s`);
  });
}

test('what is like them, and means no harm, is read as ever', async () => {
  const texts = ['a < b and '.repeat(500), '<i>'.repeat(5) + 'x' + '</i>'.repeat(5)];
  const html = `<p>${texts.join('')}</p>`;
  const {feed} = await convert(
    rss(`<author>ann@a.example (Ann (the elder) Lee)</author><description><![CDATA[${html}]]></description>`),
  );
  assert.equal(feed.items[0]?.content_html, html);
  assert.match(feed.items[0]?.authors?.[0]?.name ?? '', /Ann/);
  const page = '<?xml version="1.0"?><!-- a > b --><!DOCTYPE html><!-- c --> <html><p>x';
  await assert.rejects(convert(page), {message: /HTML page/});
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const DEEP = JSON.stringify(goodFeed()).replace('"id":', `"_x":${deep},"id":`);

test('JSON of 100,000 levels is refused in words', async () => {
  const [found] = (await check(DEEP)).findings;
  assert.equal(found?.code, 'schema');
  assert.match(found.message, /more than 500 levels deep/);
  await assert.rejects(convert(DEEP), {message: /more than 500 levels/});
  // Brackets in texts are none, and neither are many beside each other.
  const flat = goodFeed({items: Array.from({length: 600}, (_, id) => goodItem(id, {title: '[{"'.repeat(9) + id}))});
  assert.equal((await convert(JSON.stringify(flat))).feed.items.length, 600);
});

test('a member that brings a program down costs a pool its own items only', async () => {
  const {feed, findings} = await pool([goodFeed(), DEEP]);
  assert.equal(feed.items.length, 2);
  assert.equal(findings.filter(({code}) => code === 'member-failed').length, 1);
});

test('100,000 findings of a kind are reported in one go', () => {
  const findings = Array.from({length: 100_000}, () => finding('no-date'));
  const start = process.cpuUsage();
  assert.match(describe({input: 'feed.json', findings}, {colour: false}), /and 99997 more/);
  const {user, system} = process.cpuUsage(start);
  // Half a minute, where each is added to a copy of those before it.
  assert.ok(user + system < 5_000_000, `${(user + system) / 1e6} s`);
});
