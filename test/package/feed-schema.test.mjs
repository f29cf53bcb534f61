/**
 * feed.schema.json: what a publisher must write.
 *
 * @import {Json} from './demo-feeds.mjs'
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {accepts, ajv, feed, isValid, members, schema} from './demo-feeds.mjs';

describe('the schema', () => {
  const item = {id: '1'};
  const least = {version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items: [item]};
  const withItem = (/** @type {object} */ members) => ({...least, items: [{...item, ...members}]});
  const withExtension = (/** @type {object} */ extension) => withItem({_alliance: extension});
  const withCampaign = (/** @type {object} */ members) => ({
    ...least,
    _alliance: {campaign: {title: 'T', statement: 'S', ...members}},
  });

  test('requires only version, title, items and ids', () => {
    accepts(least);
    accepts({...least, items: []});
    accepts({...least, version: 'https://jsonfeed.org/version/1', author: {name: 'A'}});
    accepts(withCampaign({}));
  });

  test('accepts the examples of the contract', () => {
    const image = {alt: '', credit: '© A', width: 1200, height: 900.5};
    accepts({
      ...least,
      description: 'D',
      home_page_url: 'https://alliance.example/',
      feed_url: 'https://alliance.example/feed.json',
      next_url: '?page=2',
      icon: '/icon.png',
      language: 'zh-Hans-CN',
      expired: true,
      authors: [{name: 'A', url: 'mailto:a@alliance.example'}],
      _alliance: {
        campaign: {
          title: 'T',
          statement: ['One paragraph.', 'Another.'],
          figures: [
            {value: 12300000, label: 'persons', qualifier: 'at least'},
            {value: '1 in 4', label: 'persons'},
          ],
          goal: {label: 'G', date: '2015-06'},
          action: {label: 'A', url: 'join'},
          image: {url: 'images/a.jpg', ...image},
        },
        translations: {fr: 'feed.fr.json', ar: 'https://alliance.example/feed.ar.json'},
      },
      items: [
        {
          ...item,
          url: 'https://alliance.example/news/1',
          external_url: '//elsewhere.example/1',
          title: 'A &amp; B',
          summary: 'S',
          content_text: 'C',
          content_html: '<p>C</p>',
          image: 'images/a.jpg',
          banner_image: '../b.png',
          date_published: '2014-10-14',
          date_modified: '2014-10-14T23:30:00-05:00',
          tags: ['A', 'B'],
          language: 'pt-BR',
          _alliance: {type: 'news', image: {...image, caption: 'C'}, source: {name: 'ILO', url: '/ilo'}},
        },
        {
          id: '2',
          attachments: [
            {
              url: 'a.pdf',
              mime_type: 'application/pdf',
              title: 'A',
              size_in_bytes: 1200000,
              _alliance: {language: 'fr'},
            },
          ],
          _alliance: {
            type: 'publication',
            publication: {kind: 'Handbook', isbn: '9780000000002', doi: '10.1/2', pages: 9},
          },
        },
      ],
    });
  });

  test('accepts the feed of the publishers’ guide, and its additions', () => {
    const [whole, alliance] = Array.from(
      readFileSync('docs/publishers.md', 'utf8').matchAll(/```json\n(.*?)```/gs),
      ([, text = '']) => JSON.parse(text),
    );
    accepts(whole);
    assert.ok(alliance._alliance.campaign);
    accepts({...whole, ...alliance});
  });

  test('accepts unknown members everywhere', () => {
    const data = feed('alliance.json');
    for (const object of [data, ...[...members(data)].map(([, , value]) => value)]) {
      if (typeof object !== 'object' || Array.isArray(object) || object === data._alliance.translations) continue;
      object._unknown = {value: null};
      object.unknown = null;
    }
    accepts(data);
  });

  const refused = {
    'what is not a feed': [
      [],
      null,
      'feed',
      {...least, items: {}},
      {...least, items: [null]},
      {...least, items: ['1']},
    ],
    'a feed without a version, or with another': [
      {...least, version: undefined},
      {...least, version: '1.1'},
      {...least, version: 'http://jsonfeed.org/version/1.1'},
    ],
    'a feed without a title': [
      {...least, title: undefined},
      {...least, title: ' '},
      {...least, title: 1},
    ],
    'a feed without items': [{...least, items: undefined}],
    'an item without an id, or with one that is not a string': [
      withItem({id: undefined}),
      withItem({id: 1}),
      withItem({id: ''}),
      withItem({id: null}),
    ],
    'a campaign without a title': [withCampaign({title: undefined}), withCampaign({title: ''})],
    'a campaign without a statement': [
      withCampaign({statement: undefined}),
      withCampaign({statement: []}),
      withCampaign({statement: ['']}),
    ],
    'a figure without a value or label': [
      withCampaign({figures: [{value: 1}]}),
      withCampaign({figures: [{label: 'L'}]}),
      withCampaign({figures: [{value: true, label: 'L'}]}),
      withCampaign({figures: {value: 1, label: 'L'}}),
    ],
    'a goal without a label or date': [withCampaign({goal: {label: 'G'}}), withCampaign({goal: {date: '2015'}})],
    'a goal whose date is not a date': ['15', '2015-13', '2015-06-32', '2015-6', 'soon', 2015].map((date) =>
      withCampaign({goal: {label: 'G', date}}),
    ),
    'an action without a label or address': [
      withCampaign({action: {label: 'A'}}),
      withCampaign({action: {url: '/join'}}),
    ],
    'a campaign’s picture without an address': [withCampaign({image: {alt: 'A'}})],
    'addresses that are not links': ['javascript:alert(1)', 'data:,a', 'mailto:a@b.example', '', 'a b', 1].flatMap(
      (url) => [
        withItem({url}),
        withItem({image: url}),
        withItem({attachments: [{url}]}),
        {...least, next_url: url},
        {...least, _alliance: {translations: {fr: url}}},
        withCampaign({action: {label: 'A', url}}),
      ],
    ),
    'languages that are not tags': ['en_GB', 'English (UK)', '', 'e', 1].flatMap((language) => [
      {...least, language},
      withItem({language}),
      withItem({attachments: [{url: 'a', _alliance: {language}}]}),
      {...least, _alliance: {translations: {[language]: 'feed.json'}}},
    ]),
    'dates that don’t exist, have no zone or are written otherwise': [
      '2014-02-30',
      '2014-10-14T23:30:00',
      '2014-10-14 23:30:00Z',
      '14 Oct 2014',
      'Tomorrow',
      '2014',
      20141014,
    ].flatMap((date) => [withItem({date_published: date}), withItem({date_modified: date})]),
    'tags in one string': [withItem({tags: 'a, b'})],
    'a single author in place of a list': [withItem({authors: {name: 'A'}}), {...least, authors: 'A'}],
    'another type of item': [withExtension({type: 'video'})],
    'a source without a name': [withExtension({source: {url: '/a'}}), withExtension({source: 'ILO'})],
    'a picture whose size is zero or a string': [
      withExtension({image: {width: 0}}),
      withExtension({image: {height: '600'}}),
    ],
    'pages that cannot be counted': [withExtension({type: 'publication', publication: {pages: '96'}})],
    'a file without an address': [withItem({attachments: [{mime_type: 'application/pdf'}]})],
    'a size in words': [withItem({attachments: [{url: 'a.pdf', size_in_bytes: '1 MB'}]})],
  };
  for (const [what, examples] of Object.entries(refused)) {
    test(`refuses ${what}`, () => {
      for (const data of examples) {
        // As it would be written: without members that are undefined.
        const written = JSON.parse(JSON.stringify(data));
        assert.ok(!isValid(written), JSON.stringify(written));
      }
    });
  }

  test('describes every member', () => {
    const resolve = (/** @type {Json} */ {$ref, ...own}) => ({
      ...($ref && schema.$defs[$ref.split('/').at(-1)]),
      ...own,
    });
    const explained = [...members(schema)].filter(([, key]) => key === 'properties');
    assert.ok(explained.length > 10);
    for (const [path, , properties] of explained) {
      for (const [name, property] of Object.entries(properties)) {
        const {title, description} = resolve(property);
        assert.ok(title && description, `${path}/${name}`);
      }
    }
  });

  test('accepts its own examples', () => {
    let count = 0;
    for (const [path, key, subschema] of members(schema)) {
      if (!Array.isArray(subschema?.examples) || key === 'properties') continue;
      const check = ajv.getSchema(`${schema.$id}#${path.replaceAll('$', '%24')}`);
      for (const example of subschema.examples) assert.ok(check?.(example), `${path}: ${JSON.stringify(example)}`);
      count += subschema.examples.length;
    }
    assert.ok(count > 20);
  });
});
