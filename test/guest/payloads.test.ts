import {expect} from '@open-wc/testing';
import {decodeReferences} from '../../src/feed/read/character-references.js';
import {parseFeed} from '../../src/feed/read/parse-feed.js';
import type {Feed} from '../../src/index.js';
import type {ContentElement} from '../../src/element/content-element.js';
import {maximalFeed, maximalItem} from '../fixtures/maximal.js';
import {PAYLOADS} from '../fixtures/payloads.js';
import {open, pageOf} from '../helpers/guest.js';
import {holderOf, places, replaced, type Path} from '../helpers/json.js';
import {part, parts, settled, setup} from '../helpers/setup.js';

/** Every element in every layout. Hidden, so that pictures are not requested. */
const ELEMENTS = `<div hidden>
  <news-list limit="999" more></news-list>
  <news-list limit="999" layout="cards"></news-list>
  <news-list limit="999" layout="compact"></news-list>
  <publication-list></publication-list>
  <publication-card></publication-card>
  <campaign-banner dismissible></campaign-banner>
  <campaign-banner variant="bar"></campaign-banner>
</div>`;

/** The tags that the templates use. */
const TAGS = new Set(
  'a article b bdi button dd div dl dt figcaption figure h2 h3 img li p slot small span time ul'.split(' '),
);
const ATTRIBUTES = new Set(
  'part class id href hreflang target rel tabindex role alt width height loading decoding referrerpolicy src lang dir datetime name aria-busy aria-hidden aria-label aria-labelledby aria-level aria-live'.split(
    ' ',
  ),
);

/** Every member of a feed and of its items that holds a text, a number or a boolean. */
const ITEM_MEMBERS = places(maximalItem('n', 'news'), true);
const FEED_MEMBERS = places(maximalFeed([]), true).filter(([key]) => key !== 'items');

const isFollowable = (url: string) => ['http:', 'https:'].includes(new URL(url).protocol);

/**
 * Checks that a shadow tree has nothing but the templates' own tags and attributes, and only addresses that may be
 * followed.
 */
function expectTame(host: Element, payload: string) {
  for (const element of host.shadowRoot!.querySelectorAll('*')) {
    const {localName, attributes} = element;
    if (!TAGS.has(localName)) expect.fail(`<${localName}> of ${payload}`);
    for (const {name, value} of attributes) {
      if (!ATTRIBUTES.has(name)) expect.fail(`${name}="${value}" of ${payload}`);
      // Both count: the address that the browser resolves, and the attribute as it is written.
      if (name === 'href' || name === 'src') {
        const url = (element as HTMLAnchorElement & HTMLImageElement)[name];
        if (!isFollowable(url) || !isFollowable(value)) expect.fail(`${name}="${value}" of ${payload}`);
      }
    }
    if (element.shadowRoot) expectTame(element, payload);
  }
}

/** Checks that every address in a parsed feed may be followed. */
function expectTameFeed({feed}: {feed: Feed}, payload: string) {
  const plain = JSON.parse(JSON.stringify(feed)) as Feed;
  for (const path of places(plain, true)) {
    const key = String(path.at(-1));
    if (!/^(url|.*_url|image|icon|avatar)$/.test(key) && path.at(-2) !== 'translations') continue;
    const value = holderOf(plain, path)[path.at(-1)!] as string;
    if (!isFollowable(value)) expect.fail(`${path.join('/')}: ${value} of ${payload}`);
  }
}

async function shows(elements: Element[], feed: object, payload: string) {
  for (const element of elements) (element as ContentElement).feed = feed;
  for (const element of elements) {
    await settled(element);
    expect(element.matches(':state(ready)'), `${element.localName} shows ${payload}`).to.be.true;
    expectTame(element, payload);
  }
}

/** The payloads in parts that are small enough for the slowest machine. */
const PARTS = Array.from({length: 8}, (_, part) => PAYLOADS.filter((_, index) => index % 8 === part));

