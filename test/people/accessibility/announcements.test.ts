import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import type {AllianceFeed, NewsList, PublicationList} from '../../../src/index.js';
import {NOTHING, TAGS} from '../../fixtures/elements/content.js';
import {feedOf, FULL, newsItems, publication} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {clock, type Clock} from '../../helpers/clock.js';
import {feedUrl, hold, missing, network, type Answer, type Network} from '../../helpers/network.js';
import {inState, loaded, part, parts, settled, setup, text, texts} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';
import {listen, type LiveRegion} from './live-region.js';

type Content = LitElement & {src?: string; feed?: object; tag?: string; reload(): Promise<void>};

const FAILED = 'This content could not be loaded.';
const busy = (element: Element) => part(element, 'base')!.getAttribute('aria-busy');

/** An element whose feed has not arrived, what its live region says, and a function that lets the feed arrive. */
async function awaiting(tag: string, inside = '') {
  const url = feedUrl();
  const {promise, release} = hold<Answer>();
  const net = network({[url]: () => promise});
  const element = await setup<Content>(`<${tag} src="${url}">${inside}</${tag}>`);
  const answer = async (answer: Answer, state: string) => {
    release(answer);
    await until(() => inState(element, state));
  };
  return {element, net, url, live: listen(element), answer};
}

/** Every node in an element's shadow tree and those of the cards in it, including texts, in order. */
function nodesOf(element: Element): Node[] {
  const walker = document.createTreeWalker(element.shadowRoot!);
  const nodes: Node[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    nodes.push(node, ...(node instanceof Element && node.shadowRoot ? nodesOf(node) : []));
  }
  return nodes;
}

/** The innermost element that has the focus. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Puts the focus on an element's first link, as a visitor does with Tab. */
function focusLink(element: Element) {
  element.shadowRoot!.querySelector<HTMLElement>('a:not([tabindex])')!.focus();
  return focused();
}

for (const tag of TAGS) {
  describe(`<${tag}> tells a screen reader`, () => {
    it('that it is busy while it loads, and nothing when it shows its content', async () => {
      const {element, live, answer} = await awaiting(tag);
      expect(busy(element)).to.equal('true');
      await answer(FULL, 'ready');
      expect(busy(element)).to.be.null;
      expect(live.said).to.be.empty;
      live.expectSame();
    });

    it('not that it is busy if there is nothing to load', async () => {
      expect(busy(await setup(`<${tag}></${tag}>`))).to.be.null;
    });

    for (const inside of ['', '<a href="https://alliance.example/">Alliance</a>']) {
      it(`about an error, once${inside && ', though a fallback covers it'}`, async () => {
        const {element, live, answer} = await awaiting(tag, inside);
        await answer(missing, 'error');
        expect(busy(element)).to.be.null;
        expect(live.said).to.deep.equal([FAILED]);
        expect(live.changes, 'changes').to.equal(1);
        live.expectSame();
      });
    }

    it('once that there is nothing to show', async () => {
      const {live, answer} = await awaiting(tag);
      await answer(NOTHING, 'empty');
      expect(live.said).to.deep.equal(['Nothing to show']);
      expect(live.changes, 'changes').to.equal(1);
      live.expectSame();
    });

    it('about an error again after another try, and nothing about an old error when that works', async () => {
      const {element, net, url, live, answer} = await awaiting(tag);
      await answer(missing, 'error');
      const {promise, release} = hold<Answer>();
      net.answer(url, () => promise);
      part(element, 'retry')!.click();
      await until(() => inState(element, 'loading'));
      expect(busy(element)).to.equal('true');
      expect(text(part(element, 'status'))).to.equal('');
      expect(live.said).to.deep.equal([FAILED]);
      release(missing);
      await until(() => inState(element, 'error'));
      expect(busy(element)).to.be.null;
      expect(live.said).to.deep.equal([FAILED, FAILED]);

      net.answer(url, FULL);
      part(element, 'retry')!.focus();
      part(element, 'retry')!.click();
      await until(() => inState(element, 'ready'));
      expect(focused(), 'its place, just before the content').to.equal(part(element, 'base'));
      expect(text(part(element, 'status'))).to.equal('');
      expect(live.said).to.deep.equal([FAILED, FAILED]);
      live.expectSame();
    });

    it('about an error at another address that the page has set', async () => {
      const {element, live, answer} = await awaiting(tag);
      await answer(FULL, 'ready');
      const url = feedUrl();
      network({[url]: missing});
      element.src = url;
      await until(() => inState(element, 'error'));
      expect(live.said).to.deep.equal([FAILED]);
      live.expectSame();
    });
  });

  describe(`<${tag}> is silent, and changes nothing`, () => {
    let url: string;
    let net: Network;
    let element: Content;
    let live: LiveRegion;
    let time: Clock | undefined;

    async function show(attributes = '') {
      url = feedUrl();
      net = network({[url]: FULL});
      element = await loaded<Content>(`<${tag} ${attributes} src="${url}"></${tag}>`);
      live = listen(element);
    }

    /** Does something that must not change any node or move the focus. */
    async function expectStill(act: () => Promise<unknown>) {
      const link = focusLink(element);
      const nodes = nodesOf(element);
      const before = net.requests.length;
      await act();
      await settled(element);
      expect(net.requests.length, 'it has loaded again').to.be.above(before);
      const after = nodesOf(element);
      expect(after.length).to.equal(nodes.length);
      expect(
        after.findIndex((node, index) => node !== nodes[index]),
        'the first node that has changed',
      ).to.equal(-1);
      expect(focused()).to.equal(link);
      expect(live.changes, 'changes').to.equal(0);
      live.expectSame();
    }

    /** Lets a minute pass, and waits until what is loaded then has arrived. */
    async function refresh() {
      time!.tick(60_000);
      await until(() => time!.waits.some((wait) => wait > 10_000));
    }

    afterEach(() => {
      // While the faked clock still runs.
      element.remove();
      time?.tick(20);
      time = undefined;
    });

    it('if `refresh` finds nothing new', async () => {
      time = clock();
      await show('refresh="60"');
      await expectStill(refresh);
    });

    it('if `refresh` finds a changed text', async () => {
      time = clock();
      await show('refresh="60"');
      net.answer(url, JSON.stringify(FULL).replace('Alliance', 'Other').replaceAll('Schools', 'All'));
      await expectStill(refresh);
    });

    it('when another element reloads the same feed', async () => {
      await show();
      const other = await loaded<NewsList>(`<news-list src="${url}"></news-list>`);
      await expectStill(() => other.reload());
    });

    it('when the page reloads it', async () => {
      await show();
      await expectStill(() => element.reload());
    });

    it('if that fails, or finds nothing new', async () => {
      await show();
      const link = focusLink(element);
      net.answer(url, missing);
      await element.reload();
      await until(() => inState(element, 'stale'));
      expect(focused()).to.equal(link);
      expect(text(part(element, 'status'))).to.match(/^Not updated since/);
      net.answer(url, NOTHING);
      await element.reload();
      await until(() => inState(element, 'empty'));
      expect(live.said).to.be.empty;
      live.expectSame();
    });
  });
}

