import {expect} from 'chai';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import {Subscription} from '../../../src/source/subscription.js';
import {feedUrl, hold, missing, network, type Answer} from '../../helpers/network.js';
import {until} from '../../helpers/until.js';

const OPTIONS = {timeout: 10};
const feed = (title: string, members: object = {}) => ({title, items: [{id: title, title}], ...members});
const titlesOf = (answers: readonly {loaded?: {feed: {title?: string}} | undefined}[]) =>
  answers.map(({loaded}) => loaded?.feed.title);

const open: Subscription[] = [];

/** A subscription, and the addresses whose answers it has reported. */
function subscribe() {
  const reported: string[] = [];
  const subscription = new Subscription(({url}) => reported.push(url));
  open.push(subscription);
  const watch = (sources: string[], language = 'en') => subscription.watch(sources, language, OPTIONS);
  return {subscription, reported, watch};
}

afterEach(() => {
  for (const subscription of open.splice(0)) subscription.watch([], 'en', OPTIONS);
});

describe('A subscription to some addresses', () => {
  it('loads the feeds there, and reports each answer', async () => {
    const [one, two] = [feedUrl(), feedUrl()];
    network({[one]: feed('One'), [two]: missing});
    const {subscription, reported, watch} = subscribe();
    expect(watch([one, two])).to.deep.include({isLoading: true});
    await subscription.settled();
    expect(reported).to.have.members([one, two]);
    const {roots, isLoading} = watch([one, two]);
    expect(titlesOf(roots)).to.deep.equal(['One', undefined]);
    expect(roots[1]!.error).to.be.instanceOf(FeedError);
    expect(isLoading).to.be.false;
  });

  it('requests an address once, even if it is there twice', async () => {
    const url = feedUrl();
    const {requests} = network({[url]: feed('One')});
    const {subscription, watch} = subscribe();
    watch([url, url]);
    await subscription.settled();
    expect(requests).to.deep.equal([url]);
  });

  it('aborts requests that are no longer wanted, and no others', async () => {
    const [one, two] = [feedUrl(), feedUrl()];
    const {inits} = network({[one]: () => new Promise(() => {}), [two]: () => new Promise(() => {})});
    const {watch} = subscribe();
    watch([one, two]);
    await until(() => inits.length === 2);
    watch([two]);
    const [first, second] = inits.map((init) => init!.signal!);
    await until(() => first!.aborted);
    expect(second!.aborted).to.be.false;
    watch([]);
    await until(() => second!.aborted);
  });

  it('reloads feeds that are too old or have failed', async () => {
    const [one, two] = [feedUrl(), feedUrl()];
    const net = network({[one]: feed('One'), [two]: missing});
    const {subscription, watch} = subscribe();
    watch([one, two]);
    await subscription.settled();
    net.answer(two, feed('Two'));
    subscription.load(OPTIONS, 60_000);
    await subscription.settled();
    expect(titlesOf(watch([one, two]).roots)).to.deep.equal(['One', 'Two']);
    expect(net.requests).to.deep.equal([one, two, two]);
    subscription.load(OPTIONS, 0);
    await subscription.settled();
    expect(net.requests).to.have.length(5);
  });
});

describe('A subscription for readers of a language', () => {
  async function translated(answer: Answer) {
    const [english, french] = [feedUrl('en'), feedUrl('fr')];
    const net = network({
      [english]: feed('News', {language: 'en', _alliance: {translations: {fr: french}}}),
      [french]: answer,
    });
    const {subscription, watch} = subscribe();
    watch([english], 'fr');
    await until(() => watch([english], 'fr').roots[0]!.loaded);
    return {english, french, net, subscription, watch: (language = 'fr') => watch([english], language)};
  }

  it('has the feed until its translation has loaded', async () => {
    const {promise, release} = hold<Answer>();
    const {subscription, watch} = await translated(() => promise);
    expect(titlesOf(watch().roots)).to.deep.equal(['News']);
    expect(watch().isLoading).to.be.true;
    release(feed('Nouvelles', {language: 'fr', _alliance: {translations: {fr: feedUrl('never')}}}));
    await subscription.settled();
    expect(titlesOf(watch().roots)).to.deep.equal(['Nouvelles']);
    expect(watch().isLoading).to.be.false;
    expect(titlesOf(watch('en').roots)).to.deep.equal(['News']);
  });

  it('has the feed, with a problem, if its translation fails', async () => {
    const {subscription, watch, french, english, net} = await translated(missing);
    await subscription.settled();
    const {roots, failedTranslations} = watch();
    expect(titlesOf(roots)).to.deep.equal(['News']);
    expect(failedTranslations.map(({url}) => url)).to.deep.equal([french]);
    expect(watch('en').failedTranslations).to.be.empty;
    expect(net.requests).to.deep.equal([english, french]);
  });
});

describe('A subscription with further pages', () => {
  async function paged() {
    const [one, two, other] = [feedUrl('one'), feedUrl('two'), feedUrl('other')];
    const net = network({[one]: feed('One', {next_url: two}), [two]: feed('Two'), [other]: feed('Other')});
    const {subscription, watch} = subscribe();
    watch([other, one]);
    await subscription.settled();
    subscription.addPage(two);
    return {one, two, other, net, subscription, watch: () => watch([other, one])};
  }

  it('loads a page, and knows which feed it belongs to', async () => {
    const {two, subscription, watch} = await paged();
    expect(watch()).to.deep.include({isLoading: false, pages: []});
    await subscription.page(two);
    const {pages, addresses} = watch();
    expect(titlesOf(pages.map(({answer}) => answer))).to.deep.equal(['Two']);
    expect(pages[0]!.source).to.equal(1);
    expect(addresses.has(two)).to.be.true;
    expect(subscription.isPage(two)).to.be.true;
  });

  it('leaves the page as it is during a reload', async () => {
    const {two, net, subscription, watch} = await paged();
    watch();
    await subscription.page(two);
    subscription.load(OPTIONS, 0);
    await subscription.settled();
    expect(net.requests.filter((url) => url === two)).to.have.length(1);
  });

  it('says why a page failed, and does not retry until it is asked to', async () => {
    const {two, net, subscription, watch} = await paged();
    net.answer(two, missing);
    watch();
    const error = await subscription.page(two).catch((error: unknown) => error);
    expect(error).to.be.instanceOf(FeedError);
    expect(subscription.isPage(two)).to.be.false;
    expect(watch().addresses.has(two)).to.be.false;
    net.answer(two, feed('Two'));
    subscription.addPage(two);
    watch();
    await subscription.page(two);
    expect(watch().pages).to.have.length(1);
  });

  it('forgets them when the addresses change', async () => {
    const {two, subscription, watch} = await paged();
    watch();
    await subscription.page(two);
    subscription.reset();
    expect(watch().pages).to.be.empty;
  });
});
