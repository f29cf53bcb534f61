import {expect} from '@open-wc/testing';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {TAGS} from '../../fixtures/elements/content.js';
import {inState, loaded, next, parts, setup, texts} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

const FOLDER = new URL('../../../demo/feeds/', import.meta.url);
const address = (name: string) => new URL(name, FOLDER).href;

async function read(name: string) {
  const response = await fetch(address(name));
  expect(response.ok, name).to.equal(true);
  return parseFeed(await response.text(), response.url);
}

const FEEDS = {
  'alliance.json': 6,
  'alliance.fr.json': 6,
  'alliance.es.json': 6,
  'alliance.ar.json': 6,
  'ap-forced-labour-net.json': 9,
  'mixed.json': 6,
  'long.json': 20,
  'long-2.json': 20,
};

const days = (element: Element) => parts(element, 'date').map((date) => date.getAttribute('datetime'));

/** Loads a picture in the same way as an element. */
async function picture(url: string) {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

describe('The published feeds', () => {
  for (const [name, count] of Object.entries(FEEDS)) {
    it(`include ${name}, which is read completely and without a problem`, async () => {
      const {feed, problems} = await read(name);
      expect(problems).to.deep.equal([]);
      expect(feed.items).to.have.length(count);
    });
  }

  it('name pictures that load, and that have the sizes stated', async () => {
    for (const name of Object.keys(FEEDS)) {
      const {feed} = await read(name);
      const {icon, items, _alliance} = feed;
      if (icon) await picture(icon);
      const pictures = items.map(({image: url, _alliance: {image}}) => ({...image, url}));
      for (const {url, width, height} of [...pictures, _alliance?.campaign?.image ?? {}]) {
        if (!url) continue;
        const {naturalWidth, naturalHeight} = await picture(url);
        expect([naturalWidth, naturalHeight], url).to.deep.equal([width, height]);
      }
    }
  });

  it('name translations that exist and are in the right language', async () => {
    for (const name of ['alliance.json', 'alliance.fr.json', 'alliance.es.json', 'alliance.ar.json']) {
      const {feed} = await read(name);
      for (const [tag, url] of Object.entries(feed._alliance!.translations!)) {
        expect((await read(url)).feed.language).to.equal(tag);
      }
    }
  });
});

describe('The default feed on a page', () => {
  it('shows its translation if the page is in another language', async () => {
    for (const [lang, title] of [
      ['fr', 'Une alliance mondiale contre le travail forcé'],
      ['es', 'Una alianza global contra el trabajo forzoso'],
      ['ar', 'تحالف عالمي ضد العمل الجبري'],
    ] as const) {
      const banner = await loaded(`<campaign-banner lang=${lang} src="${address('alliance.json')}"></campaign-banner>`);
      // Until the translation has loaded, the feed itself is shown.
      await until(() => texts(banner, 'title')[0] === title);
    }
  });

  it('is pooled with the second agency’s feed: duplicates are shown once, and each item names its agency', async () => {
    const sources = `${address('alliance.json')} ${address('ap-forced-labour-net.json')}`;
    const list = await loaded(`<news-list lang="en" limit="20" src="${sources}"></news-list>`);
    // The second feed may come after the pool has stopped waiting for it.
    await until(() => parts(list, 'item').length === 12);
    expect(days(list).filter((day) => day === '2014-04-22')).to.have.length(1);
    const agencies = texts(list, 'source');
    expect(agencies.filter((name) => name === 'ILO')).to.have.length(4);
    expect(agencies.filter((name) => name === 'AP-Forced Labour Net')).to.have.length(7);
  });
});

describe('The feeds for the gallery of states', () => {
  it('are empty, or not a feed', async () => {
    for (const tag of TAGS) {
      const empty = await loaded(`<${tag} src="${address('empty.json')}"></${tag}>`);
      expect(inState(empty, 'empty'), tag).to.equal(true);
    }
    const broken = await setup('<news-list></news-list>');
    const failed = next(broken, 'alliance-error');
    broken.setAttribute('src', address('broken.json'));
    expect((await failed).error.code).to.equal('format');
  });
});