describe('"Show more" tells a screen reader how many items were added', () => {
  const LISTS: Record<string, (count: number) => object[]> = {
    'news-list': newsItems,
    'publication-list': (count) => Array.from({length: count}, (_, index) => publication(index)),
  };
  /** One, two, three and five more items, for each of the plural forms of a language. */
  const PHRASES: Record<string, string[]> = {
    en: ['1 more item', '2 more items', '3 more items', '5 more items'],
    ru: ['Ещё 1 материал', 'Ещё 2 материала', 'Ещё 3 материала', 'Ещё 5 материалов'],
    ar: ['عنصر إضافي واحد', 'عنصران إضافيان', '3 عناصر إضافية', '5 عناصر إضافية'],
  };
  const western = (phrase: string) => phrase.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

  for (const [tag, items] of Object.entries(LISTS)) {
    for (const [lang, phrases] of Object.entries(PHRASES)) {
      it(`once, in ${lang}, of <${tag}>`, async () => {
        for (const [index, count] of [1, 2, 3, 5].entries()) {
          const list = await given<NewsList | PublicationList>(
            `<${tag} lang="${lang}" limit="5" more></${tag}>`,
            feedOf(items(5 + count) as Record<string, unknown>[]),
          );
          const live = listen(list);
          part(list, 'more')!.click();
          await until(() => live.said.length);
          await settled(list);
          expect(live.said.map(western)).to.deep.equal([phrases[index]]);
          expect(live.changes, 'changes').to.equal(1);
          expect(list.shadowRoot!.activeElement).to.equal(parts(list, 'item')[5]);
          live.expectSame();
        }
      });
    }
  }

  it('but not if the page then makes it show something else', async () => {
    const list = await given<NewsList>('<news-list limit="2" more></news-list>', feedOf(newsItems(5)));
    const live = listen(list);
    part(list, 'more')!.click();
    await until(() => live.said.length);
    list.feed = feedOf(newsItems(4));
    await settled(list);
    expect(text(part(list, 'status'))).to.equal('');
  });
});

describe('A change by the page that a visitor has asked for is announced', () => {
  it('if a filter leaves nothing', async () => {
    const list = await given<NewsList>('<news-list></news-list>', FULL);
    const live = listen(list);
    list.tag = 'Nothing has this';
    await until(() => inState(list, 'empty'));
    expect(live.said).to.deep.equal(['Nothing to show']);
    live.expectSame();
  });
});

describe('An error of a feed that several elements share', () => {
  it('is announced again by the one whose button was pressed, and by no other', async () => {
    const url = feedUrl();
    const net = network({[url]: missing});
    const provider = await setup<AllianceFeed>(
      `<alliance-feed src="${url}"><news-list></news-list><campaign-banner></campaign-banner></alliance-feed>`,
    );
    const elements = [...provider.children];
    const lives = elements.map(listen);
    await until(() => elements.every((element) => inState(element, 'error')));
    expect(lives.map(({said}) => said)).to.deep.equal([[FAILED], [FAILED]]);
    const {promise, release} = hold<Answer>();
    net.answer(url, () => promise);
    part(elements[0]!, 'retry')!.click();
    await until(() => elements.every((element) => inState(element, 'loading')));
    release(missing);
    await until(() => elements.every((element) => inState(element, 'error')));
    expect(lives.map(({said}) => said)).to.deep.equal([[FAILED, FAILED], [FAILED]]);
    expect(texts(elements[1]!, 'retry')).to.deep.equal(['Try again']);
  });
});
