import {expect} from '@open-wc/testing';
import {ALL, CONTENT, open, pageOf, SCRIPT} from '../helpers/guest.js';

const OWN = '<script src="page.js"></script>';
const TAGS = ['alliance-feed', ...CONTENT];

/** Names that a script of this kind may look up on `window`: hooks and marks of Lit, flags of shims, our own names. */
const GLOBALS = [
  'litHtmlVersions',
  'reactiveElementVersions',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
  'litPropertyMetadata',
  'litIssuedWarnings',
  'litNonce',
  'ShadyCSS',
  'ShadyDOM',
  'trustedTypes',
  'requestIdleCallback',
  'customElements',
  'define',
  'module',
  'exports',
  'process',
  'require',
  'alliance',
  'AllianceFeed',
];

describe('An element on the page whose id is a global', () => {
  for (const tag of ['form', 'img', 'iframe', 'object', 'embed', 'a']) {
    it(`(<${tag}>) does no harm`, async () => {
      const elements = GLOBALS.map((name) => `<${tag} id="${name}"></${tag}>`).join('');
      await (await open(pageOf(`${elements}${ALL}${SCRIPT.replace('defer', '')}`, ''))).works();
    });
  }

  it('does no harm, and neither does one whose name hides a member of the document', async () => {
    await (await open(pageOf(`<img name="baseURI" /><form name="baseURI"></form>${ALL}`))).works();
  });

  it('does no harm, and neither does one that hides where another element stands', async () => {
    // A form's members are named after its controls, and a document's after its forms and pictures.
    const names = ['parentNode', 'parentElement', 'assignedSlot', 'host', 'nodeType'];
    const inputs = names.map((name) => `<input name="${name}" />`).join('');
    const forms = names.map((name) => `<form name="${name}"></form>`).join('');
    const link = '<a data-alliance-widget="news-list" href="feed.json">News</a>';
    const page = await open(pageOf(`${forms}<form>${inputs}${ALL}${link}</form>`));
    await page.works();
    await page.settled('a + news-list');
  });

  it('does no harm under Trusted Types either', async () => {
    const elements = GLOBALS.map((name) => `<b id="${name}"></b>`).join('');
    const page = await open(pageOf(`${elements}${ALL}`), {
      headers: {'content-security-policy': "require-trusted-types-for 'script'"},
    });
    await page.works();
    expect(page.witness.violations).to.be.empty;
  });

  it("does no harm, and neither do the page's own globals of those names", async () => {
    for (const value of ['null', '1', '"text"', '{}', 'Object.freeze([])', '() => { throw new Error("hook") }']) {
      const own = GLOBALS.filter((name) => !['trustedTypes', 'customElements'].includes(name))
        // A function is taken for a hook of Lit's, or for the browser's own, and called.
        .filter((name) => !(value.includes('=>') && /^(litElementHydrateSupport|requestIdleCallback)$/.test(name)))
        .map((name) => `window.${name} = ${value};`)
        .join('');
      await (await open(pageOf(ALL, OWN + SCRIPT), {files: {'page.js': own}})).works();
    }
  });
});

describe('Globals', () => {
  it('are not added, and built-in prototypes stay as they are', async () => {
    const own = `
      window.globals = () => Reflect.ownKeys(window).map(String);
      window.members = () => Reflect.ownKeys(window).flatMap((name) => {
        try {
          const {prototype} = window[name];
          return Reflect.ownKeys(prototype).map((member) => name.toString() + '.' + member.toString());
        } catch {
          return [];
        }
      });
      window.statics = () => Reflect.ownKeys(window).flatMap((name) => {
        try {
          return typeof window[name] === 'function' ? Reflect.ownKeys(window[name]).map((key) => name.toString() + key.toString()) : [];
        } catch {
          return [];
        }
      });
      window.before = {globals: globals(), members: members(), statics: statics()};`;
    const page = await (await open(pageOf(ALL, OWN + SCRIPT), {files: {'page.js': own}})).works();
    const window = page.window as unknown as Record<'globals' | 'members' | 'statics', () => string[]> & {
      before: Record<'globals' | 'members' | 'statics', string[]>;
    };
    for (const kind of ['globals', 'members', 'statics'] as const) {
      const before = new Set(window.before[kind]);
      const added = window[kind]().filter((name) => !before.has(name));
      expect(
        added.filter((name) => !name.startsWith('before')),
        kind,
      ).to.deep.equal([]);
    }
  });
});

