import {expect} from '@open-wc/testing';
import type {NewsList, PublicationCard, PublicationList} from '../../src/index.js';
import {CAMPAIGN, feedOf, FULL, PICTURE, REPORT, STORY} from '../fixtures/elements/feed.js';
import {given} from '../fixtures/elements/given.js';
import {follow} from '../helpers/follow.js';
import {part, parts, setup, text} from '../helpers/setup.js';

/** The ids of the items that are selected on an element from now on. */
function selections(target: EventTarget, cancel = false) {
  const ids: string[] = [];
  target.addEventListener('alliance-select', (event) => {
    expect(event.bubbles && event.composed && event.cancelable).to.be.true;
    ids.push((event as HTMLElementEventMap['alliance-select']).item.id);
    if (cancel) event.preventDefault();
  });
  return ids;
}

const linkOf = (element: Element, name: string, index = 0) => {
  const found = parts(element, name)[index]!;
  return found.closest('a') ?? found.querySelector('a')!;
};

const CLICKS: Record<string, MouseEventInit> = {
  click: {},
  'click with Ctrl': {ctrlKey: true},
  'click with Command': {metaKey: true},
  'middle click': {button: 1},
};

describe('alliance-select', () => {
  for (const [name, init] of Object.entries(CLICKS)) {
    for (const place of ['title', 'image']) {
      it(`is fired by a ${name} on the ${place} of a news item`, async () => {
        const list = await given<NewsList>('<news-list></news-list>', feedOf([STORY]));
        const selected = selections(document.body);
        expect(follow(linkOf(list, place), init)).to.be.true;
        expect(selected).to.deep.equal(['story']);
      });
    }

    it(`that is cancelled stops a ${name} from navigating`, async () => {
      const list = await given<NewsList>('<news-list></news-list>', feedOf([STORY]));
      selections(list, true);
      expect(follow(linkOf(list, 'title'), init)).to.be.false;
      expect(follow(linkOf(list, 'image'), init)).to.be.false;
    });
  }

  it('is not fired by the right button, which opens a menu', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feedOf([STORY]));
    const selected = selections(list);
    follow(linkOf(list, 'title'), {button: 2});
    expect(selected).to.be.empty;
  });

  it('is fired by title and cover of a card', async () => {
    const card = await given<PublicationCard>('<publication-card></publication-card>', FULL);
    const selected = selections(card);
    follow(linkOf(card, 'title'));
    follow(linkOf(card, 'cover'));
    expect(selected).to.deep.equal(['p1', 'p1']);
  });

  it('is fired by a drawn cover', async () => {
    const card = await given<PublicationCard>('<publication-card item="p2"></publication-card>', FULL);
    const selected = selections(card);
    follow(linkOf(card, 'cover'));
    expect(selected).to.deep.equal(['p2']);
  });

  it('is fired by a publication list for the titles and covers in it', async () => {
    const list = await given<PublicationList>('<publication-list></publication-list>', FULL);
    const targets: EventTarget[] = [];
    document.body.addEventListener('alliance-select', ({target}) => targets.push(target!), {once: true});
    const selected = selections(list);
    for (const name of ['title', 'cover']) expect(follow(linkOf(list, name, 1))).to.be.true;
    expect(selected).to.deep.equal(['p2', 'p2']);
    expect(targets).to.deep.equal([list]);
  });

  it('carries the item as it is in the feed', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feedOf([STORY]));
    let item;
    list.addEventListener('alliance-select', (event) => (item = event.item));
    follow(linkOf(list, 'title'));
    expect(item).to.include({title: 'A school opens', image: PICTURE});
  });

  it('is not fired by sources, files or the action of a banner', async () => {
    const page = await setup('<div></div>');
    const selected = selections(page);
    const list = await given<NewsList>('<news-list></news-list>', feedOf([STORY]));
    const card = await given<PublicationCard>('<publication-card></publication-card>', feedOf([REPORT]));
    const banner = await given<NewsList>(
      '<campaign-banner></campaign-banner>',
      feedOf([], {_alliance: {campaign: CAMPAIGN}}),
    );
    page.append(list, card, banner);
    for (const link of [linkOf(list, 'source'), linkOf(card, 'source'), part(card, 'file')!, part(banner, 'action')!]) {
      expect(link.matches('a[href]')).to.be.true;
      expect(follow(link)).to.be.true;
    }
    expect(selected).to.be.empty;
  });
});

describe('A picture beside its title', () => {
  const LISTS = {'news-list': 'image', 'publication-card': 'cover', 'publication-list': 'cover'};
  /** The links that a screen reader finds, by name. */
  const names = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll('a')]
      .filter((link) => !link.closest('[aria-hidden=true]'))
      .map((link) => link.querySelector('img')?.alt ?? text(link));

  for (const [tag, name] of Object.entries(LISTS)) {
    const show = (alt?: string) =>
      given<PublicationList>(
        `<${tag}></${tag}>`,
        feedOf([
          {
            id: '1',
            title: 'Oceans of plastic',
            url: 'https://alliance.example/1',
            image: PICTURE,
            _alliance: {type: tag === 'news-list' ? 'news' : 'publication', image: {alt}},
          },
        ]),
      );

    for (const alt of ['Oceans of plastic', ' oceans of plastic ', '', undefined]) {
      it(`in <${tag}> is not a second link for screen readers if its alt is ${JSON.stringify(alt)}`, async () => {
        const element = await show(alt);
        expect(part(element, name)!.closest('a')!.tabIndex).to.equal(-1);
        expect(names(element)).to.deep.equal(['Oceans of plastic']);
      });
    }

    it(`in <${tag}> is a second link if its alt says more than the title`, async () => {
      expect((await show('A bottle on the waves')).shadowRoot!.querySelector('a[aria-hidden]')).to.be.null;
      expect(names(await show('A bottle on the waves')).sort()).to.deep.equal([
        'A bottle on the waves',
        'Oceans of plastic',
      ]);
    });
  }
});
