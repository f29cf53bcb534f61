import {expect} from '@open-wc/testing';
import type {NewsList} from '../../../src/index.js';
import {feedOf, type Raw} from '../../fixtures/elements/feed.js';
import {choose, FEED, field, form, itemsOf, results, select, type} from '../../fixtures/elements/filters.js';
import {given} from '../../fixtures/elements/given.js';
import {announcements} from '../../helpers/announcements.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, hold, network} from '../../helpers/network.js';
import {focused, inState, loaded, part, settled, setup, text, texts} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

describe('The text typed in a filter, and the focus,', () => {
  it('stay through a reload, a merge, and a change of language', async () => {
    const [one, two] = [feedUrl(), feedUrl()];
    const net = network({[one]: FEED, [two]: feedOf([{id: 'x', title: 'Ocean currents', tags: ['Currents']}])});
    const list = await loaded<NewsList>(`<news-list filters="search tag" limit="3" src="${one}"></news-list>`);
    const input = field(list);
    await type(list, 'ocean');
    input.setSelectionRange(2, 2);
    net.answer(
      one,
      feedOf([...itemsOf('news').slice(1), {id: 'new', title: 'New oceans', date_published: '2015-01-01'}]),
    );
    await list.reload();
    expect(texts(list, 'title')).to.deep.equal(['New oceans', 'Plastic waste']);
    list.lang = 'fr';
    await settled(list);
    net.answer(one, feedOf([]));
    await list.reload();
    expect(texts(list, 'title')).to.deep.equal([]);
    net.answer(one, FEED);
    await list.reload();
    expect([field(list), focused(list)]).to.deep.equal([input, input]);
    expect([input.value, input.selectionStart]).to.deep.equal(['ocean', 2]);
    expect(texts(list, 'title')).to.deep.equal(['Clean oceans', 'Plastic waste']);
  });

  it('stay while a pool fills up, which is not announced', async () => {
    const [one, two] = [feedUrl(), feedUrl()];
    const late = hold<Raw>();
    const time = clock();
    network({[one]: FEED, [two]: () => late.promise});
    const list = await setup<NewsList>(`<news-list filters="search tag" src="${one} ${two}"></news-list>`);
    await until(() => {
      // A pool waits one second for the other feed.
      time.tick(100);
      return inState(list, 'ready');
    });
    const live = announcements(list);
    const input = field(list);
    await type(list, 'ocean');
    input.setSelectionRange(1, 3);
    const filtered: Event[] = [];
    list.addEventListener('alliance-filter', (event) => filtered.push(event));
    late.release(feedOf([{id: 'x', title: 'Ocean currents', tags: ['Currents'], date_published: '2015-01-01'}]));
    await until(() => texts(list, 'title')[0] === 'Ocean currents');
    expect([field(list), focused(list)]).to.deep.equal([input, input]);
    expect([input.value, input.selectionStart, input.selectionEnd]).to.deep.equal(['ocean', 1, 3]);
    expect([...select(list, 'tag').options].map(text)).to.include('Currents (1)');
    expect(results(list)).to.equal('3 results');
    expect(filtered).to.deep.equal([]);
    // The result of typing is announced when typing pauses; the merge adds no announcement.
    expect(live.said).to.deep.equal([]);
    time.tick(1000);
    await until(() => live.said.length);
    time.tick(1000);
    await settled(list);
    expect(live.said).to.deep.equal(['3 results']);
  });

  it('stay in the widget while another feed loads', async () => {
    const list = await given<NewsList>('<news-list filters="search"></news-list>', FEED);
    await type(list, 'waste');
    const url = feedUrl();
    network({[url]: () => new Promise(() => {})});
    list.feed = undefined;
    list.src = url;
    await settled(list);
    expect(inState(list, 'loading')).to.equal(true);
    expect([field(list).value, focused(list)]).to.deep.equal(['waste', part(list, 'base')]);
  });

  it('stay if an extension has changed the tree', async () => {
    const list = await given<NewsList>('<news-list filters="search tag year"></news-list>', FEED);
    await choose(list, 'tag', 'Oceans');
    await type(list, 'waste');
    select(list, 'year').focus();
    for (const node of [...form(list)!.childNodes]) if (node.nodeType === 8) node.remove();
    list.heading = 'Another';
    await settled(list);
    expect([field(list).value, select(list, 'tag').value]).to.deep.equal(['waste', 'Oceans']);
    expect(focused(list)).to.equal(select(list, 'year'));
  });
});

describe('Later pages of a feed', () => {
  it('are filtered, too', async () => {
    const [first, second] = [feedUrl(), feedUrl()];
    network({
      [first]: feedOf(itemsOf('news'), {next_url: second}),
      [second]: feedOf([
        {id: 'a', title: 'Ocean floor'},
        {id: 'b', title: 'Other'},
      ]),
    });
    const list = await loaded<NewsList>(`<news-list filters="search" more src="${first}"></news-list>`);
    await type(list, 'ocean');
    expect(texts(list, 'title')).to.deep.equal(['Clean oceans', 'Plastic waste']);
    part(list, 'more')!.click();
    await until(() => texts(list, 'title').length === 3);
    expect(texts(list, 'title').at(-1)).to.equal('Ocean floor');
    expect(results(list)).to.equal('3 results');
  });

  it('are loaded until one has an item that matches the filters of the page and of the visitor', async () => {
    const urls = [feedUrl(), feedUrl(), feedUrl()] as const;
    const net = network({
      [urls[0]]: feedOf(itemsOf('news'), {next_url: urls[1]}),
      [urls[1]]: feedOf([{id: 'a', title: 'Other', tags: ['Rivers']}], {next_url: urls[2]}),
      [urls[2]]: feedOf([{id: 'b', title: 'Ocean floor', tags: ['Rivers']}]),
    });
    const list = await loaded<NewsList>(`<news-list filters="search" tag="Rivers" more src="${urls[0]}"></news-list>`);
    expect(inState(list, 'empty')).to.equal(true);
    part(list, 'more')!.click();
    await until(() => texts(list, 'title').length === 1);
    expect(focused(list)).to.equal(part(list, 'item'));
    expect(net.requests).to.deep.equal(urls.slice(0, 2));
    await type(list, 'floor');
    expect([inState(list, 'empty'), text(part(list, 'more'))]).to.deep.equal([true, 'Show more']);
    const {bottom} = part(list, 'status')!.getBoundingClientRect();
    expect(part(list, 'more')!.getBoundingClientRect().top, 'below the message').to.be.at.least(bottom);
    part(list, 'more')!.focus();
    part(list, 'more')!.click();
    await until(() => texts(list, 'title').join() === 'Ocean floor');
    await until(() => focused(list) === part(list, 'item'));
    expect(part(list, 'more')).to.be.undefined;
    expect(field(list).value).to.equal('floor');
  });

  it('leave the focus in the widget if none of them has a match', async () => {
    const [first, second] = [feedUrl(), feedUrl()];
    network({[first]: feedOf(itemsOf('news'), {next_url: second}), [second]: feedOf([{id: 'a', title: 'Other'}])});
    const list = await loaded<NewsList>(`<news-list filters="search" more src="${first}"></news-list>`);
    await type(list, 'zzz');
    part(list, 'more')!.focus();
    part(list, 'more')!.click();
    await until(() => !part(list, 'more'));
    await until(() => focused(list) === part(list, 'base'));
    expect(inState(list, 'empty')).to.equal(true);
  });
});