describe(`${PAYLOADS.length} payloads`, () => {
  const ran: string[] = [];
  const note = (event: Event) => ran.push(String((event as ErrorEvent).message));
  const {error} = console;
  let elements: Element[];

  beforeEach(async () => {
    Object.assign(window, {xss: () => ran.push('xss()')});
    for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(type, note);
    // An element that cannot render reports it here.
    console.error = (...parts: unknown[]) => ran.push(parts.join(' '));
    elements = [...(await setup(ELEMENTS)).children];
  });

  afterEach(() => {
    for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) removeEventListener(type, note);
    console.error = error;
    delete (window as {xss?: unknown}).xss;
    expect(ran.splice(0)).to.be.empty;
  });

  it('are at least 200, and all different', () => {
    expect(new Set(PAYLOADS)).to.have.property('size', PAYLOADS.length).that.is.at.least(200);
  });

  it('are put in every member that the schema knows', async () => {
    const response = await fetch('/feed.schema.json');
    const known = new Set<string>();
    (function collect(schema: unknown) {
      if (typeof schema !== 'object' || schema === null) return;
      const {properties} = schema as {properties?: object};
      for (const key of Object.keys(properties ?? {})) known.add(key);
      for (const inner of Object.values(schema)) collect(inner);
    })(await response.json());
    const here = new Set([...FEED_MEMBERS, ...ITEM_MEMBERS].flat());
    expect([...known].filter((key) => !here.has(key) && key !== 'items')).to.be.empty;
    expect(known.size, 'members of the schema').to.be.at.least(40);
    expect(FEED_MEMBERS.length, 'places in a feed').to.be.at.least(38);
    expect(ITEM_MEMBERS.length, 'places in an item').to.be.at.least(42);
  });

  for (const [index, payloads] of PARTS.entries())
    it(`are shown as text, in all members at once (part ${index + 1})`, async () => {
      for (const payload of payloads) {
        const all = (value: object, paths: Path[]) =>
          paths.reduce((feed, path) => replaced(feed, path, payload), value);
        // Members that make an item a publication, or identify it, stay; so do pictures, so that what is said about
        // them is shown.
        const free = (path: Path) => !/(^|\/)(type|id|image|image\/url)$/.test(path.join('/'));
        const items = (['news', 'publication'] as const).map((type) =>
          all(maximalItem(type, type), ITEM_MEMBERS.filter(free)),
        );
        const feed = {...all(maximalFeed([]), FEED_MEMBERS.filter(free)), items};
        await shows(elements, feed, payload);

        const [list, , , , card, banner] = elements as [Element, Element, Element, Element, Element, Element];
        const shown = decodeReferences(payload).trim();
        const expectText = (host: Element, name: string, text = shown) => {
          const found = parts(host, name);
          expect(found, name).not.to.be.empty;
          for (const element of found) expect(element.textContent.trim(), `${name} of ${payload}`).to.equal(text);
        };
        for (const name of ['title', 'source', 'credit', 'tags']) expectText(list, name);
        for (const name of ['title', 'kind']) expectText(card, name);
        for (const name of ['title', 'label', 'qualifier', 'value', 'credit']) expectText(banner, name);
        for (const paragraph of part(banner, 'statement')!.children) expect(paragraph.textContent).to.equal(shown);
        expect(part(banner, 'goal')!.firstElementChild!.textContent).to.equal(shown);
      }
    });

  for (const [index, payloads] of PARTS.entries())
    it(`are harmless in each single member when read, and in every twelfth member when shown (part ${index + 1})`, async () => {
      const [list, , , publications, , hero, bar] = elements as HTMLElement[];
      let read = 0;
      let rendered = 0;
      for (const [turn, payload] of payloads.entries()) {
        const isTurn = (_: unknown, index: number) => (index + turn) % 12 === 0;
        const items = ITEM_MEMBERS.map((path, index) =>
          replaced(maximalItem(`${index}`, index % 2 ? 'news' : 'publication'), path, payload),
        );
        const parsed = parseFeed(maximalFeed(items));
        expectTameFeed(parsed, payload);
        expect(parsed.feed.items, `items with ${payload}`).to.have.length(items.length);
        const feeds = FEED_MEMBERS.map((path) => replaced(maximalFeed([]), path, payload));
        for (const feed of feeds) expectTameFeed(parseFeed(feed), payload);
        read += items.length + feeds.length;

        const shownItems = items.filter(isTurn);
        const plain = [maximalItem('n', 'news'), maximalItem('p', 'publication')];
        await shows([list!, publications!], maximalFeed([...shownItems, ...plain]), payload);
        const shownFeeds = feeds.filter(isTurn);
        for (const feed of shownFeeds) await shows([hero!, bar!], feed, payload);
        rendered += shownItems.length + shownFeeds.length;
      }
      const pairs = payloads.length * (ITEM_MEMBERS.length + FEED_MEMBERS.length);
      expect(read).to.equal(pairs);
      expect(rendered).to.be.at.least(pairs / 12 - payloads.length);
    });

  it('cause no requests except for pictures on a page with the script', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src http: https:; base-uri 'none'; form-action 'none'";
    const members = ITEM_MEMBERS.filter((path) => path.at(-1) !== 'type' && path.at(-1) !== 'id');
    const items = PAYLOADS.map((payload, index) => {
      const item = maximalItem(`${index}`, index % 2 ? 'news' : 'publication');
      for (const path of members) holderOf(item, path)[path.at(-1)!] = payload;
      return item;
    });
    const feed = {body: JSON.stringify({...maximalFeed(items), _alliance: {}})};
    const body = `<news-list src="feed.json" limit="999"></news-list><publication-list src="feed.json"></publication-list>`;
    const page = await open(pageOf(body), {
      headers: {'content-security-policy': policy},
      files: {'feed.json': feed},
    });
    const {window, witness} = page;
    Object.assign(window, {xss: () => ran.push('xss()')});
    await page.settled('news-list', 'publication-list');
    const lists = ['news-list', 'publication-list'].map((tag) => page.find(tag));
    for (const list of lists) expectTame(list, 'a real page');
    const pictures = new Set<string>();
    for (const {shadowRoot} of lists) {
      for (const image of shadowRoot!.querySelectorAll('img')) pictures.add(image.src);
    }
    expect(pictures.size).to.be.at.least(50);
    const own = ['', 'witness.js', 'alliance-widgets.js', 'feed.json'].map(
      (path) => new URL(path, window.location.href).href,
    );
    const asked = window.performance.getEntriesByType('resource').map(({name}) => name);
    expect(asked.filter((url) => !own.includes(url) && !pictures.has(url.replace(/#.*/, '')) && !pictures.has(url))).to
      .be.empty;
    const {faults, violations} = witness;
    expect({faults, violations}).to.deep.equal({faults: [], violations: []});
  });
});
