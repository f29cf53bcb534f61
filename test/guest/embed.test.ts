import {expect} from '@open-wc/testing';
import {inState, part, parts} from '../helpers/setup.js';
import {until} from '../helpers/until.js';

/** The built files (`npm run build`), with a feed beside them. */
const PAGE = '/dist/embed.html';
const FEED = '/demo/feeds/alliance.json';

const frames: HTMLElement[] = [];
afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

function frame(query: Record<string, string>, attributes: Record<string, string> = {}, address = PAGE) {
  const element = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.src = `${address}?${new URLSearchParams({widget: 'news-list', src: FEED, ...query})}`;
  document.body.append(element);
  frames.push(element);
  return element;
}

/** Loads alliance-frame.js once more, in the given way. */
async function resizer(kind: Partial<HTMLScriptElement> = {}) {
  const script = Object.assign(document.createElement('script'), kind, {
    src: `/dist/alliance-frame.js?${Math.random()}`,
  });
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  frames.push(script);
  await loaded;
}

/** Resolves with the widget in a frame once it shows its feed. */
async function widget(inside: HTMLIFrameElement, tag = 'news-list') {
  let element: Element | null | undefined;
  await until(() => (element = inside.contentDocument?.querySelector(tag)) && inState(element, 'ready'));
  return element!;
}

const heightOf = (element: HTMLIFrameElement) => parseFloat(element.style.height) || 0;
const from = (source: Window | null, data: unknown, origin = location.origin) =>
  window.dispatchEvent(new MessageEvent('message', {source, data, origin}));

describe('The page for a frame', () => {
  it('shows the widget that is asked for, with its attributes', async () => {
    const inside = frame({limit: '2', heading: 'News & more', onclick: 'x', nonsense: '1'});
    const list = await widget(inside);
    expect(parts(list, 'item')).to.have.length(2);
    expect(list.hasAttribute('onclick') || list.hasAttribute('nonsense')).to.equal(false);
    expect(inside.contentDocument!.title).to.equal('News & more');
    expect(part(list, 'title')!.querySelector('a')!.target).to.equal('_top');
  });

  it('follows the language, direction and theme asked for', async () => {
    const inside = frame({lang: 'ar', theme: 'campaign'});
    const list = await widget(inside);
    const root = inside.contentDocument!.documentElement;
    expect([root.lang, root.dir]).to.deep.equal(['ar', 'rtl']);
    const view = inside.contentWindow!;
    const [, radius] = /--alliance-radius: (.*);/.exec(await (await fetch('/dist/themes/campaign.css')).text())!;
    await until(() => view.getComputedStyle(list).getPropertyValue('--alliance-radius').trim() === radius);
  });

  it('is named after its feed if it has no heading', async () => {
    const inside = frame({});
    await widget(inside);
    const {title} = (await (await fetch(FEED)).json()) as {title: string};
    expect(inside.contentDocument!.title).to.equal(title);
  });

  it('rejects an invalid address, and says so', async () => {
    const inside = frame({src: 'javascript:alert(1)'});
    await until(() => inside.contentDocument?.body?.textContent.includes('“src”'));
    expect(inside.contentDocument!.querySelector('news-list')).to.equal(null);
  });

  it('runs under its own policy, without inline styles', async () => {
    const inside = frame({});
    await widget(inside);
    const page = inside.contentDocument!;
    const violated = new Promise<SecurityPolicyViolationEvent>((resolve) =>
      page.addEventListener('securitypolicyviolation', resolve, {once: true}),
    );
    const policy = page.querySelector<HTMLMetaElement>('meta[http-equiv]')!.content;
    expect(policy).to.contain("default-src 'none'").and.not.to.contain('unsafe');
    page.head.append(Object.assign(page.createElement('style'), {textContent: 'body {color: red}'}));
    expect((await violated).effectiveDirective).to.match(/^style-src/);
  });

  it('reports its height to the page around it, and again whenever that page asks', async () => {
    const inside = frame({});
    await widget(inside);
    const messages: {type: string; height: number}[] = [];
    const listen = ({data, source}: MessageEvent<{type: string; height: number}>) => {
      // A frame of an earlier test may still send a message.
      if (source === inside.contentWindow) messages.push(data);
    };
    window.addEventListener('message', listen);
    const root = inside.contentDocument!.documentElement;
    const height = () => Math.ceil(root.getBoundingClientRect().height);
    // Pictures may still change the height. The frame then reports again by itself, so the last report is right.
    await until(() => messages.at(-1)?.height === height());
    const before = messages.length;
    inside.contentWindow!.postMessage({type: 'alliance-frame'}, '*');
    await until(() => messages.length > before && messages.at(-1)!.height === height());
    window.removeEventListener('message', listen);
    expect(new Set(messages.map(({type}) => type))).to.deep.equal(new Set(['alliance-height']));
  });
});

