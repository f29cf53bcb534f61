import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {CampaignBanner, NewsList, PublicationCard, PublicationList} from '../../src/index.js';
import {ATTRIBUTES} from '../src/prerender/frame-page.js';
import {prerender} from '../src/prerender/prerender.js';
import {folderWith, run} from './helpers/command.js';
import {codesOf, goodFeed} from './helpers/feeds.js';

const PAGE = readFileSync('../src/embed/embed.html', 'utf8');
const FEED = 'https://alliance.example/feed.json';
const date = new Date('2026-07-01T12:00:00Z');
const fill = (query: string, html = PAGE) =>
  prerender(html, {url: `https://alliance.example/embed.html${query}`, feeds: {[FEED]: goodFeed()}, date});

test('the page for frames is filled with the widget in its address', async () => {
  const {html, findings} = await fill(
    '?widget=news-list&src=/feed.json&limit=1&more=&heading=A+%26+B&lang=ar&onclick=x',
  );
  assert.deepEqual(findings, []);
  const [before, after] = PAGE.split('</body>');
  assert.ok(html.startsWith(before!) && html.endsWith(`</news-list></body>${after}`));
  const widget = html.slice(before!.length);
  assert.match(
    widget,
    /^<news-list heading="A &amp; B" limit="1" more src="\/feed.json" link-target="_top" lang="ar" dir="rtl"><div data-alliance-snapshot=/,
  );
  assert.equal(widget.match(/<article>/g)?.length, 1);
  assert.match(widget, /<a href="https:\/\/alliance.example\/1" target="_top">/);
});

test('a second run replaces the widget, for the same address or another', async () => {
  const once = (await fill('?widget=news-list&src=/feed.json')).html;
  assert.equal((await fill('?widget=news-list&src=/feed.json', once)).html, once);
  const other = (await fill('?widget=campaign-banner&src=/feed.json', once)).html;
  assert.doesNotMatch(other, /<news-list/);
  assert.equal(other.match(/<campaign-banner/g)?.length, 1);
});

test('an address without a valid widget is an error, and the page stays as it is', async () => {
  for (const query of ['?widget=script&src=/feed.json', '?widget=news-list', '?widget=news-list&src=javascript:x']) {
    const {html, findings} = await fill(query);
    assert.equal(html, PAGE);
    assert.ok(codesOf(findings).includes('frame-address'), query);
  }
});

test('all attributes of the elements are used', () => {
  const known = [CampaignBanner, NewsList, PublicationCard, PublicationList].flatMap(
    ({observedAttributes}) => observedAttributes,
  );
  assert.deepEqual(
    known.filter((name) => !ATTRIBUTES.includes(name)),
    [],
  );
});

test('as a command, with the address’s query after the file name', async () => {
  const folder = folderWith({'site/feed.json': goodFeed(), 'site/w/embed.html': PAGE});
  const ended = await run(
    ['prerender', 'site/w/embed.html?widget=news-list&src=../feed.json', '--root', 'site', '--in-place'],
    {cwd: folder},
  );
  assert.equal(ended.code, 0, ended.stderr);
  assert.match(readFileSync(join(folder, 'site/w/embed.html'), 'utf8'), /<news-list [^>]*><div data-alliance-snapshot/);
});
