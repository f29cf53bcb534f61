import {expect} from '@open-wc/testing';
import {ALL, CONTENT, open, pageOf, SCRIPT, WITNESS, type GuestPage} from '../helpers/guest.js';

/**
 * The widths of everything in the shadow trees, to compare layouts. Texts for screen readers are left out, as they may
 * come later.
 */
const widths = (page: GuestPage) =>
  CONTENT.map((tag) =>
    [...page.find(tag).shadowRoot!.querySelectorAll('[part], [class]:not(.visually-hidden)')].map((element) =>
      Math.round(element.getBoundingClientRect().width),
    ),
  );

/** A sign that an element has its style sheets: without them, its base is not a container. */
const isStyled = (page: GuestPage, element: string | Element) =>
  page.part(element, 'base').ownerDocument.defaultView!.getComputedStyle(page.part(element, 'base')).containerType ===
  'inline-size';

describe('The widgets work', () => {
  it('in quirks mode, looking the same', async () => {
    const standard = await (await open(pageOf())).works();
    const quirks = await (await open(pageOf().replace('<!doctype html>', ''))).works();
    expect(quirks.document.compatMode).to.equal('BackCompat');
    expect(widths(quirks)).to.deep.equal(widths(standard));
  });

  it('in XHTML', async () => {
    const head = `<title>Host</title>${WITNESS}<script src="alliance-widgets.js" defer="defer"></script>`;
    const body = ALL.replace(/ (dismissible|more)\b/g, ' $1=""');
    const page = await open({
      body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head>${head}</head><body>${body}</body></html>`,
      headers: {'content-type': 'application/xhtml+xml'},
    });
    expect(page.document.contentType).to.equal('application/xhtml+xml');
    await page.settled(...CONTENT);
    for (const tag of CONTENT) {
      expect(page.find(tag).matches(':state(ready)'), tag).to.be.true;
      expect(page.part(tag, 'title'), tag).to.exist;
      expect(isStyled(page, tag), tag).to.be.true;
    }
    expect(page.part('news-list', 'title').textContent.trim()).to.equal('A school opens');
    expect(page.part('news-list', 'title').namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
    expect(page.part('news-list', 'more').textContent.trim(), 'in the language of xml:lang').to.equal('Afficher plus');
    page.part('news-list', 'more').click();
    await page.settled('news-list');
    expect(page.find('news-list').shadowRoot!.querySelectorAll('[part=title]')).to.have.length(6);
    expect(page.witness.faults).to.be.empty;
  });

  it("with a <base href>, against which the page's relative addresses are resolved", async () => {
    const body = `<news-list src="feed.json"></news-list><p><a data-alliance-widget="news-list" href="feed.json">x</a></p>`;
    const page = await open(pageOf(body, `<base href="sub/">${SCRIPT.replace('src="', 'src="../')}`), {
      files: {'sub/feed.json': JSON.stringify({items: [{id: '1', title: 'In sub', url: 'x'}]})},
    });
    await page.settled('news-list', 'p > news-list');
    for (const selector of ['news-list', 'p > news-list']) {
      const title = page.part(selector, 'title');
      expect(title.textContent.trim()).to.equal('In sub');
      expect(title.querySelector('a')!.href).to.equal(new URL(`${page.folder}sub/x`, location.href).href);
    }
    expect(page.witness.faults).to.be.empty;
  });

  it("with a <base> that leads elsewhere, even for a card's own publication", async () => {
    const page = await open(
      pageOf('<publication-card></publication-card>', `${SCRIPT}<base href="https://else.example/a/">`),
    );
    const card = page.find<HTMLElement & {publication: object; updateComplete: Promise<unknown>}>('publication-card');
    card.publication = {title: 'One', url: 'https://alliance.example/one'};
    await card.updateComplete;
    expect(page.part(card, 'title').querySelector('a')!.href).to.equal('https://alliance.example/one');
    expect(page.witness.faults).to.be.empty;
  });

  it('in a frame with srcdoc, where the addresses of a feed set by script are relative to the page around it', async () => {
    const page = await open(pageOf('<iframe></iframe>'));
    const frame = page.find<HTMLIFrameElement>('iframe');
    frame.srcdoc = '<!doctype html><script src="alliance-widgets.js"></script><news-list></news-list>';
    await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    const list = frame.contentDocument!.querySelector<HTMLElement & {feed: object; updateComplete: Promise<unknown>}>(
      'news-list',
    )!;
    list.feed = {items: [{title: 'One', url: '/one'}]};
    await list.updateComplete;
    expect(list.shadowRoot!.querySelector('a')?.href).to.equal(new URL('/one', location.href).href);
  });

  it('in a sandboxed frame without an origin, where storage and caches throw', async () => {
    const cors = {'access-control-allow-origin': '*'};
    const report = `
      const refused = (use) => { try { use(); return false; } catch { return true; } };
      const done = async () => {
        const tags = ${JSON.stringify(CONTENT)};
        for (const tag of tags) await document.querySelector(tag).updateComplete;
        document.querySelector('campaign-banner').shadowRoot.querySelector('[part=dismiss]').click();
        await document.querySelector('campaign-banner').updateComplete;
        parent.postMessage({
          states: tags.map((tag) => document.querySelector(tag).matches(':state(ready)')),
          dismissed: !document.querySelector('campaign-banner').shadowRoot.querySelector('[part=title]'),
          refused: [refused(() => localStorage.length), origin === 'null'],
          faults: witness.faults,
        }, '*');
      };
      document.addEventListener('alliance-load', done);
      document.addEventListener('alliance-error', done);`;
    const message = new Promise<Record<string, unknown>>((resolve) =>
      addEventListener('message', ({data}) => resolve(data as Record<string, unknown>), {once: true}),
    );
    const body = ALL.replace('src=', 'offline src=');
    await open(pageOf(body, `<script src="report.js"></script>${SCRIPT}`), {
      frame: {sandbox: 'allow-scripts'},
      files: {
        'report.js': report,
        'feed.json': {
          body: JSON.stringify({
            title: 'Title',
            items: [
              {id: '1', title: 'One'},
              {id: '2', title: 'Two', _alliance: {type: 'publication'}},
            ],
          }),
          headers: cors,
        },
      },
    });
    expect(await message).to.deep.equal({
      states: [true, true, true, true],
      dismissed: true,
      refused: [true, true],
      faults: [],
    });
  });

  it('inside another shadow root, in the language around it', async () => {
    const own = `const host = document.querySelector('#host');
      const root = host.attachShadow({mode: 'closed'});
      const inner = document.createElement('div');
      inner.attachShadow({mode: 'open'}).innerHTML = '<news-list more limit="1"></news-list>';
      const feed = document.createElement('alliance-feed');
      feed.setAttribute('src', 'feed.json');
      feed.append(inner);
      root.append(feed);
      window.inner = inner;`;
    const page = await open(pageOf('<div id="host" lang="fr"></div><script src="page.js"></script>'), {
      files: {'page.js': own},
    });
    const {inner} = page.window as unknown as Record<string, HTMLElement>;
    await page.settled('#host');
    const list = inner!.shadowRoot!.querySelector('news-list')!;
    await (list as unknown as {updateComplete: Promise<unknown>}).updateComplete;
    expect(page.part(list, 'more').textContent).to.equal('Afficher plus');
    expect(isStyled(page, list)).to.be.true;
    expect(page.witness.faults).to.be.empty;
  });

  it('inside a <dialog>, modal or not, opened and closed', async () => {
    const page = await open(pageOf(`<dialog>${ALL}</dialog>`));
    const dialog = page.find<HTMLDialogElement>('dialog');
    dialog.showModal();
    await page.works();
    expect(page.find('news-list').getBoundingClientRect().height).to.be.above(0);
    dialog.close();
    expect(page.find('news-list').getBoundingClientRect().height).to.equal(0);
    dialog.show();
    expect(page.find('news-list').getBoundingClientRect().height).to.be.above(0);
    expect(page.witness.faults).to.be.empty;
  });

  it('inside a <template> that is cloned later; until then, they request nothing', async () => {
    const page = await open(pageOf(`<template>${ALL}</template>`));
    expect(await page.requests()).not.to.include('feed.json');
    const {content} = page.find<HTMLTemplateElement>('template');
    page.document.body.append(page.document.importNode(content, true));
    await page.works();
  });

  it('cloned by cloneNode(), attributes and all', async () => {
    const page = await (await open(pageOf())).works();
    const copy = page.find('alliance-feed').cloneNode(true) as Element;
    page.find('alliance-feed').replaceWith(copy);
    await page.works();
    expect((await page.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
  });

  it("written by the page's document.write()", async () => {
    const files = {'page.js': `document.write(${JSON.stringify(ALL + SCRIPT)})`};
    await (await open(pageOf('<script src="page.js"></script>', ''), {files})).works();
  });

  it('in a document that is opened and written again', async () => {
    const own = `addEventListener('message', ({data}) => {
      document.open();
      document.write(data);
      document.close();
    });`;
    const page = await open(pageOf(ALL, `<script src="page.js"></script>${SCRIPT}`), {files: {'page.js': own}});
    await page.works();
    const again = new Promise((resolve) => page.frame.addEventListener('load', resolve, {once: true}));
    page.window.postMessage(pageOf());
    await again;
    await page.settled(...CONTENT);
    expect(page.part('news-list', 'title')).to.exist;
    expect(page.witness.faults).to.be.empty;
  });

  it('in a frame to which they were moved from another document, with their styles', async () => {
    const page = await open(pageOf(`${ALL}<iframe src="other.html"></iframe>`), {
      files: {'other.html': '<!doctype html><title>Other</title>'},
    });
    await page.works();
    const {contentDocument: other} = page.find<HTMLIFrameElement>('iframe');
    const feed = page.find('alliance-feed');
    other!.body.append(other!.adoptNode(feed));
    for (const tag of CONTENT) {
      const element = other!.querySelector(tag)!;
      await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
      expect(isStyled(page, element), tag).to.be.true;
    }
    expect(page.part(other!.querySelector('news-list')!, 'title').textContent).to.include('A school opens');
    page.document.body.append(feed);
    for (const tag of CONTENT) expect(isStyled(page, tag), tag).to.be.true;
    expect(page.witness.faults).to.be.empty;
  });

  it('when they are made in one document and put straight into another', async () => {
    const page = await open(pageOf('<iframe></iframe>'));
    const {body} = page.find<HTMLIFrameElement>('iframe').contentDocument!;
    const list = page.document.createElement('news-list') as HTMLElement & {
      feed: object;
      updateComplete: Promise<unknown>;
    };
    list.feed = {items: [{title: 'One', url: '/one'}]};
    body.append(list);
    await list.updateComplete;
    expect(page.part(list, 'title').textContent).to.equal('One');
    expect(isStyled(page, list)).to.be.true;
    page.document.body.append(list);
    expect(isStyled(page, list)).to.be.true;
    expect(page.witness.faults).to.be.empty;
  });

  it('when printed, zoomed or without a size, without an error', async () => {
    const page = await open(pageOf(`<div style="zoom: 0.1; width: 0; height: 0; overflow: hidden">${ALL}</div>`));
    await page.works();
  });
});
