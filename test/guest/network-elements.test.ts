import {expect} from '@open-wc/testing';
import type {NewsList} from '../../src/index.js';
import {feedOfOne} from '../fixtures/elements/feed.js';
import {clock} from '../helpers/clock.js';
import {feedEvents} from '../helpers/feed-events.js';
import {feedUrl, hold, missing, network, type Answer} from '../helpers/network.js';
import {firstTitle, inState, loaded, next, part, settled, setup, text} from '../helpers/setup.js';
import {setPageState} from '../helpers/page-state.js';
import {until} from '../helpers/until.js';
import {warnings} from '../helpers/warnings.js';

/*
 * How elements behave on a network, in all engines: `fetch` and the clock are faked. network.test.ts has the same with
 * real servers.
 */

describe('An answer that arrives late', () => {
  it('is never shown in place of the answer for a newer address', async () => {
    const [slow, fast] = [feedUrl('slow'), feedUrl('fast')];
    const {promise, release} = hold<Answer>();
    const {inits} = network({[slow]: () => promise, [fast]: feedOfOne('Fast')});
    const list = await setup<NewsList>(`<news-list src="${slow}"></news-list>`);
    const heard = feedEvents(list);
    list.src = fast;
    await next(list, 'alliance-load');
    expect(inits[0]!.signal!.aborted).to.be.true;
    release(feedOfOne('Slow'));
    await list.reload();
    await settled(list);
    expect(firstTitle(list)).to.equal('Fast');
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('is shown if its address is the current one again', async () => {
    const [one, two] = [feedUrl('one'), feedUrl('two')];
    network({[one]: feedOfOne('One'), [two]: feedOfOne('Two')});
    const list = await loaded<NewsList>(`<news-list src="${one}"></news-list>`);
    list.src = two;
    list.src = one;
    await list.reload();
    await settled(list);
    expect(firstTitle(list)).to.equal('One');
  });
});

describe('An invalid address', () => {
  it('is one error, without a request', async () => {
    const {requests} = network();
    const list = await setup<NewsList>('<news-list src="ftp://feeds.example/"></news-list>');
    const heard = feedEvents(list);
    const {error} = await next(list, 'alliance-error');
    expect(error.code).to.equal('config');
    list.heading = 'News';
    await settled(list);
    list.lang = 'fr';
    await list.updateComplete;
    await settled(list);
    expect(heard).to.deep.equal(['alliance-error']);
    expect(inState(list, 'error')).to.be.true;
    expect(requests).to.be.empty;
  });
});

describe('Offline', () => {
  afterEach(() => caches.delete('alliance-widgets'));

  it('ends with the browser’s event, after which missing feeds are loaded', async () => {
    warnings();
    const time = clock();
    const url = feedUrl();
    const {answer} = network({[url]: new TypeError('Failed to fetch')});
    const list = await setup<NewsList>(`<news-list src="${url}"></news-list>`);
    await time.pass(500, 1000);
    await time.pass(1000, 2000);
    await until(() => inState(list, 'error'));
    answer(url, feedOfOne('One'));
    setPageState({onLine: true});
    await until(() => inState(list, 'ready'));
    expect(firstTitle(list)).to.equal('One');
  });

  it('shows a saved copy, marked with its date, instead of an error', async () => {
    const url = feedUrl();
    const {answer} = network({[url]: feedOfOne('Kept')});
    await loaded(`<news-list offline src="${url}"></news-list>`);
    let copy: Response | undefined;
    while (!copy) copy = await caches.match(url);
    // Saved on another day, as if the visitor came back.
    const headers = new Headers(copy.headers);
    headers.set('date', 'Tue, 14 Oct 2014 12:00:00 GMT');
    const later = feedUrl();
    await (await caches.open('alliance-widgets')).put(later, new Response(copy.body, {headers}));
    answer(later, missing);
    const list = await setup<NewsList>(`<news-list offline src="${later}"></news-list>`);
    const heard = feedEvents(list);
    await until(() => heard.length);
    expect(heard).to.deep.equal(['alliance-load']);
    expect(firstTitle(list)).to.equal('Kept');
    expect(inState(list, 'stale')).to.be.true;
    expect(text(part(list, 'status'))).to.equal('Not updated since October 14, 2014');

    answer(later, feedOfOne('New'));
    await list.reload();
    await settled(list);
    expect(firstTitle(list)).to.equal('New');
    expect(inState(list, 'stale')).to.be.false;
  });
});
