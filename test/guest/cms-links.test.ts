import {expect} from '@open-wc/testing';
import {BUILD_TIMEOUT_MS, open, pageOf, SCRIPT, type GuestPage} from '../helpers/guest.js';
import {until} from '../helpers/until.js';
import {isShown} from './cms-page.js';

const LINK = '<a data-alliance-widget="news-list" data-limit="2" href="feed.json">Alliance news</a>';
const FRAMEWORKS = ['react', 'vue'] as const;

type Application = Window & {
  errors: string[];
  start: () => void;
  change: (changes: {link?: boolean; title?: string; before?: string[]; limit?: number}) => unknown;
};
const applicationOf = ({window}: GuestPage) => window as unknown as Application;

/** The tags on the page, in order. */
const tags = (page: GuestPage) => [...page.find('main').children].map(({localName}) => localName);

/** The link's element is beside it and shows its feed, and nothing was reported. */
async function works(page: GuestPage, expected = ['h1', 'a', 'news-list', 'footer']) {
  await until(() => page.find('main > a')?.nextElementSibling?.matches('news-list:state(ready)'));
  expect(tags(page)).to.deep.equal(expected);
  expect(isShown(page.find('main > a'))).to.equal(false);
  const {faults, warnings} = page.witness;
  expect({errors: applicationOf(page).errors, faults, warnings}).to.deep.equal({errors: [], faults: [], warnings: []});
}

for (const framework of FRAMEWORKS) {
  describe(`A link in an application in ${framework}`, () => {
    const script = `<script defer src="${framework}-page.js"></script>`;
    const start = (how: string) => `<script defer src="start.js?${how}"></script>`;
    const starts = {
      'start.js?now': 'start()',
      'start.js?parsed': "document.addEventListener('DOMContentLoaded', () => start())",
      'start.js?later': '',
    };
    const rendered = (page: string) => page.replace('MAIN', `<main><h1>Title</h1>${LINK}<footer>End</footer></main>`);
    const openPage = (body: string, scripts: string) => open(pageOf(body, scripts), {files: starts});

    before(async function () {
      this.timeout(BUILD_TIMEOUT_MS);
      await openPage('<div id="root"></div>', script);
    });

    it('keeps its element beside it through all changes, and removes it when it leaves', async () => {
      const page = await openPage('<div id="root"></div>', SCRIPT + script + start('now'));
      await works(page);
      const {change} = applicationOf(page);
      const list = page.find('news-list');
      await change({title: 'Other', before: ['One', 'Two'], limit: 1});
      await works(page, ['h1', 'p', 'p', 'a', 'news-list', 'footer']);
      expect(page.find('news-list')).to.equal(list);
      expect(list.getAttribute('limit')).to.equal('1');
      await applicationOf(page).change({link: false});
      await until(() => !page.find('news-list'));
      expect(tags(page)).to.deep.equal(['h1', 'p', 'p', 'footer']);
      await applicationOf(page).change({link: true, before: []});
      await works(page);
    });

    for (const how of ['now', 'parsed']) {
      for (const [order, scripts] of Object.entries({
        'before ours': script + start(how) + SCRIPT,
        'after ours': SCRIPT + script + start(how),
      })) {
        it(`has its element after hydration (${how}, ${order})`, async () => {
          const page = await openPage(rendered('<div id="root">MAIN</div>'), scripts);
          await works(page);
          await applicationOf(page).change({title: 'Other', link: false});
          await until(() => !page.find('news-list'));
          expect(tags(page)).to.deep.equal(['h1', 'footer']);
          expect(applicationOf(page).errors).to.deep.equal([]);
        });
      }
    }

    it('ends up with exactly one element, even if it is hydrated much later', async () => {
      const page = await openPage(rendered('<div id="root">MAIN</div>'), SCRIPT + script);
      await until(() => page.find('news-list:state(ready)'));
      applicationOf(page).start();
      await until(() => applicationOf(page).change);
      await until(() => page.find('main > a + news-list:state(ready)'));
      await applicationOf(page).change({title: 'Other'});
      await until(() => page.find('h1').textContent === 'Other');
      await until(() => page.find('main > a + news-list:state(ready)'));
      expect(tags(page)).to.deep.equal(['h1', 'a', 'news-list', 'footer']);
    });

    it('waits for the hydration that a known framework announces', async () => {
      const page = await openPage(rendered('<div id="__next"><div id="root">MAIN</div></div>'), SCRIPT + script);
      await until(() => page.window.customElements.get('news-list'));
      await new Promise((resolve) => page.window.setTimeout(resolve, 300));
      expect(tags(page)).to.deep.equal(['h1', 'a', 'footer']);
      applicationOf(page).start();
      await works(page);
    });
  });
}

