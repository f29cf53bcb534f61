/**
 * The feeds that are published with the demo, against the schema and the facts. What a browser makes of them is in
 * test/elements/feed.
 */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, test} from 'node:test';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';

const FOLDER = 'demo/feeds';
const IMAGES = `${FOLDER}/images`;
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const feed = (name) => json(`${FOLDER}/${name}`);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

const schema = json('feed.schema.json');
// So that the schema is accepted by a strict validator too.
const ajv = new Ajv2020({allErrors: true, strict: true, strictRequired: true, strictTypes: true});
addFormats(ajv);
const valid = ajv.compile(schema);
const errorsOf = (data) =>
  valid(data) ? [] : valid.errors.map(({instancePath, message}) => `${instancePath} ${message}`);
const accepts = (data) => assert.deepEqual(errorsOf(data), []);

/** For the gallery of states: what publishers should not write. */
const READ_ONLY = {
  'empty.json': [" must have required property 'title'"],
  'broken.json': ['version', 'title', 'items'].map((name) => ` must have required property '${name}'`),
};
const published = names.filter((name) => !(name in READ_ONLY));
const TRANSLATIONS = {en: 'alliance.json', fr: 'alliance.fr.json', es: 'alliance.es.json', ar: 'alliance.ar.json'};

/** Every member of a document, with the path that leads to it. */
function* members(value, path = '') {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield [`${path}/${key}`, key, member];
    yield* members(member, `${path}/${key}`);
  }
}

const isNews = (item) => item._alliance?.type !== 'publication';
const news = ({items}) => items.filter(isNews);
const publications = ({items}) => items.filter((item) => !isNews(item));
const day = ({date_published: date}) => date.slice(0, 10);

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
      assert.equal(new Set(items.map(({id}) => id)).size, items.length);
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
    const invented = (name) => feed(name).items.filter(({url}) => !url.endsWith('/launch'));
    for (const {id, summary} of [...invented('ap-forced-labour-net.json'), ...invented('long.json')]) {
      assert.match(summary, /example entr/i, id);
    }
    for (const name of published) assert.match(feed(name).user_comment, /example|exemple|ejemplo|أمثلة|مثال/, name);
  });
});

describe('the default feed', () => {
  const {title, language, _alliance, ...rest} = feed('alliance.json');

  test('is that of the programme, in English', () => {
    assert.equal(title, 'Special Action Programme to Combat Forced Labour');
    assert.equal(language, 'en');
  });

  test('has a campaign with two figures, a goal and an action', () => {
    const {campaign} = _alliance;
    assert.equal(campaign.title, 'A Global Alliance against Forced Labour');
    assert.deepEqual(
      campaign.figures.map(({qualifier, value}) => [qualifier, value]),
      [
        ['at least', 12300000],
        ['over', 350000],
      ],
    );
    assert.equal(campaign.goal.date, '2015');
    assert.ok(campaign.action.label && campaign.action.url && campaign.image.alt);
    assert.match(
      campaign.statement.join(' '),
      /almost every country.*Africa, Asia and Latin America.*political will.*by 2015/,
    );
  });

  test('has the four news items, newest first', () => {
    assert.deepEqual(
      news(rest).map((item) => [day(item), item.title]),
      [
        [
          '2014-10-14',
          'New ILO Protocol on Forced Labour to be discussed with the diplomatic community at the upcoming European Commemoration Day Against Trafficking in Persons in Geneva',
        ],
        ['2014-04-22', 'ILO launches new knowledge sharing platform on forced labour'],
        ['2013-10-15', 'What do we know about human trafficking in Switzerland?'],
        ['2013-07-15', 'Major new initiative to protect women and girls from modern-day slavery'],
      ],
    );
    for (const {
      id,
      summary,
      tags,
      _alliance: {source},
    } of news(rest))
      assert.ok(summary && tags && source.name, id);
  });

  test('has the two publications, in order, after the news', () => {
    assert.deepEqual(
      rest.items.slice(4).map((item) => [day(item), item.title]),
      [
        ['2008-10-22', 'Combating forced labour: A handbook for employers and business'],
        ['2009-05-12', 'The cost of coercion'],
      ],
    );
    assert.deepEqual(rest.items.slice(4), publications(rest));
    for (const {
      authors,
      attachments,
      _alliance: {publication},
    } of publications(rest)) {
      assert.deepEqual(
        authors.map(({name}) => name),
        ['ILO'],
      );
      assert.ok(publication.kind);
      assert.ok(attachments.every(({size_in_bytes: size, _alliance: {language: tag}}) => size > 0 && tag));
    }
  });

  test('credits the one photograph that its source credits', () => {
    assert.deepEqual(
      rest.items.flatMap((item) => (item._alliance.image?.credit ? [[day(item), item._alliance.image.credit]] : [])),
      [['2013-07-15', '© Sajjad Hussain / AFP 2014']],
    );
  });

  test('has items with and without a picture, and a drawn cover beside a printed one', () => {
    assert.deepEqual(
      rest.items.map(({image}) => !!image),
      [true, true, false, true, true, false],
    );
  });
});

