import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {LitElement} from 'lit';
import {hold, network, response} from '../../helpers/network.js';
import {PICTURE} from '../../fixtures/elements/feed.js';
import {inState, settled, setup} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

/** The most Cumulative Layout Shift that is allowed, on a page of this height. */
const MOST = 0.01;
const HEIGHT = 800;
const WIDTHS = [390, 1280];
/** Only Chromium measures shifts itself. It measures those of the whole page, so the viewport must be set. */
const measures = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** The lengths of institutions' titles and summaries, in characters. */
const TITLES = [72, 58, 84, 47, 66];
const SUMMARIES = [154, 128, 190, 110, 160];
const SENTENCE =
  'Labour inspectors of eleven countries agree on common rules for recruitment, and on how cases are handed over, ';
const words = (length: number) => SENTENCE.repeat(2).slice(0, length).trim();

const newsFeed = (isPictured: (index: number) => boolean) => ({
  items: TITLES.map((length, index) => ({
    id: `n${index}`,
    url: `https://alliance.example/${index}`,
    title: words(length),
    summary: words(SUMMARIES[index]!),
    date_published: `2014-10-${20 - index}`,
    tags: ['Labour', 'Asia'],
    image: isPictured(index) ? PICTURE : undefined,
  })),
});
const WITHOUT_PICTURES = newsFeed(() => false);
const WITH_PICTURES = newsFeed(() => true);
const MIXED = newsFeed((index) => index % 2 === 0);
/** The demo's feed: publications with their files, and a campaign. */
const DEMO_URL = new URL('/demo/feeds/alliance.json', location.href).href;
const DEMO = (await (await fetch(DEMO_URL)).json()) as object;

/** Every other item is in French, so that there is a language to choose. */
const IN_TWO_LANGUAGES = {
  items: MIXED.items.map((item, index) => ({...item, language: index % 2 ? 'fr' : 'en'})),
};
const FILTERS = 'filters="search tag source year language"';

const FALLBACK = '<a href="https://alliance.example/news">Alliance news</a>';

/** The markup of a widget, its feed, and the fallback shown until that arrives. */
const CASES = [
  ...Object.entries({
    'without pictures': WITHOUT_PICTURES,
    'with pictures': WITH_PICTURES,
    'of which some have pictures': MIXED,
  }).flatMap(([what, feed]) => [
    {what: `a news list ${what}`, markup: '<news-list', feed},
    {what: `four news ${what} below a heading`, markup: '<news-list heading="Latest news" limit="4"', feed},
    {what: `a news list ${what} with a link as its fallback`, markup: '<news-list', feed, fallback: FALLBACK},
  ]),
  {what: 'cards', markup: '<news-list layout="cards" limit="4"', feed: WITH_PICTURES},
  {what: 'a compact list', markup: '<news-list layout="compact" limit="4"', feed: WITHOUT_PICTURES},
  {what: 'a publication card', markup: '<publication-card', feed: DEMO},
  {what: 'publications', markup: '<publication-list', feed: DEMO},
  {what: 'publications with a link as their fallback', markup: '<publication-list', feed: DEMO, fallback: FALLBACK},
  {what: 'a news list with filters', markup: `<news-list ${FILTERS}`, feed: IN_TWO_LANGUAGES},
  {what: 'publications with filters', markup: `<publication-list ${FILTERS}`, feed: DEMO},
  {what: 'a banner', markup: '<campaign-banner', feed: DEMO},
  {what: 'a bar', markup: '<campaign-banner variant="bar"', feed: DEMO},
];

let count = 0;

/** All pictures of an element, including those of its cards. */
const pictures = (element: Element): HTMLImageElement[] =>
  [...element.shadowRoot!.querySelectorAll('*')].flatMap((inner) =>
    inner instanceof HTMLImageElement ? inner : inner.shadowRoot ? pictures(inner) : [],
  );

const frames = async (count: number) => {
  for (; count; count--) await new Promise(requestAnimationFrame);
};

/** The top of the element below the widget, measured from its parent. */
const below = (element: Element) =>
  element.nextElementSibling!.getBoundingClientRect().top - element.parentElement!.getBoundingClientRect().top;

/** The shift score of moving everything below a widget: the share of the page that moves × the distance. */
const score = (before: number, after: number, width: number) =>
  Math.max(0, 1 - Math.min(before, after) / HEIGHT) * (Math.abs(after - before) / Math.max(HEIGHT, width));

/** Adds up layout shifts from now on. Call the result for the sum. */
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

describe('What is below a widget stays in place', () => {
  after(() => measures && setViewport({width: 800, height: 600}));

  for (const width of WIDTHS) {
    for (const {what, markup, feed, fallback = ''} of CASES) {
      it(`when it is ${what}, on a page ${width} px wide`, async () => {
        if (measures) await setViewport({width, height: HEIGHT});
        // In the demo's folder, so that the feed's relative addresses work.
        const url = `${DEMO_URL}?${++count}`;
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
        release(response(JSON.stringify(feed), {url}));
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
        expect(score(before, after, width), move).to.be.at.most(MOST);
        if (shifts) expect(shifts(), move).to.be.at.most(MOST);
      });
    }
  }
});
