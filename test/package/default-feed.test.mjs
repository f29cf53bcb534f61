/**
 * The demo's default feed says what the programme said, in four languages.
 *
 * @import {Json} from './demo-feeds.mjs'
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {day, feed, members} from './demo-feeds.mjs';

const TRANSLATIONS = {en: 'alliance.json', fr: 'alliance.fr.json', es: 'alliance.es.json', ar: 'alliance.ar.json'};

const isNews = (/** @type {Json} */ item) => item._alliance?.type !== 'publication';
/** @type {(feed: Json) => Json[]} */
const news = ({items}) => items.filter(isNews);
/** @type {(feed: Json) => Json[]} */
const publications = ({items}) => items.filter((/** @type {Json} */ item) => !isNews(item));

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
      campaign.figures.map((/** @type {Json} */ {qualifier, value}) => [qualifier, value]),
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
      rest.items.slice(4).map((/** @type {Json} */ item) => [day(item), item.title]),
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
        authors.map((/** @type {Json} */ {name}) => name),
        ['ILO'],
      );
      assert.ok(publication.kind);
      assert.ok(
        attachments.every((/** @type {Json} */ {size_in_bytes: size, _alliance: {language: tag}}) => size > 0 && tag),
      );
    }
  });

  test('credits the one photograph that its source credits', () => {
    assert.deepEqual(
      rest.items.flatMap((/** @type {Json} */ item) =>
        item._alliance.image?.credit ? [[day(item), item._alliance.image.credit]] : [],
      ),
      [['2013-07-15', '© Sajjad Hussain / AFP 2014']],
    );
  });

  test('has items with and without a picture, and a drawn cover beside a printed one', () => {
    assert.deepEqual(
      rest.items.map((/** @type {Json} */ {image}) => !!image),
      [true, true, false, true, true, false],
    );
  });
});

describe('the translations', () => {
  const original = feed('alliance.json');
  /** The parts that are the same in every language: the shape, and everything that is not text. */
  const facts = (/** @type {Json} */ {_alliance: {campaign}, authors, icon, items}) => ({
    icon,
    authors: authors.length,
    paragraphs: campaign.statement.length,
    figures: campaign.figures.map((/** @type {Json} */ {value}) => value),
    goal: campaign.goal.date,
    picture: {...campaign.image, alt: !!campaign.image.alt},
    items: items.map((/** @type {Json} */ item) => ({
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
  const texts = (/** @type {Json} */ data) =>
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
      original.items.forEach((/** @type {Json} */ {tags}, /** @type {number} */ index) =>
        tags.forEach((/** @type {string} */ tag, /** @type {number} */ place) => {
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
