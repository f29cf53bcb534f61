/** Page translators, extensions and optimizers change the shadow trees of widgets while these are shown. */
import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {NewsList} from '../../src/index.js';
import {TAGS, type Content} from '../fixtures/elements/content.js';
import {CAMPAIGN, feedOf, newsItems, publication, type Raw} from '../fixtures/elements/feed.js';
import {given} from '../fixtures/elements/given.js';
import {feedUrl, network} from '../helpers/network.js';
import {inState, loaded, part, parts, settled, text, texts} from '../helpers/setup.js';
import {until} from '../helpers/until.js';

const feed = (word: string) =>
  feedOf(
    [
      ...[1, 2].map((number) => ({
        id: `n${number}`,
        title: `${word} news ${number}`,
        url: `https://alliance.example/${word}/n${number}`,
        summary: `${word} summary`,
        date_published: '2014-10-14',
        tags: [word],
      })),
      publication(1, {title: `${word} publication`, url: `https://alliance.example/${word}/p1`}),
    ],
    {
      _alliance: {
        campaign: {
          ...CAMPAIGN,
          title: `${word} campaign`,
          action: {label: `${word} action`, url: `https://alliance.example/${word}`},
        },
      },
    },
  );

function nodesOf(element: Element, kind: number) {
  const walker = document.createTreeWalker(element.shadowRoot!, kind);
  const nodes: ChildNode[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as ChildNode);
  return nodes;
}

/** The changes that others make, by name. */
const CHANGES: Record<string, (element: Element) => void> = {
  'all comments are taken out': (element) => nodesOf(element, NodeFilter.SHOW_COMMENT).forEach((node) => node.remove()),
  'all texts are taken out': (element) => nodesOf(element, NodeFilter.SHOW_TEXT).forEach((node) => node.remove()),
  'blank texts are taken out': (element) =>
    nodesOf(element, NodeFilter.SHOW_TEXT).forEach((node) => node.nodeValue!.trim() || node.remove()),
  'each text is wrapped, as page translators do': (element) =>
    nodesOf(element, NodeFilter.SHOW_TEXT).forEach((node) => {
      if (!node.nodeValue!.trim()) return;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      node.replaceWith(outer);
      inner.textContent = `Traducido: ${node.nodeValue}`;
    }),
  'each text is wrapped, the text itself being kept': (element) =>
    nodesOf(element, NodeFilter.SHOW_TEXT).forEach((node) => {
      const font = document.createElement('font');
      node.replaceWith(font);
      font.append(node);
    }),
  'everything is taken out': (element) => element.shadowRoot!.replaceChildren(),
  'neighbouring texts are merged': (element) => element.shadowRoot!.normalize(),
};

