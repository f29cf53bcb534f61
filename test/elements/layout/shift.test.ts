import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {LitElement} from 'lit';
import {hold, network, response} from '../../helpers/network.js';
import {inState, settled, setup} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

/** The most that Cumulative Layout Shift may come to, on a page that is so high. */
const MOST = 0.01;
const HEIGHT = 800;
/** Only Chromium measures shifts itself, and the shifts of all that is on the page; it needs the viewport for that. */
const measures = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** Its items are longer than most feeds' are, for which the room is kept. What is below moves where it is seen. */
const FEW_NEWS = '<news-list heading="Latest news" limit="4"';
const MOST_OF_FEW = 0.08;
/** WebKit breaks the lines that stand for a title two words later. */
const CARDS = '<news-list layout="cards" limit="4"';
const MOST_OF_CARDS = 0.02;

const ELEMENTS = [
  '<news-list',
  FEW_NEWS,
  CARDS,
  '<news-list layout="compact" limit="4"',
  '<publication-card',
  '<publication-list',
  '<campaign-banner',
  '<campaign-banner variant="bar"',
];
const FALLBACK = '<a href="https://alliance.example/news">Alliance news</a>';
/** What stands inside of each: nothing, or what is to be seen until the feed is here. */
const CASES = [
  ...ELEMENTS.map((markup) => ({markup, fallback: ''})),
  ...['<news-list', '<publication-list'].map((markup) => ({markup, fallback: FALLBACK})),
];

const FEED = new URL('/demo/feeds/alliance.json', location.href).href;
let count = 0;
let feed: string;

/** All pictures of an element, cards' included. */
const pictures = (element: Element): HTMLImageElement[] =>
  [...element.shadowRoot!.querySelectorAll('*')].flatMap((inner) =>
    inner instanceof HTMLImageElement ? inner : inner.shadowRoot ? pictures(inner) : [],
  );

const frames = async (count: number) => {
  for (; count; count--) await new Promise(requestAnimationFrame);
};

/** Where that begins, on the page, which stands below an element. */
const below = (element: Element) =>
  element.nextElementSibling!.getBoundingClientRect().top - element.parentElement!.getBoundingClientRect().top;

/** What a move down or up, of all that stands below, comes to: the part of the page that it touches × how far it goes. */
const score = (before: number, after: number, width: number) =>
  Math.max(0, 1 - Math.min(before, after) / HEIGHT) * (Math.abs(after - before) / Math.max(HEIGHT, width));

/** Adds up layout shifts from now on, until it is called. */
function layoutShifts() {
  let shift = 0;
  const add = (entries: PerformanceEntry[]) => {
    for (const entry of entries as (PerformanceEntry & {value: number})[]) shift += entry.value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({type: 'layout-shift'});
  return () => {
    add(observer.takeRecords());
    observer.disconnect();
    return shift;
  };
}

describe('What stands below a widget stays where it is', function () {
  before(async () => {
    const json = (await (await fetch(FEED)).json()) as {items: object[]};
    // It has one fewer than a list shows, and makes room for.
    json.items.push({...json.items[1], id: 'fifth', url: 'fifth', date_published: '2013-01-01'});
    feed = JSON.stringify(json);
  });

  after(() => measures && setViewport({width: 800, height: 600}));

  for (const width of [320, 800, 1200, 1280]) {
    for (const {markup, fallback} of CASES) {
      it(`${markup}> ${fallback && 'with a link as its fallback '}on a page ${width} px wide`, async () => {
        if (measures) await setViewport({width, height: HEIGHT});
        const url = `${FEED}?${++count}`;
        const {promise, release} = hold<Response>();
        network({[url]: () => promise});
        const tag = /[\w-]+/.exec(markup)![0];
        const main = await setup<HTMLElement>(
          `<main style="inline-size: ${width - 16}px; font: 16px/1.5 Arial, sans-serif">${markup} src="${url}">${fallback}</${tag}>${'<p>What stands below.</p>'.repeat(20)}</main>`,
        );
        const element = main.firstElementChild as LitElement;
        await frames(2);
        const shifts = measures && layoutShifts();
        const before = below(element);
        release(response(feed, {url}));
        await until(() => inState(element, 'ready'));
        await settled(element);
        const near = pictures(element).filter((picture) => {
          const {top, width} = picture.getBoundingClientRect();
          return width && top < innerHeight;
        });
        await until(() => near.every(({complete}) => complete));
        await frames(3);
        const after = below(element);
        const move = `${before} px → ${after} px`;
        const most = markup === FEW_NEWS ? MOST_OF_FEW : markup === CARDS ? MOST_OF_CARDS : MOST;
        expect(score(before, after, width), move).to.be.at.most(most);
        if (shifts) expect(shifts(), move).to.be.at.most(most);
      });
    }
  }
});
