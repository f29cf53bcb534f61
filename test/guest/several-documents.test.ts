import {expect} from '@open-wc/testing';
import type {NewsList} from '../../src/index.js';
import type {Problem} from '../../src/feed/read/json-feed.js';
import {feedOf, feedOfOne, newsItems} from '../fixtures/elements/feed.js';
import {feedEvents} from '../helpers/feed-events.js';
import {feedUrl, hold, missing, network, type Answer} from '../helpers/network.js';
import {firstTitle, inState, loaded, next, part, parts, settled, setup, texts} from '../helpers/setup.js';
import {until} from '../helpers/until.js';
import {warnings} from '../helpers/warnings.js';

/*
 * Elements that show more than one document: pooled feeds, a translation, further pages. `fetch` is faked.
 */

describe('Pooled feeds', () => {
  it('show the others if one fails, which is only a problem', async () => {
    const [good, bad] = [feedUrl('good'), feedUrl('bad')];
    network({[good]: feedOfOne('Good'), [bad]: missing});
    const list = await setup<NewsList>(`<news-list src="${good} ${bad} ftp://none.example/"></news-list>`);
    const heard = feedEvents(list);
    const {problems} = await next(list, 'alliance-load');
    expect(firstTitle(list)).to.equal('Good');
    expect(problems.map(({url}) => url)).to.deep.equal([bad, 'ftp://none.example/']);
    await list.reload();
    await list.updateComplete;
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('fire one event for a reload, when all have answered', async () => {
    const [one, two] = [feedUrl('one'), feedUrl('two')];
    const {answer} = network({[one]: feedOfOne('One'), [two]: feedOfOne('Two')});
    const list = await loaded<NewsList>(`<news-list src="${one} ${two}"></news-list>`);
    const heard = feedEvents(list);
    const {promise, release} = hold<Answer>();
    answer(two, () => promise);
    const done = list.reload();
    await until(() => texts(list, 'title').length === 2);
    expect(heard).to.be.empty;
    release(feedOfOne('Three'));
    await done;
    await settled(list);
    expect(texts(list, 'title')).to.deep.equal(['One', 'Three']);
    expect(heard).to.deep.equal(['alliance-load']);
  });
});

describe('A translation', () => {
  async function translated(answer?: Answer) {
    const [english, french] = [feedUrl('en'), feedUrl('fr')];
    const original = feedOfOne('News', {language: 'en', _alliance: {translations: {fr: french}}});
    const nouvelles = feedOfOne('Nouvelles', {language: 'fr', _alliance: {translations: {fr: feedUrl('never')}}});
    const net = network({[english]: original, [french]: answer ?? nouvelles});
    const list = await setup<NewsList>(`<news-list lang="fr" src="${english}"></news-list>`);
    const heard = feedEvents(list);
    const problems: Problem[][] = [];
    list.addEventListener('alliance-load', (event) => problems.push(event.problems));
    return {net, list, english, french, original, nouvelles, heard, problems};
  }

  /** The same, once the translation is shown. */
  async function shown() {
    const page = await translated();
    await until(() => firstTitle(page.list) === 'Nouvelles');
    await settled(page.list);
    page.heard.length = 0;
    return page;
  }

  const isBusy = (list: Element) => part(list, 'base')!.getAttribute('aria-busy') === 'true';

  it('is loaded instead of the feed, but no translation of it', async () => {
    const {net, english, french} = await shown();
    expect(net.requests).to.deep.equal([english, french]);
  });

  it('shows the feed, and is busy, while it loads', async () => {
    const {promise, release} = hold<Answer>();
    const {list, heard, nouvelles} = await translated(() => promise);
    await until(() => inState(list, 'ready'));
    expect(firstTitle(list)).to.equal('News');
    expect(isBusy(list)).to.be.true;
    await until(() => heard.length);
    release(nouvelles);
    await until(() => firstTitle(list) === 'Nouvelles');
    expect(isBusy(list)).to.be.false;
    await until(() => heard.length === 2);
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('that cannot be loaded leaves the feed, with a problem but without an error', async () => {
    warnings();
    const {list, heard, problems, french} = await translated(missing);
    await until(() => heard.length === 2);
    expect(firstTitle(list)).to.equal('News');
    expect(isBusy(list)).to.be.false;
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
    expect(problems.map((found) => found.map(({url}) => url))).to.deep.equal([[], [french]]);
    await list.reload();
    await settled(list);
    expect(firstTitle(list)).to.equal('News');
    await until(() => heard.length === 3);
    expect(problems[2]!.map(({url}) => url)).to.deep.equal([french]);
  });

  it('removes the further pages in the feed’s language', async () => {
    const {promise, release} = hold<Answer>();
    const {net, list, french} = await translated(() => promise);
    const [english, second] = [feedUrl('en'), feedUrl('en-2')];
    net.answer(english, feedOfOne('News', {language: 'en', next_url: second, _alliance: {translations: {fr: french}}}));
    net.answer(second, feedOfOne('Older news'));
    list.more = true;
    list.src = english;
    await until(() => part(list, 'more'));
    part(list, 'more')!.click();
    await until(() => parts(list, 'item').length === 2);
    release(feedOfOne('Nouvelles', {language: 'fr'}));
    await until(() => firstTitle(list) === 'Nouvelles');
    expect(texts(list, 'title')).to.deep.equal(['Nouvelles']);
  });

  it('fires one event for a reload, whichever answers first', async () => {
    const {net, list, english, original, heard} = await shown();
    const {promise, release} = hold<Answer>();
    net.answer(english, () => promise);
    const done = list.reload();
    await until(() => net.requests.length === 4);
    await new Promise(requestAnimationFrame);
    expect(heard).to.be.empty;
    release(original);
    await done;
    await list.updateComplete;
    await until(() => heard.length);
    expect(heard).to.deep.equal(['alliance-load']);
  });

  it('is replaced by the feed when the language changes', async () => {
    const {list} = await shown();
    list.lang = 'en';
    await until(() => firstTitle(list) === 'News');
  });
});

describe('Further pages', () => {
  async function paged() {
    const [one, two] = [feedUrl('one'), feedUrl('two')];
    const items = newsItems(4);
    const net = network({
      [one]: feedOf(items.slice(0, 2), {next_url: two}),
      [two]: feedOf(items.slice(2)),
    });
    const list = await loaded<NewsList>(`<news-list more limit="2" src="${one}"></news-list>`);
    return {net, list, one, two, items};
  }

  it('stay when the feed is loaded again, and are not loaded again', async () => {
    const {net, list, one, two, items} = await paged();
    part(list, 'more')!.click();
    await until(() => parts(list, 'item').length === 4);
    const heard = feedEvents(list);
    net.answer(one, feedOf([{...items[0], title: 'Changed'}, items[1]!], {next_url: two}));
    await list.reload();
    await settled(list);
    expect(texts(list, 'title')).to.deep.equal(['Changed', 'News 2', 'News 3', 'News 4']);
    expect(net.requests).to.deep.equal([one, two, one]);
    expect(heard).to.deep.equal(['alliance-load']);
  });

  it('load even if the feed is reloaded meanwhile', async () => {
    const {net, list, one, two, items} = await paged();
    const {promise, release} = hold<Answer>();
    net.answer(two, () => promise);
    part(list, 'more')!.click();
    await until(() => net.requests.includes(two));
    const index = net.requests.indexOf(two);
    const done = list.reload();
    await until(() => net.requests.length === 3);
    expect(net.inits[index]!.signal!.aborted).to.be.false;
    release(feedOf(items.slice(2)));
    await done;
    await until(() => parts(list, 'item').length === 4);
    expect(net.requests).to.deep.equal([one, two, one]);
  });
});