/** The markup shown: without comments and traces of earlier states, with white space collapsed. */
const shown = (element: Element) =>
  element
    .shadowRoot!.innerHTML.replace(/<!--.*?-->| (tabindex="-1"|aria-live="off")|(?<=class="\w* )far/gs, '')
    .replace(/\s+/g, ' ');

const plain = async (tag: string, word: string, lang = 'en') =>
  shown(await given<Content>(`<${tag} lang="${lang}"></${tag}>`, feed(word)));

for (const tag of TAGS) {
  describe(`<${tag}>, after`, () => {
    for (const [name, change] of Object.entries(CHANGES)) {
      it(`${name}: shows all of a new feed`, async () => {
        const element = await given<Content>(`<${tag} lang="en"></${tag}>`, feed('Old'));
        change(element);
        element.feed = feed('New');
        await settled(element);
        expect(inState(element, 'ready')).to.be.true;
        expect(shown(element)).to.equal(await plain(tag, 'New'));
        expect(element.shadowRoot!.textContent).not.to.include('Old');
      });

      it(`${name}: shows another language's words and dates`, async () => {
        const element = await given<Content>(`<${tag} lang="en"></${tag}>`, feed('Old'));
        change(element);
        element.lang = 'fr';
        await until(() => shown(element).includes('Old'));
        await settled(element);
        expect(shown(element)).to.equal(await plain(tag, 'Old', 'fr'));
      });

      it(`${name}: shows the result of one reload, and of the next`, async () => {
        const url = feedUrl();
        const net = network({[url]: feed('Old')});
        const element = await loaded<Content>(`<${tag} lang="en" src="${url}"></${tag}>`);
        for (const word of ['New', 'Newer']) {
          change(element);
          net.answer(url, feed(word));
          await element.reload();
          await settled(element);
          expect(shown(element)).to.equal(await plain(tag, word));
        }
      });
    }
  });
}

describe('A change that others make to a widget', () => {
  const wrap = CHANGES['each text is wrapped, as page translators do']!;

  it('leaves the focus on the same article', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feed('Old'));
    parts(list, 'link')[1]!.focus();
    wrap(list);
    list.feed = feedOf([{id: 'x', title: 'New', url: 'https://alliance.example/x'}, ...(feed('Old').items as Raw[])]);
    await settled(list);
    const link = list.shadowRoot!.activeElement as HTMLAnchorElement;
    expect(link.href).to.equal('https://alliance.example/Old/n2');
    expect(text(link)).to.equal('Old news 2');
  });

  it('stays as long as the widget needs no update', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feed('Old'));
    wrap(list);
    await settled(list);
    expect(texts(list, 'link')[0]).to.equal('Traducido: Old news 1');
  });

  it('keeps "Show more" working, its focus and its announcement', async () => {
    const list = await given<NewsList>('<news-list limit="2" more></news-list>', feedOf(newsItems(5)));
    wrap(list);
    part(list, 'more')!.click();
    await until(() => list.shadowRoot!.activeElement === parts(list, 'item')[2]);
    await settled(list);
    expect(texts(list, 'link')).to.deep.equal(['News 1', 'News 2', 'News 3', 'News 4']);
    expect(text(part(list, 'status'))).to.equal('2 more items');
  });

  it('stays if it is a style sheet: Dark Reader adds some to every shadow tree', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feed('Old'));
    const style = document.createElement('style');
    list.shadowRoot!.prepend(style);
    const link = part(list, 'link');
    list.heading = 'A heading';
    await settled(list);
    expect(part(list, 'link'), 'the tree is kept').to.equal(link);
    wrap(list);
    list.heading = 'Another';
    await settled(list);
    expect(part(list, 'link'), 'the tree is a new one').not.to.equal(link);
    expect(style.getRootNode()).to.equal(list.shadowRoot);
  });

  it('is not assumed when the page changes its own items inside', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feed('Old'));
    list.itemTemplate = () => html`<div class="own"></div>`;
    await settled(list);
    const own = list.shadowRoot!.querySelector('.own')!;
    own.append('Written by the page');
    list.heading = 'A heading';
    await settled(list);
    expect(list.shadowRoot!.querySelector('.own')).to.equal(own);
    expect(text(own)).to.equal('Written by the page');
  });
});

it("A server's markup that nobody hydrates makes way for the content", async () => {
  const list = document.createElement('news-list');
  list.attachShadow({mode: 'open'}).innerHTML = '<style></style><!--lit-part--><p>From a server</p><!--/lit-part-->';
  list.feed = feed('New');
  document.body.append(list);
  await settled(list);
  expect(shown(list).replace('<style></style>', '')).to.equal(await plain('news-list', 'New'));
  expect(getComputedStyle(part(list, 'list')!).display, 'styled').to.equal('grid');
  list.remove();
});

describe('An element that cannot be drawn', () => {
  it('shows its fallback, has the state error, reports that once, and recovers when it can', async () => {
    const reported: unknown[] = [];
    const {error} = console;
    console.error = (...parts) => reported.push(parts);
    try {
      const list = await given<NewsList>('<news-list><p>Our news</p></news-list>', feed('Old'));
      list.itemTemplate = () => {
        throw new Error('A fault of the page');
      };
      await settled(list);
      expect(list.querySelector('p')!.getBoundingClientRect().height).to.be.above(5);
      expect(inState(list, 'error')).to.be.true;
      expect(inState(list, 'ready')).to.be.false;
      expect(reported).to.have.length(1);
      list.itemTemplate = undefined;
      await settled(list);
      expect(inState(list, 'ready')).to.be.true;
      expect(shown(list)).to.equal(await plain('news-list', 'Old'));
    } finally {
      console.error = error;
    }
  });
});
