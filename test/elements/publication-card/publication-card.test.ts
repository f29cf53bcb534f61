import {expect} from '@open-wc/testing';
import {parseFeed, type AllianceFeed, type PublicationCard} from '../../../src/index.js';
import {feedOf, FULL, newsItems, NO_PICTURE, PICTURE, publication, REPORT} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {inState, part, parts, settled, setup, text, texts} from '../../helpers/setup.js';

const cardOf = (feed: object, attributes = '') =>
  given<PublicationCard>(`<publication-card ${attributes}></publication-card>`, feed);
const title = (card: PublicationCard) => text(part(card, 'title'));

describe('<publication-card>', () => {
  it('shows the first publication of the feed', async () => {
    expect(title(await cardOf(feedOf([...newsItems(2), publication(7), publication(8)])))).to.equal('Publication 7');
  });

  it('has a dot before each fact but the first, which disappears with the fact', async () => {
    const card = await cardOf(feedOf([REPORT]));
    const facts = [...card.shadowRoot!.querySelectorAll('p.small > *')];
    expect(facts.length).to.be.above(3);
    for (const fact of facts) {
      expect(fact.getAttribute('part'), fact.textContent).to.be.a('string').and.not.empty;
      expect(getComputedStyle(fact, '::before').position, fact.textContent).to.equal('absolute');
    }
    for (const line of card.shadowRoot!.querySelectorAll('p.small')) expect(line.textContent).not.to.match(/[·•|]/);
  });

  it('is empty if the feed has none', async () => {
    expect(inState(await cardOf(feedOf(newsItems(2))), 'empty')).to.be.true;
  });

  it('shows every member of a publication in its part', async () => {
    const card = await cardOf(feedOf([REPORT]));
    expect(title(card)).to.equal('Oceans of plastic');
    expect(texts(card, 'kind')).to.deep.equal(['Report']);
    expect(texts(card, 'authors')).to.deep.equal(['Ada Amis and Ben Brown']);
    expect(texts(card, 'date')).to.deep.equal(['October 14, 2014']);
    expect(texts(card, 'summary')).to.deep.equal(['What floats, and where it comes from.']);
    expect(texts(card, 'source')).to.deep.equal(['Sea Agency']);
    expect(texts(card, 'tags')).to.deep.equal(['Oceans, Waste']);
    expect(parts(card, 'files')).to.have.length(1);
    expect(texts(card, 'file')).to.deep.equal(['PDF, 1.2 MB, French', 'EPUB, 350 kB']);
    const cover = part(card, 'cover') as HTMLImageElement;
    expect(cover.src).to.equal(PICTURE);
    expect(cover.alt).to.equal('A bottle on the waves');
  });

  it('names an agency that is also the only author once, as a link', async () => {
    const source = {name: 'Sea Agency', url: 'https://sea.example/'};
    const _alliance = {type: 'publication', source};
    const card = await cardOf(feedOf([publication(1, {authors: [{name: 'Sea Agency'}], tags: ['Oceans'], _alliance})]));
    expect(texts(card, 'authors')).to.deep.equal(['Sea Agency']);
    expect(texts(card, 'source')).to.deep.equal(['Sea Agency']);
    expect(part(card, 'source')!.querySelector('a')!.href).to.equal(source.url);
    expect(text(card.shadowRoot!.querySelector('.text'))?.split('Sea Agency')).to.have.length(2);
    expect(texts(card, 'tags')).to.deep.equal(['Oceans']);
  });

  it('is an article named by its title, which holds the link', async () => {
    const card = await cardOf(feedOf([REPORT]));
    const base = part(card, 'base')!;
    expect(base.getAttribute('role')).to.equal('article');
    const heading = card.shadowRoot!.getElementById(base.getAttribute('aria-labelledby')!)!;
    expect(heading).to.equal(part(card, 'title'));
    expect(heading.matches('h3:not([aria-level])')).to.be.true;
    expect(heading.querySelector('a')!.href).to.equal(REPORT.url);
    expect(part(card, 'date')!.matches('time[datetime="2014-10-14"]')).to.be.true;
  });

  it('is not an article while it is empty', async () => {
    expect(part(await setup('<publication-card></publication-card>'), 'base')!.hasAttribute('role')).to.be.false;
  });

  it('lists the files as links that name their language', async () => {
    const card = await cardOf(feedOf([REPORT]));
    expect(part(card, 'files')!.getAttribute('role')).to.equal('list');
    const [french, other] = parts(card, 'file') as HTMLAnchorElement[];
    expect(french!.href).to.equal('https://alliance.example/oceans-fr.pdf');
    expect(french!.hreflang).to.equal('fr');
    expect(other!.hasAttribute('hreflang')).to.be.false;
  });

  it('shows only the members that are present', async () => {
    const card = await cardOf(feedOf([publication(1)]));
    for (const name of ['kind', 'authors', 'date', 'summary', 'files', 'file', 'source', 'tags']) {
      expect(parts(card, name), name).to.be.empty;
    }
  });

  describe('files', () => {
    const file = async (attachment: object) =>
      texts(await cardOf(feedOf([publication(1, {attachments: [attachment]})])), 'file')[0];
    const url = 'https://files.example/';

    const cases: [string, object][] = [
      ['PDF, 1.2 MB, French', {url: `${url}a.pdf`, size_in_bytes: 1_234_567, _alliance: {language: 'fr'}}],
      ['PDF, 1 MB', {url: `${url}a.pdf`, size_in_bytes: 999_999}],
      ['PDF, 999.9 kB', {url: `${url}a.pdf`, size_in_bytes: 999_900}],
      ['PDF, 12 byte', {url: `${url}a.pdf`, size_in_bytes: 12}],
      ['ZIP, 4,500 GB', {url: `${url}a.zip`, size_in_bytes: 4.5e12}],
      ['PDF', {url: `${url}download?id=5`, mime_type: 'application/pdf'}],
      ['EPUB', {url: `${url}a`, mime_type: 'application/epub+zip'}],
      [
        'DOCX',
        {url: `${url}a.docx`, mime_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'},
      ],
      [
        'MP3, Brazilian Portuguese',
        {url: `${url}a.mp3?x=1#y`, mime_type: 'audio/mpeg', _alliance: {language: 'pt-BR'}},
      ],
      ['Annex, PDF', {url: `${url}a.pdf`, title: 'Annex'}],
      [
        // A text that is not a language tag is dropped.
        'PDF',
        {url: `${url}a.pdf`, _alliance: {language: 'x-nonsense-tag-of-no-language'}},
      ],
      [`${url}a`, {url: `${url}a`}],
    ];

    for (const [expected, attachment] of cases) {
      it(`are called "${expected}"`, async () => {
        expect(await file(attachment)).to.equal(expected);
      });
    }
  });

  describe('item', () => {
    const feed = feedOf([
      ...newsItems(1),
      publication(1),
      publication(2, {url: 'https://alliance.example/a b'}),
      {id: 'unlinked', title: 'Without an address'},
    ]);

    const cases: [string, string][] = [
      ['p2', 'Publication 2'],
      ['https://alliance.example/publications/1', 'Publication 1'],
      ['https://ALLIANCE.example/a b', 'Publication 2'],
      ['n1', 'News 1'],
      ['unlinked', 'Without an address'],
    ];

    for (const [item, expected] of cases) {
      it(`"${item}" shows the item by that id or address`, async () => {
        expect(title(await cardOf(feed, `item="${item}"`))).to.equal(expected);
      });
    }

    it('is empty if the feed has no such item', async () => {
      expect(inState(await cardOf(feed, 'item="p9"'), 'empty')).to.be.true;
    });

    it('can be changed', async () => {
      const card = await cardOf(feed, 'item="p1"');
      card.item = 'p2';
      await settled(card);
      expect(title(card)).to.equal('Publication 2');
      card.removeAttribute('item');
      card.item = undefined;
      await settled(card);
      expect(title(card)).to.equal('Publication 1');
    });
  });

  describe('publication', () => {
    it('shows a raw item set by script, without a request or an event', async () => {
      const card = await setup<PublicationCard>('<publication-card></publication-card>');
      let events = 0;
      card.addEventListener('alliance-load', () => events++);
      card.publication = {title: 'Given', attachments: [{url: '/a.pdf'}]};
      await settled(card);
      expect(title(card)).to.equal('Given');
      expect((part(card, 'file') as HTMLAnchorElement).href).to.equal(`${location.origin}/a.pdf`);
      expect(inState(card, 'ready')).to.be.true;
      expect(events).to.equal(0);
    });

    it('shows a parsed one', async () => {
      const {feed} = parseFeed(feedOf([publication(1, {summary: '1 &lt; 2 <b>x</b>'})], {language: 'en'}));
      const card = await setup<PublicationCard>('<publication-card></publication-card>');
      card.publication = feed.items[0];
      await settled(card);
      expect(title(card)).to.equal('Publication 1');
      expect(texts(card, 'summary')).to.deep.equal(['1 < 2 x']);
    });

    it('wins over a feed, until it is unset', async () => {
      const card = await cardOf(FULL);
      card.publication = {title: 'Given'};
      await settled(card);
      expect(title(card)).to.equal('Given');
      card.publication = undefined;
      await settled(card);
      expect(title(card)).to.equal('Oceans of plastic');
    });

    it('is empty if it has neither title nor text', async () => {
      const card = await setup<PublicationCard>('<publication-card></publication-card>');
      card.publication = {};
      await settled(card);
      expect(inState(card, 'empty')).to.be.true;
    });
  });

  describe('the cover', () => {
    it('is drawn if there is no picture, always the same for the same publication', async () => {
      const feed = feedOf([REPORT, ...[1, 2, 3, 4].map((number) => publication(number + 1))]);
      const drawn = async (item: string) => part(await cardOf(feed, `item="${item}"`), 'cover')!;
      const cover = await drawn('p2');
      expect(cover.localName).to.equal('div');
      expect(text(cover)).to.equal('Publication 2');
      expect(cover.closest('[aria-hidden=true]')).to.exist;
      const looks = await Promise.all(
        ['p2', 'p3', 'p4', 'p5'].map(async (id) => getComputedStyle(await drawn(id)).backgroundColor),
      );
      expect(looks[0]).to.equal(getComputedStyle(await drawn('p2')).backgroundColor);
      expect(new Set(looks).size).to.be.above(1);
    });

    it('names the agency, or else the first author', async () => {
      const from = publication(1, {_alliance: {type: 'publication', source: {name: 'Sea Agency'}}});
      expect(text(part(await cardOf(feedOf([from])), 'cover'))).to.equal('Publication 1Sea Agency');
      const by = publication(1, {authors: [{name: 'Ada Amis'}]});
      expect(text(part(await cardOf(feedOf([by])), 'cover'))).to.equal('Publication 1Ada Amis');
    });

    it('is drawn if the picture cannot be loaded', async () => {
      const card = await cardOf(feedOf([publication(1, {image: `${NO_PICTURE}?cover`})]));
      const picture = part(card, 'cover')!;
      expect(picture.localName).to.equal('img');
      await new Promise((resolve) => picture.addEventListener('error', resolve, {once: true}));
      await settled(card);
      expect(part(card, 'cover')!.localName).to.equal('div');
    });

    it('is not a second tab stop', async () => {
      for (const item of ['p1', 'p2']) {
        const card = await cardOf(FULL, `item="${item}"`);
        const links = [...card.shadowRoot!.querySelectorAll('a')].filter(({href}) => href.includes('/publications/'));
        expect(links.map(({tabIndex}) => tabIndex).sort()).to.deep.equal([-1, 0]);
      }
    });
  });

  it('shows the item of its provider’s feed that `item` names', async () => {
    const provider = await setup<AllianceFeed>(
      '<alliance-feed><publication-card item="p3"></publication-card></alliance-feed>',
    );
    provider.feed = FULL;
    await settled(provider);
    const card = provider.querySelector('publication-card')!;
    await settled(card);
    expect(title(card)).to.equal('Publication 3');
  });

  it('draws the cover of a long title with whole lines and the agency, at any width', async () => {
    const long = {
      ...publication(1),
      title: 'A title that goes on and on '.repeat(9),
      _alliance: {type: 'publication', source: {name: 'Sea Agency'}},
    };
    const card = await cardOf(feedOf([long]));
    for (const width of ['14rem', '30rem']) {
      card.style.width = width;
      const cover = part(card, 'cover')!;
      const [name, agency] = [...cover.children].map((child) => child.getBoundingClientRect());
      expect(agency!.bottom).to.be.below(cover.getBoundingClientRect().bottom);
      expect(name!.bottom).to.be.at.most(agency!.top + 0.5);
    }
  });

  it('in a sidebar, keeps the title beside the cover: with whole words, and high enough for a finger', async () => {
    const arabic = {...publication(1), language: 'ar', title: 'أرقام جديدة'};
    const long = {...publication(2), title: 'Convention'};
    for (const [item, fontSize] of [
      [arabic, 16],
      [long, 32],
    ] as const) {
      const card = await cardOf(feedOf([item]), `style="width: 320px; font-size: ${fontSize}px"`);
      const cover = part(card, 'cover')!.getBoundingClientRect();
      const link = part(card, 'link')!;
      const {left, width, height} = link.getBoundingClientRect();
      expect(left, item.title).to.be.closeTo(cover.right + 0.75 * fontSize, 1);
      expect(left + width, item.title).to.be.at.most(321 + card.getBoundingClientRect().left);
      expect(height, item.title).to.be.within(24, 1.5 * fontSize);
    }
  });
});