describe('A link', () => {
  it('has one element, however many copies of the script there are', async () => {
    const copies = [1, 2, 3].map((version) => `<script src="alliance-widgets.js?version=0.0.${version}"></script>`);
    const page = await open(pageOf(`<main>${LINK}</main>`, copies.join('')));
    await page.settled('main > news-list');
    expect(tags(page)).to.deep.equal(['a', 'news-list']);
    const list = page.find('news-list');
    page.find('main').append(page.find('main > a'));
    await until(() => page.find('main').lastChild === list);
    list.remove();
    await until(() => page.find('main').lastChild === list);
    expect(tags(page)).to.deep.equal(['a', 'news-list']);
    page.find('main > a').remove();
    await until(() => tags(page).length === 0);
    expect(page.witness.faults).to.be.empty;
  });

  const other = 'https://elsewhere.example/';
  const frame = (query: string, address = 'embed.html') => `<a href="${address}?${query}">News</a>`;

  for (const kind of ['', ' type="module"', ' async']) {
    it(`to the frame's page on the script's host becomes its widget (<script${kind}>)`, async () => {
      const script = `<script src="alliance-widgets.js"${kind}></script>`;
      const link = frame('widget=news-list&src=feed.json&limit=1&onclick=x&lang=fr', 'sub/embed.html');
      const page = await open(pageOf(`<main>${link}</main>`, script), {files: {'sub/feed.json': '{"items": []}'}});
      await until(() => page.find('a + news-list'));
      const list = page.find('news-list');
      const attributes = Object.fromEntries([...list.attributes].map(({name, value}) => [name, value]));
      const src = new URL('sub/feed.json', page.window.location.href).href;
      expect(attributes).to.deep.equal({src, limit: '1'});
      const fallback = list.firstElementChild as HTMLAnchorElement;
      expect([fallback.href, fallback.textContent]).to.deep.equal([page.find<HTMLAnchorElement>('a').href, 'News']);
      expect(page.document.querySelectorAll('news-list')).to.have.length(1);
    });
  }

  it("to the frame's page stays an ordinary link if the page or the feed is elsewhere, or if it names no widget", async () => {
    const links = [
      frame('widget=news-list&src=feed.json', `${other}embed.html`),
      frame(`widget=news-list&src=${other}feed.json`),
      frame(`widget=news-list&src=feed.json%20${other}feed.json`),
      frame('widget=news-list&src=javascript:alert(1)'),
      frame('widget=news-list'),
      frame('widget=alliance-feed&src=feed.json'),
      frame('widget=script&src=feed.json'),
      frame('src=feed.json'),
      frame('widget=news-list&src=feed.json', 'other-embed.html.php'),
    ].join('');
    // An element whose id is the name that gives the script's address changes nothing.
    const body = `<img name="currentScript" src="${other}x.svg" alt=""><main>${links}${LINK}</main>`;
    const page = await open(pageOf(body, SCRIPT));
    await page.settled('[data-alliance-widget] + news-list');
    expect(page.document.querySelectorAll('news-list')).to.have.length(1);
    expect(page.find('main').innerHTML.startsWith(links.replaceAll('&', '&amp;'))).to.be.true;
  });
});

describe('Words in a <script>', () => {
  it('are used for the first rendering, wherever the script is', async () => {
    const words = '<script type="application/json" data-alliance-language="de">{"more": "Mehr anzeigen"}</script>';
    for (const place of ['before', 'after']) {
      const body = '<news-list lang="de" src="feed.json" more limit="1"></news-list>';
      const page = await open(pageOf(place === 'before' ? words + body : body + words));
      await page.settled('news-list');
      expect(page.part('news-list', 'more').textContent).to.equal('Mehr anzeigen');
      expect(page.witness.warnings).to.be.empty;
    }
  });
});
