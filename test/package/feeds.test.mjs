/**
 * Checks the feeds that are published with the demo against the schema, and their pictures. test/elements/feed has what
 * a browser makes of them.
 *
 * @import {Json} from './demo-feeds.mjs'
 */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, test} from 'node:test';
import {accepts, day, errorsOf, feed, FOLDER, members, published, READ_ONLY} from './demo-feeds.mjs';

const IMAGES = `${FOLDER}/images`;

describe('the published feeds', () => {
  for (const name of published) {
    test(`${name} is valid`, () => accepts(feed(name)));

    test(`${name} has no empty members`, () => {
      for (const [path, , value] of members(feed(name))) {
        const size = typeof value === 'object' ? Object.keys(value).length : String(value).trim().length;
        assert.ok(size > 0, path);
      }
    });

    test(`${name} is a strict JSON Feed: items have text, files have a media type, dates have a time`, () => {
      const {items} = feed(name);
      for (const {id, content_text: text, attachments = [], date_published: date} of items) {
        assert.ok(text, id);
        assert.match(date, /T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/, id);
        for (const file of attachments) assert.ok(file.mime_type, file.url);
      }
      assert.equal(new Set(items.map((/** @type {Json} */ {id}) => id)).size, items.length);
    });

    test(`${name} links only to files beside it and to example addresses`, () => {
      for (const [path, key, value] of members(feed(name))) {
        if (typeof value !== 'string' || !(/url|image|icon/.test(key) || path.includes('/translations/'))) continue;
        if (/^\w+:/.test(value)) assert.match(value, /^https:\/\/alliance\.example\//, path);
        else assert.ok(existsSync(`${FOLDER}/${value}`), `${path}: ${value}`);
      }
    });
  }

  test('the others show the states that they are for', () => {
    for (const [name, errors] of Object.entries(READ_ONLY)) assert.deepEqual(errorsOf(feed(name)), errors, name);
    assert.deepEqual(feed('empty.json').items, []);
  });

  test('fictitious content is marked as such', () => {
    const invented = (/** @type {string} */ name) =>
      feed(name).items.filter((/** @type {Json} */ {url}) => !url.endsWith('/launch'));
    for (const {id, summary} of [...invented('ap-forced-labour-net.json'), ...invented('long.json')]) {
      assert.match(summary, /example entr/i, id);
    }
    for (const name of published) assert.match(feed(name).user_comment, /example|exemple|ejemplo|أمثلة|مثال/, name);
  });
});

describe('feeds for special pages', () => {
  test("the second agency's feed shares one address with the default feed, and no id", () => {
    const [ours, theirs] = [feed('alliance.json'), feed('ap-forced-labour-net.json')];
    const shared = (/** @type {string} */ member) => {
      const known = new Set(ours.items.map((/** @type {Json} */ item) => item[member]));
      return theirs.items.filter((/** @type {Json} */ item) => known.has(item[member]));
    };
    assert.deepEqual(shared('id'), []);
    assert.deepEqual(shared('url').map(day), ['2014-04-22']);
  });

  test('the second agency’s items have regions, and mostly no other source', () => {
    const {items} = feed('ap-forced-labour-net.json');
    for (const region of ['South Asia', 'South-East Asia', 'East Asia', 'Pacific']) {
      assert.ok(items.filter((/** @type {Json} */ {tags}) => tags.includes(region)).length >= 2, region);
    }
    assert.equal(items.filter((/** @type {Json} */ {_alliance: extension}) => extension?.source).length, 1);
    assert.equal(new Set(items.map(day)).size, items.length);
  });

  test('the long feed has forty items on two pages', () => {
    const first = feed('long.json');
    const second = feed(first.next_url);
    assert.equal(second.next_url, undefined);
    const items = [...first.items, ...second.items];
    assert.equal(new Set(items.map((/** @type {Json} */ {id}) => id)).size, 40);
    assert.deepEqual(items.map(day), items.map(day).sort().reverse());
  });

  test('the mixed feed has items in six languages, one of which is the feed’s own', () => {
    const {language, items} = feed('mixed.json');
    const languages = items.map((/** @type {Json} */ item) => item.language ?? language);
    assert.deepEqual(languages.sort(), ['ar', 'en', 'es', 'fr', 'ru', 'zh-Hans']);
  });
});

describe('the pictures', () => {
  const images = readdirSync(IMAGES);
  const used = new Set(
    published
      .flatMap((name) => [...members(feed(name))].map(([, , value]) => value))
      .filter((value) => /\.svg$/.test(value)),
  );

  test('are all used', () => assert.deepEqual([...used].sort(), images.map((name) => `images/${name}`).sort()));

  for (const name of images) {
    test(`${name} is a small drawing that every policy allows`, () => {
      const path = `${IMAGES}/${name}`;
      const source = readFileSync(path, 'utf8');
      assert.ok(statSync(path).size < 8000);
      assert.doesNotMatch(source, /<(script|style|text|image|foreignObject)\b|\s(style|on\w+|href)=/);
      const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(source) ?? [];
      assert.ok(source.includes(`viewBox="0 0 ${width} ${height}"`));
      for (const feedName of published) {
        const data = feed(feedName);
        const infos = [
          data._alliance?.campaign.image,
          ...data.items.map(
            (/** @type {Json} */ {image: url, _alliance: extension}) => url && {url, ...extension.image},
          ),
        ];
        for (const info of infos.filter((one) => one?.url === `images/${name}`)) {
          assert.deepEqual([info.width, info.height], [Number(width), Number(height)], feedName);
        }
      }
    });
  }
});
