import {expect} from '@open-wc/testing';

/** The built file (`npm run build`) on pages of its own. */
const FILE = '/dist/alliance-widgets.js';
const WIDGET = '<news-list src="/test/fixtures/script-tag.json"></news-list>';

interface Page {
  document: Document;
  window: Window & typeof globalThis;
  /** The messages in the page's console, and the errors and violations on the page. */
  said: string[];
}

/** Puts a page into a frame, and resolves when it has loaded. */
async function page(html: string): Promise<Page> {
  const frame = document.createElement('iframe');
  const said: string[] = [];
  Object.assign(window, {say: (text: string) => said.push(text)});
  frame.srcdoc = `<!doctype html><html lang="en"><head><script>
    for (const level of ['warn', 'error']) console[level] = (...all) => parent.say(all.join(' '));
    addEventListener('error', ({message}) => parent.say(message));
    addEventListener('unhandledrejection', ({reason}) => parent.say(String(reason)));
    addEventListener('securitypolicyviolation', ({violatedDirective}) => parent.say(violatedDirective));
  </script>${html}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const inside = frame.contentWindow as Page['window'];
  if (!inside.customElements.get('news-list'))
    throw new Error(`${FILE} did not run: ${said.join() || 'npm run build'}`);
  return {document: frame.contentDocument!, window: inside, said};
}

async function titles({document}: Page) {
  const list = document.querySelector('news-list')!;
  if (!list.matches(':state(ready)')) {
    await new Promise((resolve) => list.addEventListener('alliance-load', resolve, {once: true}));
    await (list as unknown as {updateComplete: Promise<unknown>}).updateComplete;
  }
  return [...list.shadowRoot!.querySelectorAll('[part="title"]')].map((title) => title.textContent.trim());
}

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('The script tag', () => {
  const ways = {
    'deferred, in the head': `<script src="${FILE}" defer></script></head><body>${WIDGET}`,
    'asynchronous, in the head': `<script src="${FILE}" async></script></head><body>${WIDGET}`,
    'as a module, in the head': `<script src="${FILE}" type="module"></script></head><body>${WIDGET}`,
    'at the end of the body': `</head><body>${WIDGET}<script src="${FILE}"></script>`,
    twice: `<script src="${FILE}"></script></head><body>${WIDGET}<script src="${FILE}" type="module"></script>`,
  };
  for (const [way, html] of Object.entries(ways)) {
    it(`shows a feed ${way}`, async () => {
      const frame = await page(html);
      expect(await titles(frame)).to.deep.equal(['One']);
      expect(frame.said).to.deep.equal([]);
    });
  }

  it('is not affected by elements whose id is a global of its library', async () => {
    const names = [
      'litHtmlVersions',
      'reactiveElementVersions',
      'litElementVersions',
      'litHtmlPolyfillSupport',
      'reactiveElementPolyfillSupport',
      'litElementPolyfillSupport',
      'litElementHydrateSupport',
      'litPropertyMetadata',
      'litIssuedWarnings',
      'trustedTypes',
    ];
    const ids = names.map((name) => `<p id="${name}"></p>`).join('');
    const frame = await page(`</head><body>${ids}${WIDGET}<script src="${FILE}"></script>`);
    expect(await titles(frame)).to.deep.equal(['One']);
    expect(frame.said).to.deep.equal([]);
  });

  it("leaves no globals, unless they are Lit's marks", async () => {
    const frame = await page(`<script>before = [window, Symbol, Object.prototype].map(Reflect.ownKeys)</script>
      <script src="${FILE}"></script></head><body>${WIDGET}`);
    await titles(frame);
    const before = Reflect.get(frame.window, 'before') as unknown as PropertyKey[][];
    const {Symbol, Object} = frame.window;
    const added = [frame.window, Symbol, Object.prototype].flatMap((object, index) =>
      Reflect.ownKeys(object).filter((key) => !before[index]!.includes(key)),
    );
    const marks = ['before', 'litHtmlVersions', 'litElementVersions', 'reactiveElementVersions'];
    expect(added.filter((key) => !marks.includes(String(key)))).to.deep.equal([]);
  });

  ('trustedTypes' in window ? describe : describe.skip)('under Trusted Types', () => {
    const under = (policies: string) =>
      page(`<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; ${policies}">
        <script src="${FILE}"></script></head><body>${WIDGET}`);

    for (const policies of ['', 'trusted-types alliance-widgets']) {
      it(`works with ${policies || 'any policy'}`, async () => {
        const frame = await under(policies);
        expect(await titles(frame)).to.deep.equal(['One']);
        expect(frame.said).to.deep.equal([]);
      });
    }

    it('works if only lit-html is allowed', async () => {
      const frame = await under('trusted-types lit-html');
      expect(await titles(frame)).to.deep.equal(['One']);
    });

    it('warns once if the page refuses every policy, and throws nothing when it is loaded', async () => {
      const frame = await page(`<meta http-equiv="Content-Security-Policy" content="trusted-types 'none'">
        <script src="${FILE}"></script><script src="${FILE}"></script></head><body>${WIDGET}`);
      expect(await titles(frame)).to.deep.equal(['One']);
      expect(frame.said.filter((text) => text !== 'trusted-types')).to.have.lengthOf(1);
    });
  });
});