describe('the translations', () => {
  const original = feed('alliance.json');
  /** What is the same in every language: the shape, and all that is no text. */
  const facts = ({_alliance: {campaign}, authors, icon, items}) => ({
    icon,
    authors: authors.length,
    paragraphs: campaign.statement.length,
    figures: campaign.figures.map(({value}) => value),
    goal: campaign.goal.date,
    picture: {...campaign.image, alt: !!campaign.image.alt},
    items: items.map((item) => ({
      id: item.id,
      members: Object.keys(item),
      date: item.date_published,
      image: item.image,
      tags: item.tags.length,
      type: item._alliance.type,
      files: item.attachments,
      credit: item._alliance.image?.credit,
      size: [item._alliance.image?.width, item._alliance.image?.height],
    })),
  });
  const texts = (data) =>
    [...members(data)].filter(
      ([path, key, value]) =>
        typeof value === 'string' &&
        /^(title|description|summary|content_text|label|qualifier|alt|kind)$|^\d+$/.test(key) &&
        !path.includes('/tags/'),
    );

  for (const [language, name] of Object.entries(TRANSLATIONS)) {
    const translation = feed(name);

    test(`${name} is in its language, and lists all others`, () => {
      assert.equal(translation.language, language);
      const others = Object.entries(TRANSLATIONS).filter(([tag]) => tag !== language);
      assert.deepEqual(translation._alliance.translations, Object.fromEntries(others));
    });

    test(`${name} has the same ids, dates, figures, files and pictures`, () =>
      assert.deepEqual(facts(translation), facts(original)));

    if (language === 'en') continue;

    test(`${name} leaves no text untranslated`, () => {
      const before = new Map(texts(original).map(([path, , value]) => [path, value]));
      for (const [path, , value] of texts(translation)) assert.notEqual(value, before.get(path), path);
    });

    test(`${name} translates each tag the same way everywhere`, () => {
      const words = new Map();
      original.items.forEach(({tags}, index) =>
        tags.forEach((tag, place) => {
          const word = translation.items[index].tags[place];
          assert.equal(words.get(tag) ?? word, word);
          words.set(tag, word);
        }),
      );
    });
  }

  test('the Arabic feed is in Arabic letters', () => {
    for (const [path, , value] of texts(feed('alliance.ar.json'))) assert.match(value, /\p{Script=Arabic}/u, path);
  });
});

