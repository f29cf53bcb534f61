import {expect} from '@open-wc/testing';
import {ALL, CONTENT, open, pageOf, SCRIPT, type GuestPage} from '../helpers/guest.js';

const OWN = '<script src="page.js"></script>';
const ASKING = ALL.replace('src=', 'offline src=');

async function stored({window}: GuestPage) {
  return {
    local: Object.keys(window.localStorage),
    session: Object.keys(window.sessionStorage),
    caches: await window.caches.keys(),
    databases: (await window.indexedDB.databases()).map(({name}) => name),
    cookie: window.document.cookie,
  };
}

describe('Storage', () => {
  let page: GuestPage;

  afterEach(async () => {
    page.window.localStorage.clear();
    await page.window.caches.delete('alliance-widgets');
  });

  it('is not used unless a page asks for it', async () => {
    page = await open(pageOf(ALL.replace('dismissible', '')));
    const before = await stored(page);
    await page.settled(...CONTENT);
    expect(await stored(page)).to.deep.equal(before);
  });

  it('holds a dismissal, and nothing else, once a visitor dismisses a banner', async () => {
    page = await open(pageOf());
    const before = await stored(page);
    await page.settled(...CONTENT);
    expect(await stored(page)).to.deep.equal(before);
    page.part('campaign-banner', 'dismiss').click();
    const after = await stored(page);
    expect(after.local).to.have.length(before.local.length + 1);
    expect({...after, local: before.local}).to.deep.equal(before);
  });

  const FAULTS = {
    'that throws': `
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, {configurable: true, get() { throw new DOMException('No', 'SecurityError'); }});`,
    'that is not there': `
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, {configurable: true, value: undefined});`,
    'that is full': `
      const full = () => { throw new DOMException('Full', 'QuotaExceededError'); };
      Storage.prototype.setItem = full;
      Cache.prototype.put = async () => full();`,
    'that never answers': `
      for (const name of ['open', 'match', 'has', 'keys']) CacheStorage.prototype[name] = () => new Promise(() => {});`,
  };
  for (const [how, own] of Object.entries(FAULTS)) {
    it(`${how} breaks nothing but saved copies and dismissals`, async () => {
      page = await open(pageOf(ASKING, OWN + SCRIPT), {files: {'page.js': own}});
      await page.works();
      page.part('campaign-banner', 'dismiss').click();
      await page.settled('campaign-banner');
      expect(page.part('campaign-banner', 'title')).to.be.null;
      expect(page.witness.faults).to.be.empty;
      page = await open(pageOf(''));
    });
  }
});

describe('Requests', () => {
  it('go to the script, the feed and its pictures, and nowhere else', async () => {
    const page = await (await open(pageOf())).works();
    const pictures = CONTENT.flatMap((tag) => [...page.find(tag).shadowRoot!.querySelectorAll('img')]);
    await Promise.all(
      pictures.map((picture) => {
        picture.loading = 'eager';
        return picture.decode();
      }),
    );
    expect(new Set(await page.requests())).to.deep.equal(
      new Set(['', 'witness.js', 'alliance-widgets.js', 'feed.json', 'picture.svg']),
    );
    // No request left for another host either.
    const hosts = page.window.performance.getEntriesByType('resource').map(({name}) => new URL(name).origin);
    expect(new Set(hosts)).to.deep.equal(new Set([location.origin]));
  });
});
