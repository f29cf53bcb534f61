import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {LitElement} from 'lit';
import {snapshot, type SnapshotOptions} from '../../publisher/src/prerender/snapshot.js';
import {parseFeed} from '../../src/index.js';
import {FULL} from '../fixtures/elements/feed.js';
import {feedUrl, hold, missing, network, type Answer} from '../helpers/network.js';
import {until} from '../helpers/until.js';
import {inState, next, part, parts, settled, setup, text} from '../helpers/setup.js';

type Tag = SnapshotOptions['tag'];

const measures = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
const MOST = 0.01;
const HEIGHT = 800;
const DATE = new Date('2026-06-02T12:00:00Z');
const OWN = '<a href="https://alliance.example/news">Alliance news</a>';
const DEMO = '/demo/feeds/alliance.json';

const WIDGETS: [Tag, Record<string, string>][] = [
  ['news-list', {heading: 'Latest news', limit: '4'}],
  ['news-list', {limit: '3'}],
  ['news-list', {heading: 'Latest news', limit: '3', more: ''}],
  ['news-list', {heading: 'Latest news', limit: '3', filters: 'search tag source year language'}],
  ['news-list', {limit: '2', filters: 'search tag'}],
  ['publication-list', {filters: 'search source'}],
  ['news-list', {layout: 'cards', limit: '3'}],
  ['news-list', {layout: 'compact'}],
  ['publication-card', {}],
  ['publication-list', {heading: 'Publications'}],
  ['campaign-banner', {}],
  ['campaign-banner', {variant: 'bar', heading: 'Our campaign'}],
];

/** Texts too short to be cut. */
const SHORT = {
  title: 'Alliance',
  items: ['news', 'publication'].flatMap((type) =>
    ['First', 'Second'].map((title) => ({id: `${type}${title}`, title, _alliance: {type}})),
  ),
};