describe('A tag that is taken', () => {
  const taken = (tag: string, body = '') => ({
    files: {'page.js': `customElements.define('${tag}', class Foreign extends HTMLElement {${body}})`},
  });

  for (const tag of TAGS) {
    it(`(<${tag}>) is left to its owner, with one warning, and the others work`, async () => {
      const page = await open(
        pageOf(
          CONTENT.filter((other) => other !== tag)
            .map((other) => `<${other} src="feed.json"></${other}>`)
            .join('') + `<${tag}>theirs</${tag}>`,
          OWN + SCRIPT,
        ),
        taken(tag),
      );
      const others = CONTENT.filter((other) => other !== tag);
      await page.settled(...others);
      expect(page.find(tag).constructor.name).to.equal('Foreign');
      expect(page.find(tag).shadowRoot).to.be.null;
      for (const other of others) expect(page.find(other).matches(':state(ready)'), other).to.be.true;
      expect(page.witness.warnings).to.have.length(1);
      expect(page.witness.warnings[0]).to.include(`<${tag}>`);
      expect(page.witness.faults).to.be.empty;
    });
  }

  it('by a publication card that throws at every property breaks nothing but the cards', async () => {
    const hostile = `
      set publication(value) { throw new Error('setter'); }
      connectedCallback() { this.textContent = 'theirs'; }`;
    const page = await open(
      pageOf(
        '<publication-list src="feed.json">Fallback</publication-list><news-list src="feed.json"></news-list>',
        OWN + SCRIPT,
      ),
      taken('publication-card', hostile),
    );
    await page.settled('publication-list', 'news-list');
    expect(page.part('news-list', 'title')).to.exist;
    expect(page.find('publication-list').getBoundingClientRect().height).to.be.above(0);
    expect(page.witness.faults).to.be.empty;
  });

  it('five times causes one warning for each tag, however many copies of the script there are', async () => {
    const own = TAGS.map((tag) => `customElements.define('${tag}', class extends HTMLElement {});`).join('');
    const page = await open(pageOf(ALL, OWN + SCRIPT), {files: {'page.js': own}});
    expect(page.witness.warnings).to.have.length(5);
    expect(page.witness.faults).to.be.empty;
  });
});

describe('customElements', () => {
  const cases = {
    'whose define() throws': "customElements.define = () => { throw new Error('No'); }",
    'whose define() does nothing': 'customElements.define = () => {}',
    'whose get() lies': 'customElements.get = () => class {}',
    'whose get() throws': "customElements.get = () => { throw new Error('No'); }",
    'that is not there': "Object.defineProperty(window, 'customElements', {value: undefined})",
    'that is something else': "Object.defineProperty(window, 'customElements', {value: {}})",
  };
  for (const [how, own] of Object.entries(cases)) {
    it(`${how} breaks the widgets, and nothing else: the fallback stays`, async () => {
      const link = '<a data-alliance-widget="news-list" href="feed.json">Link</a>';
      const page = await open(pageOf(ALL + link, OWN + SCRIPT), {files: {'page.js': own}});
      expect(page.witness.faults).to.be.empty;
      for (const tag of CONTENT) expect(page.find(`${tag} > a`).getBoundingClientRect().height, tag).to.be.above(0);
      expect(page.find('a[href="feed.json"]').getBoundingClientRect().height).to.be.above(0);
      // One for each tag.
      expect(page.witness.warnings.length).to.be.at.most(5);
    });
  }

  it('whose define() is wrapped, as tag managers and polyfills do, leaves the widgets working', async () => {
    const own = `const {define} = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (tag, type, options) { return define.call(this, tag, type, options); };`;
    await (await open(pageOf(ALL, OWN + SCRIPT), {files: {'page.js': own}})).works();
  });
});
