import {expect} from '@open-wc/testing';
import {waitUntil} from '../../helpers/wait-until.js';
import type {LitElement} from 'lit';
import type {AllianceFeed, NewsList} from '../../../src/index.js';
import {inState} from '../../helpers/setup.js';
import {loadScript} from '../../helpers/load-script.js';

/** The example page, which a server has rendered, and its script. */
const PAGE = '/demo/server-rendering.html';
const SCRIPT = '/demo/server-rendering.js';
const CONTENT = ['campaign-banner', 'news-list', 'publication-list', 'publication-list', 'publication-card'];

/** The start tags of elements to which the page gives a feed, or which are inside a provider. */
const TAGS =
  /<(alliance-feed|campaign-banner|news-list|publication-list|publication-card)(?: data-feed)?\b(?![^>]*defer-hydration)/g;

type Scope = Window & typeof globalThis;

let frame: HTMLIFrameElement;

/** Opens the page without its script. Its policy forbids a <base>, so ours comes first. */
async function open({scripts = true, deferred = false} = {}) {
  const html = await (await fetch(PAGE)).text();
  const body = (deferred ? html.replace(TAGS, '<$1 defer-hydration') : html)
    .replace('<head>', '<head><base href="/demo/" />')
    .replace(/<script src="server-rendering.js".*?<\/script>/, '');
  const files = {'': {body, headers: {'content-type': 'text/html'}}};
  frame = document.createElement('iframe');
  frame.src = await (await fetch('/guest/', {method: 'POST', body: JSON.stringify(files)})).text();
  if (!scripts) frame.sandbox.value = 'allow-same-origin';
  frame.width = '900';
  frame.height = '700';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** Every node in an element's shadow tree, and in the shadow trees inside it. */
function shadowNodes(root: ShadowRoot): Node[] {
  const walker = root.ownerDocument.createTreeWalker(root);
  const nodes: Node[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    nodes.push(node, ...shadowNodesOf(node));
  }
  return nodes;
}

const shadowNodesOf = (node: Node) => {
  const {shadowRoot} = node as Partial<Element>;
  return shadowRoot ? shadowNodes(shadowRoot) : [];
};

const widgets = (page: Document) => [
  ...page.querySelectorAll<LitElement>('alliance-feed, news-list, publication-list, publication-card, campaign-banner'),
];
const allNodes = (page: Document) => widgets(page).flatMap(shadowNodesOf);

const places = (nodes: Node[]) =>
  nodes.flatMap((node) => {
    if (node.nodeType !== 1) return [];
    const {x, y, width, height} = (node as Element).getBoundingClientRect();
    return [[(node as Element).localName, x, y, width, height].join(' ')];
  });

/** Runs the page's script. Returns a list to which everything that goes wrong is added. */
async function run(page: Document) {
  const scope = page.defaultView as Scope;
  const faults: string[] = [];
  scope.addEventListener('error', ({message}) => faults.push(message), true);
  scope.addEventListener('unhandledrejection', ({reason}) => faults.push(String(reason)));
  page.addEventListener('securitypolicyviolation', ({violatedDirective}) => faults.push(violatedDirective));
  scope.console.error = (...what: unknown[]) => faults.push(what.join(' '));
  scope.console.warn = (first: string, ...what: unknown[]) => {
    if (!String(first).startsWith('Lit is in dev mode')) faults.push([first, ...what].join(' '));
  };
  await loadScript(page, SCRIPT, 'module');
  return faults;
}

/** Waits until the widgets have taken over the server's markup. */
async function ready(page: Document) {
  await waitUntil(
    () => widgets(page).every((widget) => widget.localName === 'alliance-feed' || inState(widget, 'ready')),
    'the widgets are ready',
  );
  await Promise.all(widgets(page).map(({updateComplete}) => updateComplete));
}

async function hydrate(page: Document) {
  const faults = await run(page);
  await ready(page);
  return faults;
}

describe('Widgets that a server has rendered', () => {
  afterEach(() => {
    frame.remove();
    localStorage.clear();
  });

  it('show their content without JavaScript, styled', async () => {
    const page = await open({scripts: false});
    expect(page.querySelector('.scheme')!.hasAttribute('hidden'), 'no script runs').to.equal(true);
    for (const tag of CONTENT) {
      const widget = page.querySelector(tag)!;
      const base = widget.shadowRoot!.querySelector('[part=base]')!;
      expect(getComputedStyle(widget).display, tag).to.equal('block');
      expect(base.className, tag).to.equal('ready');
      expect(base.getBoundingClientRect().height, tag).to.be.above(50);
    }
    const news = page.querySelector('news-list')!.shadowRoot!;
    expect(news.querySelector('[part=title] a')!.textContent).to.contain('New ILO Protocol on Forced Labour');
    expect(news.querySelector('time')!.textContent).to.equal('14 October 2014');
    expect(page.querySelector('[lang=fr]')!.shadowRoot!.querySelector('time')!.textContent).to.equal('14 octobre 2014');
  });

  it('are hydrated as they are: no node is made or moved, and there is no error', async () => {
    const page = await open();
    const nodes = allNodes(page);
    expect(nodes).to.have.length.above(200);
    const before = places(nodes);
    const changes: string[] = [];
    const observer = new (page.defaultView as Scope).MutationObserver((records) => note(records));
    const note = (records: MutationRecord[]) =>
      changes.push(
        ...records
          .filter(({attributeName}) => attributeName !== 'defer-hydration')
          .map(({type, target, attributeName}) => `${type} ${target.nodeName} ${attributeName}`),
      );
    const roots = new Set([page, ...nodes.map((node) => node.getRootNode())]);
    for (const root of roots) {
      if (root !== page)
        observer.observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
    }
    expect(roots).to.have.length.above(6);

    expect(await hydrate(page)).to.deep.equal([]);
    note(observer.takeRecords());
    expect(changes).to.deep.equal([]);
    const after = allNodes(page);
    expect(after.every((node, index) => node === nodes[index]) && after.length === nodes.length).to.equal(true);
    expect(places(after)).to.deep.equal(before);
  });

  it('wait, with defer-hydration, for a feed that is set later', async () => {
    const page = await open({deferred: true});
    const nodes = allNodes(page);
    const faults = await run(page);
    const [news] = page.querySelectorAll('news-list');
    expect(inState(news!, 'ready'), 'not before').to.equal(false);

    const feed = JSON.parse(page.querySelector('#feed')!.textContent) as object;
    for (const element of page.querySelectorAll<AllianceFeed | NewsList>('alliance-feed, [lang=fr]'))
      element.feed = feed;
    // Providers come first in the order of the page.
    for (const element of page.querySelectorAll('[defer-hydration]')) element.removeAttribute('defer-hydration');
    await ready(page);
    expect(faults).to.deep.equal([]);
    expect(allNodes(page).every((node, index) => node === nodes[index])).to.equal(true);
  });

  it('work after that: links select, buttons show more, a new feed is shown', async () => {
    const page = await open();
    expect(await hydrate(page)).to.deep.equal([]);
    const news = page.querySelector<NewsList>('news-list')!;
    const inside = (selector: string) => [...news.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

    let selected = '';
    page.addEventListener('alliance-select', (event) => {
      selected = event.item.title;
      event.preventDefault();
    });
    inside('[part=title] a')[0]!.click();
    expect(selected).to.contain('New ILO Protocol');
    const publications = page.querySelector('publication-list')!.shadowRoot!;
    publications.querySelector<HTMLElement>('[part=title] a')!.click();
    expect(selected).to.contain('handbook');

    expect(inside('[part=item]')).to.have.length(2);
    const [first] = inside('[part=item]');
    inside('[part=more]')[0]!.click();
    await waitUntil(() => inside('[part=item]').length === 4, 'two more');
    expect(inside('[part=item]')[0]).to.equal(first);

    page.querySelector<AllianceFeed>('alliance-feed')!.feed = {title: 'Another', items: [{id: '1', title: 'New'}]};
    await waitUntil(() => inside('[part=item]').length === 1, 'the new feed');
    expect(inside('[part=title]')[0]!.textContent.trim()).to.equal('New');
  });

  it('keep what was typed before, or else what the page has chosen', async () => {
    const typed = await open();
    const news = typed.querySelector<NewsList>('news-list')!;
    const field = () => news.shadowRoot!.querySelector<HTMLInputElement>('[part=search]')!;
    field().value = 'protocol';
    expect(await hydrate(typed)).to.deep.equal([]);
    await news.updateComplete;
    expect([field().value, news.filter]).to.deep.equal(['protocol', {search: 'protocol'}]);
    expect(news.shadowRoot!.querySelectorAll('[part=item]')).to.have.length(1);
    frame.remove();

    const page = await open();
    Object.assign(page.querySelector('news-list')!, {filter: {search: 'nothing has this'}});
    expect(await run(page)).to.deep.equal([]);
    const {shadowRoot} = page.querySelector('news-list')!;
    await waitUntil(() => !shadowRoot!.querySelector('[part=item]'), 'nothing is found');
    expect(shadowRoot!.querySelector<HTMLInputElement>('[part=search]')!.value).to.equal('nothing has this');
  });

  it('hide a banner that was dismissed before, without an error', async () => {
    const first = await open();
    await hydrate(first);
    first.querySelector('campaign-banner')!.shadowRoot!.querySelector<HTMLElement>('[part=dismiss]')!.click();
    frame.remove();

    const page = await open();
    const {shadowRoot} = page.querySelector('campaign-banner')!;
    expect(shadowRoot!.querySelector('[part=base]')).to.not.equal(null);
    expect(await hydrate(page)).to.deep.equal([]);
    await waitUntil(() => !shadowRoot!.querySelector('[part=base]'), 'it is gone');
  });
});