describe('feeds for special pages', () => {
  test("the second agency's feed shares one address with the default feed, and no id", () => {
    const [ours, theirs] = [feed('alliance.json'), feed('ap-forced-labour-net.json')];
    const shared = (member) => {
      const known = new Set(ours.items.map((item) => item[member]));
      return theirs.items.filter((item) => known.has(item[member]));
    };
    assert.deepEqual(shared('id'), []);
    assert.deepEqual(shared('url').map(day), ['2014-04-22']);
  });

  test('the second agency’s items have regions, and mostly no other source', () => {
    const {items} = feed('ap-forced-labour-net.json');
    for (const region of ['South Asia', 'South-East Asia', 'East Asia', 'Pacific']) {
      assert.ok(items.filter(({tags}) => tags.includes(region)).length >= 2, region);
    }
    assert.equal(items.filter(({_alliance: extension}) => extension?.source).length, 1);
    assert.equal(new Set(items.map(day)).size, items.length);
  });

  test('the long feed has forty items on two pages', () => {
    const first = feed('long.json');
    const second = feed(first.next_url);
    assert.equal(second.next_url, undefined);
    const items = [...first.items, ...second.items];
    assert.equal(new Set(items.map(({id}) => id)).size, 40);
    assert.deepEqual(items.map(day), items.map(day).sort().reverse());
  });

  test('the mixed feed has items in six languages, one of which is the feed’s own', () => {
    const {language, items} = feed('mixed.json');
    const languages = items.map((item) => item.language ?? language);
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
      const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(source);
      assert.ok(source.includes(`viewBox="0 0 ${width} ${height}"`));
      for (const feedName of published) {
        const data = feed(feedName);
        const infos = [
          data._alliance?.campaign.image,
          ...data.items.map(({image: url, _alliance: extension}) => url && {url, ...extension.image}),
        ];
        for (const info of infos.filter((one) => one?.url === `images/${name}`)) {
          assert.deepEqual([info.width, info.height], [Number(width), Number(height)], feedName);
        }
      }
    });
  }
});

describe('the schema', () => {
  const item = {id: '1'};
  const least = {version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items: [item]};
  const withItem = (members) => ({...least, items: [{...item, ...members}]});
  const withExtension = (extension) => withItem({_alliance: extension});
  const withCampaign = (members) => ({...least, _alliance: {campaign: {title: 'T', statement: 'S', ...members}}});

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
    const [whole, alliance] = [...readFileSync('docs/publishers.md', 'utf8').matchAll(/```json\n(.*?)```/gs)].map(
      ([, text]) => JSON.parse(text),
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
    'what is no feed': [[], null, 'feed', {...least, items: {}}, {...least, items: [null]}, {...least, items: ['1']}],
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
    'an item without an id, or with one that is no string': [
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
    'a goal by no date': ['15', '2015-13', '2015-06-32', '2015-6', 'soon', 2015].map((date) =>
      withCampaign({goal: {label: 'G', date}}),
    ),
    'an action without a label or address': [
      withCampaign({action: {label: 'A'}}),
      withCampaign({action: {url: '/join'}}),
    ],
    'a campaign’s picture without an address': [withCampaign({image: {alt: 'A'}})],
    'addresses that are no links': ['javascript:alert(1)', 'data:,a', 'mailto:a@b.example', '', 'a b', 1].flatMap(
      (url) => [
        withItem({url}),
        withItem({image: url}),
        withItem({attachments: [{url}]}),
        {...least, next_url: url},
        {...least, _alliance: {translations: {fr: url}}},
        withCampaign({action: {label: 'A', url}}),
      ],
    ),
    'languages that are no tags': ['en_GB', 'English (UK)', '', 'e', 1].flatMap((language) => [
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
    'a single author for a list': [withItem({authors: {name: 'A'}}), {...least, authors: 'A'}],
    'another type of item': [withExtension({type: 'video'})],
    'a source without a name': [withExtension({source: {url: '/a'}}), withExtension({source: 'ILO'})],
    'a picture without extent': [withExtension({image: {width: 0}}), withExtension({image: {height: '600'}})],
    'pages that cannot be counted': [withExtension({type: 'publication', publication: {pages: '96'}})],
    'a file without an address': [withItem({attachments: [{mime_type: 'application/pdf'}]})],
    'a size in words': [withItem({attachments: [{url: 'a.pdf', size_in_bytes: '1 MB'}]})],
  };
  for (const [what, examples] of Object.entries(refused)) {
    test(`refuses ${what}`, () => {
      for (const data of examples) {
        // As it would be written: members that are undefined are not there.
        const written = JSON.parse(JSON.stringify(data));
        assert.ok(!valid(written), JSON.stringify(written));
      }
    });
  }

  test('describes every member', () => {
    const resolve = ({$ref, ...own}) => ({...($ref && schema.$defs[$ref.split('/').at(-1)]), ...own});
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
      for (const example of subschema.examples) assert.ok(check(example), `${path}: ${JSON.stringify(example)}`);
      count += subschema.examples.length;
    }
    assert.ok(count > 20);
  });
});
