import {expect} from '@open-wc/testing';
import {ALL, CONTENT, open, pageOf, WITNESS, type GuestPage} from '../helpers/guest.js';

const LINK = '<p><a data-alliance-widget="news-list" data-limit="2" href="feed.json">Linked news</a></p>';

/** The page shows everything, and has requested the feed once. */
async function works(page: GuestPage) {
  await page.works();
  await page.settled('p > news-list');
  expect(page.document.querySelectorAll('p > news-list')).to.have.length(1);
  expect(page.find('p > news-list').shadowRoot!.querySelectorAll('[part=title]')).to.have.length(2);
  const requests = await page.requests();
  expect(requests.filter((path) => path === 'feed.json')).to.have.length(1);
  expect(page.witness.warnings).to.be.empty;
}

describe('The script', () => {
  const MODES = {
    defer: '<script defer src="alliance-widgets.js"></script>',
    async: '<script async src="alliance-widgets.js"></script>',
    module: '<script type="module" src="alliance-widgets.js"></script>',
    'module, async': '<script type="module" async src="alliance-widgets.js"></script>',
    blocking: '<script src="alliance-widgets.js"></script>',
    preloaded:
      '<link rel="preload" as="script" href="alliance-widgets.js"><script defer src="alliance-widgets.js"></script>',
    'with its hash': '<script defer src="alliance-widgets.js" crossorigin integrity="INTEGRITY"></script>',
  };
  for (const [mode, tag] of Object.entries(MODES)) {
    it(`(${mode}) works in <head>`, async () => works(await open(pageOf(ALL + LINK, await withHash(tag)))));
    it(`(${mode}) works at the end of <body>`, async () =>
      works(await open(pageOf(ALL + LINK + (await withHash(tag)), ''))));
    it(`(${mode}) works before the elements in <body>`, async () =>
      works(await open(pageOf((await withHash(tag)) + ALL + LINK, ''))));
  }

  it('works when a script of the page inserts it, before and after the elements', async () => {
    const load = `for (const type of ['', 'module']) {
      const script = document.createElement('script');
      Object.assign(script, {type, src: 'alliance-widgets.js'});
      document.head.append(script);
    }`;
    const files = {'page.js': load};
    await works(await open(pageOf(ALL + LINK, '<script src="page.js"></script>'), {files}));
    await works(await open(pageOf(`${ALL}${LINK}<script src="page.js"></script>`, ''), {files}));
  });

  it('works if its <script> is removed before it runs', async () => {
    const files = {'page.js': `document.querySelector('[async]').remove();`};
    await works(
      await open(
        pageOf(ALL + LINK, '<script async src="alliance-widgets.js"></script><script src="page.js"></script>'),
        {files},
      ),
    );
  });

  for (let count = 2; count <= 5; count++) {
    it(`loaded ${count} times works as if loaded once`, async () => {
      const modes = ['defer', 'async', 'type="module"', '', 'defer'];
      const tags = modes
        .slice(0, count)
        .map((mode, index) => `<script ${mode} src="alliance-widgets.js?${index}"></script>`);
      await works(await open(pageOf(ALL + LINK, tags.join(''))));
      await works(await open(pageOf(`${tags[0]}${ALL}${LINK}${tags.slice(1).join('')}`, '')));
    });
  }

  it('loaded in several versions leaves the elements to the first, without a warning', async () => {
    const tags = ['0.0.9', '9.9.9', '0.1.0'].map(
      (version) => `<script src="alliance-widgets.js?version=${version}"></script>`,
    );
    const files = {'first.js': 'window.first = customElements.get("news-list")'};
    const page = await open(pageOf(ALL + LINK, `${tags[0]}<script src="first.js"></script>${tags.slice(1).join('')}`), {
      files,
    });
    await works(page);
    expect(page.find('news-list').constructor).to.equal((page.window as unknown as {first: unknown}).first);
  });

  it('works with elements that another copy has defined first', async () => {
    // The page has news-list only, from one copy; the second brings the provider.
    const files = {
      'page.js': `const {define} = customElements;
        customElements.define = (tag, type) => tag === 'news-list' && define.call(customElements, tag, type);`,
      'undo.js': 'delete customElements.define;',
    };
    const page = await open(
      pageOf(
        ALL,
        '<script src="page.js"></script><script src="alliance-widgets.js?1"></script><script src="undo.js"></script><script src="alliance-widgets.js?2"></script>',
      ),
      {files},
    );
    await page.works();
    expect((await page.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
  });

  it('leaves the fallbacks in place if it cannot be loaded', async () => {
    const page = await open(pageOf(ALL + LINK, '<script defer src="nowhere.js"></script>'));
    for (const tag of CONTENT) expect(page.find(`${tag} > a`).getBoundingClientRect().height, tag).to.be.above(0);
    expect(page.find('p > a').getBoundingClientRect().height).to.be.above(0);
  });

  it('does not run with a wrong hash, and the fallbacks stay', async () => {
    const tag = `<script defer src="alliance-widgets.js?version=6.6.6" crossorigin integrity="${await integrity()}"></script>`;
    const page = await open(pageOf(ALL, tag));
    expect(page.window.customElements.get('news-list')).to.be.undefined;
    for (const tag of CONTENT) expect(page.find(`${tag} > a`).getBoundingClientRect().height, tag).to.be.above(0);
  });
});

describe("The script's words are correct, whatever the encoding of the page", () => {
  const WORDS = {ar: 'عرض المزيد', zh: '显示更多', ru: 'Показать ещё', fr: 'Afficher plus', es: 'Mostrar más'};
  const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'windows-1256', 'gbk', 'shift_jis', 'koi8-r'];

  for (const encoding of ENCODINGS) {
    for (const mode of ['defer', 'type="module"']) {
      it(`(${encoding}, ${mode})`, async () => {
        const lists = Object.keys(WORDS).map(
          (lang) => `<div lang="${lang}"><news-list more limit="1" src="feed.json"></news-list></div>`,
        );
        const body = `<!doctype html><html><head><meta charset="${encoding}">${WITNESS}<script ${mode} src="alliance-widgets.js"></script></head><body>${lists.join('')}</body></html>`;
        const page = await open(
          {body, headers: {'content-type': 'text/html'}},
          // Without a charset, like most servers.
          {files: {'alliance-widgets.js': {headers: {'content-type': 'text/javascript'}}}},
        );
        expect(page.document.characterSet.toLowerCase()).to.equal(
          encoding === 'iso-8859-1' ? 'windows-1252' : encoding,
        );
        for (const lang of Object.keys(WORDS)) await page.settled(`[lang=${lang}] > news-list`);
        const said = Object.keys(WORDS).map((lang) => page.part(`[lang=${lang}] > news-list`, 'more').textContent);
        expect(said).to.deep.equal(Object.values(WORDS));
      });
    }
  }

  it('(a server that states another encoding)', async () => {
    const page = await open(pageOf('<news-list lang="ar" more limit="1" src="feed.json"></news-list>'), {
      files: {'alliance-widgets.js': {headers: {'content-type': 'text/javascript; charset=iso-8859-1'}}},
    });
    await page.settled('news-list');
    expect(page.part('news-list', 'more').textContent).to.equal(WORDS.ar);
  });
});

async function integrity() {
  const posted = await fetch('/guest/', {method: 'POST', body: '{}'});
  const script = await fetch(`${await posted.text()}alliance-widgets.js`);
  const hash = await crypto.subtle.digest('SHA-384', await script.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

const withHash = async (tag: string) => (tag.includes('INTEGRITY') ? tag.replace('INTEGRITY', await integrity()) : tag);
