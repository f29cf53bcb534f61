import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {LitElement} from 'lit';
import {network, response} from '../helpers/network.js';
import {inState, settled, setup} from '../helpers/setup.js';
import {until} from '../helpers/until.js';

/** How long the feed is on its way. */
const DELAY = 300;
const MOST = 0.01;

const ELEMENTS = [
  '<news-list',
  '<news-list heading="Latest news" limit="4"',
  '<news-list layout="cards" limit="4"',
  '<news-list layout="compact" limit="4"',
  '<publication-card',
  '<publication-list',
  '<campaign-banner',
  '<campaign-banner variant="bar"',
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

describe('What stands below a widget stays where it is', function () {
  this.timeout(20_000);

  before(async function () {
    // Only Chromium measures layout shifts.
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    feed = await (await fetch(FEED)).text();
  });

  after(() => setViewport({width: 800, height: 600}));

  for (const width of [320, 800, 1200]) {
    for (const markup of ELEMENTS) {
      it(`${markup}> on a page ${width} px wide`, async () => {
        await setViewport({width, height: 800});
        const url = `${FEED}?${++count}`;
        network({
          [url]: () => new Promise((resolve) => setTimeout(() => resolve(response(feed, {url})), DELAY)),
        });
        let shift = 0;
        const add = (entries: PerformanceEntry[]) => {
          for (const entry of entries as (PerformanceEntry & {value: number})[]) shift += entry.value;
        };
        const page = await setup(
          `<main>${markup} src="${url}"></${/[\w-]+/.exec(markup)![0]}>${'<p>What stands below.</p>'.repeat(20)}</main>`,
        );
        const element = page.firstElementChild as LitElement;
        await frames(2);
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({type: 'layout-shift'});
        await until(() => inState(element, 'ready'));
        await settled(element);
        const near = pictures(element).filter((picture) => {
          const {top, width} = picture.getBoundingClientRect();
          return width && top < innerHeight;
        });
        await until(() => near.every(({complete}) => complete));
        await frames(3);
        add(observer.takeRecords());
        observer.disconnect();
        expect(shift).to.be.at.most(MOST);
      });
    }
  }
});
