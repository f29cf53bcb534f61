import {expect} from '@open-wc/testing';
import {autop} from '@wordpress/autop';
import type {AllianceFeed, NewsList} from '../../../src/index.js';
import {feedOf, newsItems} from '../../fixtures/elements/feed.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, network} from '../../helpers/network.js';
import {firstTitle, inState, part, settled, setup} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';
import {warnings} from '../../helpers/warnings.js';

describe('An element with nothing to load', () => {
  const skeleton = (element: Element) => element.shadowRoot!.querySelector('.skeleton, .hidden');
  const ofNothing = (warned: string[]) => warned.filter((line) => line.includes('nothing to show'));

  it('drops its skeleton, and the console says why, once for several elements', async () => {
    const warned = warnings();
    const time = clock();
    const div = await setup('<div><news-list></news-list><campaign-banner>Our campaign</campaign-banner></div>');
    const [list, banner] = div.children;
    expect(skeleton(list!), 'a script may still give a feed').to.exist;
    await time.pass(1, 3000);
    await until(() => !skeleton(list!) && !skeleton(banner!));
    for (const element of [list!, banner!]) {
      expect(inState(element, 'loading')).to.be.true;
      expect(part(element, 'base')!.hasAttribute('aria-busy')).to.be.false;
    }
    expect(list!.getBoundingClientRect().height).to.equal(0);
    expect(banner!.getBoundingClientRect().height, 'the fallback').to.be.above(10);
    time.tick(100);
    expect(ofNothing(warned)).to.have.length(1);
    expect(ofNothing(warned)[0]).to.include('<news-list>, <campaign-banner>');
  });

  it('ends in time, even if others are added again and again', async () => {
    const warned = warnings();
    const time = clock();
    const list = await setup<NewsList>('<news-list></news-list>');
    const add = () => list.after(document.createElement('publication-list'));
    add();
    time.tick(2000);
    add();
    await settled(list.nextElementSibling as NewsList);
    time.tick(1100);
    await until(() => !skeleton(list));
    expect(ofNothing(warned)).to.have.length(1);
    expect(skeleton(list.nextElementSibling!), 'one that was just added').to.exist;
  });

  it('still shows a feed that comes later', async () => {
    warnings();
    const time = clock();
    const list = await setup<NewsList>('<news-list></news-list>');
    await time.pass(1, 3000);
    time.tick(100);
    await until(() => !skeleton(list));
    list.feed = feedOf(newsItems(1));
    await settled(list);
    expect(firstTitle(list)).to.equal('News 1');
    list.feed = undefined;
    await settled(list);
    expect(inState(list, 'loading')).to.be.true;
  });

  it('can be inside a provider with nothing to load, which the console names', async () => {
    const warned = warnings();
    const time = clock();
    const provider = await setup<AllianceFeed>('<alliance-feed><news-list></news-list></alliance-feed>');
    const list = provider.querySelector('news-list')!;
    await settled(list);
    await time.pass(1, 3000);
    await until(() => !skeleton(list));
    time.tick(100);
    expect(ofNothing(warned)).to.have.length(1);
    expect(ofNothing(warned)[0]).to.include('<alliance-feed>:').and.not.to.include('<news-list>');
  });

  it('is what WordPress leaves outside a provider that a blank line has closed', async () => {
    const warned = warnings();
    const time = clock();
    const written = '<alliance-feed src="feed.json">\n\n<news-list>Our news</news-list>\n\n</alliance-feed>';
    network({[new URL('feed.json', document.baseURI).href]: feedOf(newsItems(1))});
    const page = await setup<HTMLElement>(`<main>${autop(written)}</main>`);
    const list = page.querySelector<NewsList>('news-list')!;
    expect(list.closest('alliance-feed')).to.be.null;
    await time.pass(1, 3000);
    await until(() => !skeleton(list));
    expect(list.getBoundingClientRect().height, 'the fallback').to.be.above(10);
    time.tick(100);
    expect(ofNothing(warned).join()).to.include('<news-list>').and.include('closed too early');
  });

  it('is not reported if it has since been given a feed, a provider or a publication, or has left the page', async () => {
    const warned = warnings();
    const time = clock();
    const url = feedUrl();
    network({[url]: feedOf(newsItems(1))});
    const div = await setup<HTMLElement>(
      '<div><news-list></news-list><news-list></news-list><publication-card></publication-card><news-list></news-list></div>',
    );
    const [first, second, card, fourth] = div.children as unknown as (NewsList & {publication: object})[];
    expect(time.waits.length).to.be.above(0);
    first!.feed = feedOf(newsItems(1));
    const provider = document.createElement('alliance-feed');
    provider.src = url;
    second!.replaceWith(provider);
    provider.append(second!);
    card!.publication = {id: '1', title: 'One'};
    fourth!.remove();
    await until(() => inState(second!, 'ready'));
    await settled(card!);
    time.tick(20);
    time.tick(10_000);
    expect(ofNothing(warned)).to.deep.equal([]);
  });
});
