import {expect} from '@open-wc/testing';
import type {NewsList, PublicationCard, PublicationList} from '../../src/index.js';
import {feedOf, publication, type Raw} from '../fixtures/elements/feed.js';
import {given} from '../fixtures/elements/given.js';
import {feedUrl, network} from '../helpers/network.js';
import {focused, loaded, part, parts, settled, text, texts} from '../helpers/setup.js';

type List = NewsList | PublicationList;

const news = (name: string, more: Raw = {}): Raw => ({
  id: name,
  title: `Story ${name}`,
  url: `https://alliance.example/${name}`,
  ...more,
});
const ITEMS = {
  'news-list': news,
  'publication-list': (name: string, more: Raw = {}) => publication(1, {...news(name), ...more}),
};

const linkTo = (list: Element, name: string) =>
  parts(list, 'link').find((link) => (link as HTMLAnchorElement).href.endsWith(`/${name}`))!;

/** Counts how often the focus leaves an element of the list from now on. */
function blurs(list: Element) {
  let count = 0;
  list.shadowRoot!.addEventListener('focusout', () => count++);
  return () => count;
}

for (const [tag, item] of Object.entries(ITEMS)) {
  describe(`The focus in <${tag}>`, () => {
    const items = (names: string) => feedOf([...names].map((name) => item(name)));

    async function show(names: string, attributes = '') {
      const list = await given<List>(`<${tag} ${attributes}></${tag}>`, items(names));
      return {list, give: (feed: object) => ((list.feed = feed), settled(list))};
    }

    for (const [before, after] of [
      ['abc', 'xabc'],
      ['abc', 'cba'],
      ['abc', 'bca'],
      ['abcd', 'xdycb'],
      ['abc', 'b'],
    ] as const) {
      it(`stays on the same article, and never leaves it, when ${before} becomes ${after}`, async () => {
        const {list, give} = await show(before);
        const link = linkTo(list, 'b');
        link.focus();
        const left = blurs(list);
        await give(items(after));
        expect(texts(list, 'link').join()).to.equal([...after].map((name) => `Story ${name}`).join());
        expect(focused(list)).to.equal(link);
        expect(text(link)).to.equal('Story b');
        expect(link).to.equal(linkTo(list, 'b'));
        expect(left()).to.equal(0);
      });
    }

    it('stays on an article when its title and address change', async () => {
      const {list, give} = await show('abc');
      linkTo(list, 'b').focus();
      await give(feedOf([item('x'), item('b', {title: 'Corrected', url: 'https://alliance.example/new'})]));
      expect((focused(list) as HTMLAnchorElement).href).to.equal('https://alliance.example/new');
      expect(text(focused(list))).to.equal('Corrected');
    });

    it('moves to the widget when its article disappears, and keeps its place on the page', async () => {
      const {list, give} = await show('abc');
      linkTo(list, 'b').focus();
      await give(items('ac'));
      expect(focused(list)).to.equal(part(list, 'base'));
    });

    async function reloaded(before: string, after: string, focusOn: string, attributes = '') {
      const url = feedUrl();
      const net = network({[url]: items(before)});
      const list = await loaded<List>(`<${tag} src="${url}" ${attributes}></${tag}>`);
      const link = linkTo(list, focusOn);
      link.focus();
      net.answer(url, items(after));
      await list.reload();
      await settled(list);
      expect(focused(list)).to.equal(link);
      return texts(list, 'link')
        .map((title) => title!.replace('Story ', ''))
        .join('');
    }

    it('stays on the same article during a reload', async () => {
      expect(await reloaded('abc', 'xabc', 'a')).to.equal('xabc');
    });

    it('stays on an article that newer articles push beyond the limit', async () => {
      expect(await reloaded('ab', 'xyabc', 'b', 'limit="2"')).to.equal('xyab');
    });

    it('keeps no trace of removed items', async () => {
      const {list, give} = await show('abc');
      const nodes = () => part(list, 'list')!.childNodes.length;
      const before = nodes();
      for (const names of ['xab', 'yxa', 'zyx', 'x', 'abc']) await give(items(names));
      expect(nodes()).to.equal(before);
    });
  });
}

it('The focus in <publication-card> never stays on a link that now belongs to another publication', async () => {
  const card = await given<PublicationCard>('<publication-card></publication-card>', feedOf([publication(1)]));
  const link = part(card, 'link')!;
  link.focus();
  card.feed = feedOf([publication(1, {title: 'Another title'})]);
  await settled(card);
  expect(focused(card)).to.equal(link);
  // A summary that was not there before makes the publication a new article.
  card.feed = feedOf([publication(1, {summary: 'A summary'})]);
  await settled(card);
  expect(focused(card)).to.equal(part(card, 'link'));
  card.feed = feedOf([publication(2), publication(1)]);
  await settled(card);
  expect(part(card, 'link')).not.to.equal(link);
  expect(focused(card)).to.equal(part(card, 'base'));
});