/** A widget as `prerender` writes it into a page. */
function markup(tag: Tag, attributes: Record<string, string>, feed: object, url: string, own = '') {
  const inside = snapshot(parseFeed(feed, url).feed, {tag, attributes, date: DATE});
  const list = Object.entries({src: url, ...attributes}).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${list.join('')}>${inside ?? ''}${own}</${tag}>`;
}

/** A widget with a snapshot whose feed has not arrived yet. */
async function waiting(tag: Tag = 'news-list', attributes: Record<string, string> = {}, own = '') {
  const url = feedUrl();
  const {promise, release} = hold<Answer>();
  const net = network({[url]: () => promise});
  const element = await setup<LitElement & {reload(): Promise<void>}>(markup(tag, attributes, FULL, url, own));
  await settled(element);
  return {element, release, net, url};
}

const isShown = (element: Element | null | undefined) =>
  !!element && element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().height > 0;
const snapshotOf = (element: Element) => element.querySelector('[data-alliance-snapshot]');

describe('A snapshot', () => {
  it('is shown in place of the skeleton, with its own heading, before the author’s fallback', async () => {
    const {element, release} = await waiting('news-list', {heading: 'Latest news'}, OWN);
    expect(inState(element, 'loading')).to.be.true;
    expect(isShown(snapshotOf(element))).to.be.true;
    expect(isShown(element.querySelector(':scope > a'))).to.be.true;
    expect(isShown(element.shadowRoot!.querySelector('.skeleton'))).to.be.false;
    expect(parts(element, 'heading').filter(isShown)).to.be.empty;

    release(FULL);
    await next(element, 'alliance-load');
    expect(inState(element, 'ready')).to.be.true;
    expect(isShown(snapshotOf(element))).to.be.false;
    expect(parts(element, 'heading').filter(isShown)).to.have.length(1);
    expect(parts(element, 'item').every(isShown)).to.be.true;
  });

  it('without a heading leaves the widget’s own in place', async () => {
    const url = feedUrl();
    network({[url]: () => new Promise(() => {})});
    const inside = markup('campaign-banner', {}, FULL, url).replace(
      '<campaign-banner',
      '<campaign-banner heading="Us"',
    );
    const element = await setup(inside);
    expect(parts(element, 'heading').filter(isShown)).to.have.length(1);
  });

  it('stays when the feed fails, marked with its date, which is announced like an error', async () => {
    const {element, release} = await waiting('news-list', {heading: 'Latest news'}, OWN);
    release(missing);
    await next(element, 'alliance-error');
    expect(inState(element, 'error')).to.be.true;
    expect(isShown(snapshotOf(element))).to.be.true;
    expect(isShown(element.querySelector(':scope > a'))).to.be.true;
    const status = part(element, 'status')!;
    expect(text(status)).to.equal('This content could not be loaded. Not updated since June 2, 2026');
    expect(status.getAttribute('aria-live') ?? 'polite').to.equal('polite');
    expect(isShown(status.querySelector('p'))).to.be.true;
    expect(isShown(part(element, 'retry'))).to.be.true;
  });

  it('without a date stays, too', async () => {
    const url = feedUrl();
    network({[url]: missing});
    const element = await setup(
      `<news-list src="${url}"><div data-alliance-snapshot="lately"><ul><li>Item</li></ul></div></news-list>`,
    );
    await next(element, 'alliance-error');
    expect(isShown(snapshotOf(element))).to.be.true;
    expect(text(part(element, 'status'))).to.equal('This content could not be loaded.');
  });

  it('passes the focus on to the same link of the live widget', async () => {
    const {element, release} = await waiting();
    const link = snapshotOf(element)!.querySelector<HTMLAnchorElement>('h3 a')!;
    link.focus();
    release(FULL);
    await next(element, 'alliance-load');
    const focused = element.shadowRoot!.activeElement as HTMLAnchorElement | null;
    expect(focused?.href).to.equal(link.href);
  });

  it('gives back the height that the live widget does not need once it is out of sight', async () => {
    const {element, release} = await waiting('news-list', {layout: 'compact'});
    const before = element.offsetHeight;
    const one = {...FULL, items: (FULL.items as object[]).slice(0, 1)};
    release(one);
    await next(element, 'alliance-load');
    expect(element.offsetHeight).to.equal(before);
    element.style.marginBlockStart = '200vh';
    await until(() => element.offsetHeight < before / 2);
  });

  describe('is replaced by the live items, and everything below stays in place', () => {
    let demo: object;
    before(async () => {
      demo = (await (await fetch(DEMO)).json()) as object;
    });
    after(() => measures && setViewport({width: 800, height: 600}));

    for (const width of [390, 1280]) {
      for (const css of ['', '* {margin: 0; padding: 0}']) {
        it(`on a page ${width} px wide${css && ' without margins'}`, async () => {
          if (measures) await setViewport({width, height: HEIGHT});
          const moves: string[] = [];
          for (const [tag, attributes] of WIDGETS) {
            for (const feed of [demo, FULL, ...(attributes.filters ? [SHORT] : [])]) {
              const url = feed === demo ? `${location.origin}${DEMO}?${tag}${Math.random()}` : feedUrl();
              const {promise, release} = hold<Answer>();
              network({[url]: () => promise});
              const main = await setup<HTMLElement>(
                `<main style="inline-size: ${width - 16}px; font: 16px/1.5 Arial, sans-serif"><style>main {${css && `& ${css}`}}</style>${markup(tag, attributes, feed, url)}${'<p>What stands below.</p>'.repeat(20)}</main>`,
              );
              const element = main.querySelector<LitElement>(tag)!;
              const below = () => element.nextElementSibling!.getBoundingClientRect().top;
              await settled(element);
              const before = below();
              release(feed);
              await next(element, 'alliance-load');
              await settled(element);
              await new Promise(requestAnimationFrame);
              const after = below();
              // As browsers calculate the shift score, which only Chromium reports: the part of the page that moves ×
              // the distance.
              const visible = Math.max(0, 1 - Math.min(before, after) / innerHeight);
              const score = visible * (Math.abs(after - before) / Math.max(innerHeight, innerWidth));
              const name = `${tag} ${JSON.stringify(attributes)} ${feed === demo ? 'demo' : feed === FULL ? 'full' : 'short'}: ${before} → ${after}`;
              if (score > MOST) moves.push(name);
              main.remove();
            }
          }
          expect(moves.join('\n')).to.equal('');
        });
      }
    }
  });
});