describe('alliance-frame.js', () => {
  const contentHeight = (inside: HTMLIFrameElement) =>
    Math.ceil(inside.contentDocument!.documentElement.getBoundingClientRect().height);

  for (const [way, kind] of Object.entries({'as a classic script': {}, 'as a module': {type: 'module'}})) {
    it(`gives an existing frame the height of its content (loaded ${way})`, async () => {
      const inside = frame({limit: '3'});
      await widget(inside);
      const before = Object.keys(window);
      await resizer(kind);
      await until(() => heightOf(inside) === contentHeight(inside));
      expect(heightOf(inside)).to.be.above(150);
      expect(Object.keys(window)).to.deep.equal(before);
    });
  }

  it('follows content that grows, even if it is loaded twice', async () => {
    await resizer();
    await resizer();
    const inside = frame({limit: '2', more: ''});
    const list = await widget(inside);
    await until(() => heightOf(inside) === contentHeight(inside));
    const before = heightOf(inside);
    part(list, 'more')!.click();
    await until(() => heightOf(inside) > before);
  });

  it('recognizes a frame by its window if a lazy loader has emptied its address', async () => {
    await resizer();
    const inside = document.createElement('iframe');
    document.body.append(inside);
    frames.push(inside);
    inside.contentWindow!.location.replace(
      `${PAGE}?${new URLSearchParams({widget: 'news-list', src: FEED, limit: '3'})}`,
    );
    await until(() => heightOf(inside) > 150);
    expect(inside.src).to.equal('');
    await until(() => heightOf(inside) === contentHeight(inside));
  });

  it('ignores any other window, origin, message or height', async () => {
    await resizer();
    const inside = frame({});
    await widget(inside);
    await until(() => heightOf(inside) === contentHeight(inside));
    const before = inside.style.height;
    const own = inside.contentWindow;
    from(window, {type: 'alliance-height', height: 77});
    from(own, {type: 'alliance-height', height: 77}, 'https://evil.example');
    from(own, {type: 'alliance-height', height: 77}, 'null');
    from(own, {type: 'other', height: 77});
    from(own, null);
    for (const height of ['77', -1, NaN, Infinity, 1e9]) from(own, {type: 'alliance-height', height});
    expect(inside.style.height).to.equal(before);
    from(own, {type: 'alliance-height', height: 77});
    expect(inside.style.height).to.equal('77px');
  });

  it('leaves other frames alone', async () => {
    await resizer();
    const other = frame({}, {}, '/test/fixtures/script-tag.json');
    const written = frame({}, {srcdoc: '<p>Other</p>'});
    written.removeAttribute('src');
    for (const {contentWindow} of [other, written]) from(contentWindow, {type: 'alliance-height', height: 77});
    expect([other.style.height, written.style.height]).to.deep.equal(['', '']);
  });

  it('is under 1 kB', async () => {
    expect((await (await fetch('/dist/alliance-frame.js')).arrayBuffer()).byteLength).to.be.below(1000);
  });
});

describe('A frame in a sandbox', () => {
  /** Puts the files where any page may read them, which a sandbox without an origin needs. */
  async function publish() {
    const read = async (path: string) => (await fetch(path)).text();
    const headers = (type: string) => ({'access-control-allow-origin': '*', 'content-type': type});
    const files = {
      'embed.js': {body: await read('/dist/embed.js'), headers: headers('text/javascript')},
      'feed.json': {body: await read(FEED), headers: headers('application/json')},
      'alliance-widgets.js': {headers: headers('text/javascript')},
    };
    const folder = await (await fetch('/guest/', {method: 'POST', body: JSON.stringify(files)})).text();
    // That server builds the script again.
    const script = await (await fetch(`${folder}alliance-widgets.js`)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', script));
    const hash = `sha384-${btoa(String.fromCharCode(...digest))}`;
    const page = await read(PAGE);
    const [, published] = /alliance-widgets\.js" integrity="([^"]*)/.exec(page)!;
    const body = page.replaceAll(published!, hash);
    await fetch(`${folder}embed.html`, {method: 'PUT', body: JSON.stringify({body, headers: headers('text/html')})});
    return folder;
  }

  it('works, and gets its height', async () => {
    const folder = await publish();
    await resizer();
    const inside = frame(
      {src: 'feed.json', limit: '3'},
      {sandbox: 'allow-scripts allow-popups allow-top-navigation-by-user-activation'},
      `${folder}embed.html`,
    );
    expect(inside.contentDocument).to.equal(null);
    // Three items are higher than the sentence that is shown without the script or the feed.
    await until(() => heightOf(inside) > 150);
  });
});
