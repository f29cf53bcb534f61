import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {AllianceFeed, type NewsList} from '../../../src/index.js';
import {feedOfOne} from '../../fixtures/elements/feed.js';
import {feedUrl, hold, missing, network, type Answer} from '../../helpers/network.js';
import {firstTitle, inState, loaded, next, part, settled, setup, text} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

const listOf = (root: ParentNode) => root.querySelector<NewsList>('news-list')!;

/** Fakes one feed for each title, with a single item of that title. */
function feeds(...titles: string[]) {
  const urls = titles.map((title) => feedUrl(title));
  return {urls, net: network(Object.fromEntries(urls.map((url, index) => [url, feedOfOne(titles[index]!)])))};
}

const shows = async (list: NewsList, title: string) => {
  await until(() => firstTitle(list) === title);
  await settled(list);
};

/** Waits until an element with nothing to load has settled: not busy, and without a request. */
const idle = (list: NewsList) => until(() => inState(list, 'loading') && !part(list, 'base')!.ariaBusy);

describe('<alliance-feed>', () => {
  it('loads one feed for all elements inside it, however deep', async () => {
    const {urls, net} = feeds('One');
    const provider = await setup<AllianceFeed>(
      `<alliance-feed src="${urls[0]}">
        <news-list></news-list>
        <section><div><news-list></news-list><publication-list></publication-list></div></section>
        <campaign-banner></campaign-banner>
      </alliance-feed>`,
    );
    await next(provider, 'alliance-load');
    await settled(provider);
    const lists = [...provider.querySelectorAll('news-list')];
    expect(lists.map(firstTitle)).to.deep.equal(['One', 'One']);
    expect(text(part(provider.querySelector('campaign-banner')!, 'title'))).to.equal('Alliance');
    expect(net.requests).to.deep.equal(urls);
  });

  it('shares its request with elements outside it', async () => {
    const {urls, net} = feeds('One');
    const div = await setup(
      `<div><news-list src="${urls[0]}"></news-list><alliance-feed src="${urls[0]}"><news-list></news-list></alliance-feed></div>`,
    );
    for (const list of div.querySelectorAll('news-list')) await shows(list, 'One');
    expect(net.requests).to.have.length(1);
  });

  it('has no box of its own, and hides what is inside it where it is hidden', async () => {
    const provider = await setup<AllianceFeed>('<alliance-feed><news-list></news-list></alliance-feed>');
    expect(getComputedStyle(provider).display).to.equal('contents');
    provider.hidden = true;
    expect(getComputedStyle(provider).display).to.equal('none');
    expect(listOf(provider).getBoundingClientRect().height).to.equal(0);
  });

  describe('fires one event when loading ends', () => {
    const events = async (answer: Answer) => {
      const url = feedUrl();
      const net = network({[url]: answer});
      const div = await setup<HTMLElement>('<div></div>');
      const heard: string[] = [];
      for (const type of ['alliance-load', 'alliance-error'] as const)
        div.addEventListener(type, ({target}) => heard.push(`${type} ${(target as Element).localName}`));
      render(html`<alliance-feed src=${url}><news-list></news-list><news-list></news-list></alliance-feed>`, div);
      await until(() => heard.length);
      await settled(listOf(div));
      return {heard, net, url, provider: div.querySelector('alliance-feed')!};
    };

    it('(a feed)', async () => {
      const {heard, net, url, provider} = await events(feedOfOne('One'));
      expect(heard).to.deep.equal(['alliance-load alliance-feed']);
      net.answer(url, feedOfOne('Two'));
      await listOf(provider).reload();
      await settled(listOf(provider));
      expect(firstTitle(listOf(provider))).to.equal('Two');
      expect(heard).to.deep.equal(Array(2).fill('alliance-load alliance-feed'));
    });

    it('(an error)', async () => {
      const {heard, provider} = await events(missing);
      expect(heard).to.deep.equal(['alliance-error alliance-feed']);
      for (const list of provider.querySelectorAll('news-list')) expect(inState(list, 'error')).to.be.true;
    });
  });

  it('accepts a feed set by script, which wins over `src` and makes no request', async () => {
    const {urls, net} = feeds('One');
    const provider = await setup<AllianceFeed>('<alliance-feed><news-list></news-list></alliance-feed>');
    provider.feed = feedOfOne('Given');
    provider.src = urls[0];
    await shows(listOf(provider), 'Given');
    expect(net.requests).to.be.empty;
    provider.feed = undefined;
    await shows(listOf(provider), 'One');
  });

  it('follows its `src`', async () => {
    const {urls} = feeds('One', 'Two');
    const provider = await setup<AllianceFeed>(
      `<alliance-feed src="${urls[0]}"><news-list></news-list></alliance-feed>`,
    );
    await shows(listOf(provider), 'One');
    provider.src = urls[1];
    await shows(listOf(provider), 'Two');
  });

  describe('serves elements', () => {
    it('that are added later', async () => {
      const {urls, net} = feeds('One');
      const provider = await loaded<AllianceFeed>(`<alliance-feed src="${urls[0]}"></alliance-feed>`).catch(() => {
        throw new Error('A provider loads by itself');
      });
      const list = document.createElement('news-list');
      provider.append(list);
      await shows(list, 'One');
      expect(net.requests).to.have.length(1);
    });

    it('in shadow trees of the elements inside it', async () => {
      const {urls} = feeds('One');
      const provider = await setup<AllianceFeed>(`<alliance-feed src="${urls[0]}"><div></div></alliance-feed>`);
      const root = provider.querySelector('div')!.attachShadow({mode: 'open'});
      root.innerHTML = '<news-list></news-list>';
      await shows(listOf(root), 'One');
    });

    it('that are defined before it', async () => {
      const {urls} = feeds('One');
      const name = 'later-feed';
      const div = await setup(`<div><${name} src="${urls[0]}"><news-list></news-list></${name}></div>`);
      await idle(listOf(div));
      customElements.define(name, class extends AllianceFeed {});
      await shows(listOf(div), 'One');
    });

    it('that are defined after it', async () => {
      const {urls} = feeds('One');
      const name = 'later-list';
      const provider = await setup(`<alliance-feed src="${urls[0]}"><${name}></${name}></alliance-feed>`);
      await next(provider, 'alliance-load');
      customElements.define(name, class extends (customElements.get('news-list') as typeof NewsList) {});
      await shows(provider.querySelector<NewsList>(name)!, 'One');
    });

    it('that are moved into it, out of it, and from one to another', async () => {
      const {urls, net} = feeds('One', 'Two');
      const div = await setup(
        `<div><alliance-feed src="${urls[0]}"></alliance-feed><alliance-feed src="${urls[1]}"></alliance-feed><news-list></news-list></div>`,
      );
      const list = listOf(div);
      const [one, two] = div.querySelectorAll('alliance-feed');
      await idle(list);
      one!.append(list);
      await shows(list, 'One');
      two!.append(list);
      await shows(list, 'Two');
      div.append(list);
      await idle(list);
      one!.append(list);
      await shows(list, 'One');
      expect(net.requests).to.have.length(2);
    });

    it('through the shadow tree of another element, until they leave that', async () => {
      const {urls} = feeds('One', 'Two');
      const layout = await setup('<div><news-list></news-list></div>');
      const list = listOf(layout);
      const root = layout.attachShadow({mode: 'open'});
      const slot = document.createElement('slot');
      root.append(slot);
      await idle(list);

      const [one, other] = urls.map((src) => Object.assign(document.createElement('alliance-feed'), {src}));
      root.append(one!);
      one!.append(slot);
      await shows(list, 'One');

      root.append(other!);
      other!.append(slot);
      await shows(list, 'Two');

      other!.remove();
      await idle(list);
    });

    it('that stay when it is removed while it loads', async () => {
      const url = feedUrl();
      const {inits} = network({[url]: () => hold().promise});
      const layout = await setup('<div><news-list></news-list></div>');
      const root = layout.attachShadow({mode: 'open'});
      root.innerHTML = `<alliance-feed src="${url}"><slot></slot></alliance-feed>`;
      await until(() => inits.length && part(listOf(layout), 'base')!.ariaBusy === 'true');
      root.replaceChildren(document.createElement('slot'));
      await idle(listOf(layout));
      await until(() => inits[0]!.signal!.aborted);
    });
  });

  it('inside another provider serves what is in it', async () => {
    const {urls} = feeds('Outer', 'Inner');
    const outer = await setup(
      `<alliance-feed src="${urls[0]}"><news-list></news-list>
        <alliance-feed src="${urls[1]}"><news-list></news-list></alliance-feed>
      </alliance-feed>`,
    );
    const [first, second] = outer.querySelectorAll('news-list');
    await shows(first!, 'Outer');
    await shows(second!, 'Inner');
  });

  it('inserted between elements and their provider takes over, until it is removed', async () => {
    const {urls} = feeds('Outer', 'Inner');
    const outer = await setup<AllianceFeed>(`<alliance-feed src="${urls[0]}"><news-list></news-list></alliance-feed>`);
    const list = listOf(outer);
    await shows(list, 'Outer');
    const inner = document.createElement('alliance-feed');
    inner.src = urls[1];
    outer.append(inner);
    inner.append(list);
    await shows(list, 'Inner');
    inner.replaceWith(list);
    await shows(list, 'Outer');
  });

  it('replaced by another hands its elements over', async () => {
    const {urls} = feeds('One', 'Two');
    const div = await setup(`<div><alliance-feed src="${urls[0]}"><news-list></news-list></alliance-feed></div>`);
    const list = listOf(div);
    await shows(list, 'One');
    const other = document.createElement('alliance-feed');
    other.src = urls[1];
    other.append(...div.firstElementChild!.childNodes);
    div.firstElementChild!.replaceWith(other);
    await shows(list, 'Two');
  });

  it('leaves alone elements that have an address or a feed of their own', async () => {
    const {urls} = feeds('Outer', 'Own');
    const provider = await setup<AllianceFeed>(
      `<alliance-feed src="${urls[0]}"><news-list src="${urls[1]}"></news-list></alliance-feed>`,
    );
    const list = listOf(provider);
    await shows(list, 'Own');
    list.removeAttribute('src');
    await shows(list, 'Outer');
    list.feed = feedOfOne('Given');
    await shows(list, 'Given');
    list.feed = undefined;
    await shows(list, 'Outer');
  });

  it('is reloaded by any of its elements, and by itself', async () => {
    const {urls, net} = feeds('One');
    const provider = await setup<AllianceFeed>(
      `<alliance-feed src="${urls[0]}"><news-list></news-list></alliance-feed>`,
    );
    await provider.reload();
    await listOf(provider).reload();
    expect(net.requests.length).to.be.within(2, 3);
    await shows(listOf(provider), 'One');
  });

  it('goes on loading while it is moved, with the same request', async () => {
    const url = feedUrl();
    const {promise, release} = hold<Answer>();
    const {requests} = network({[url]: () => promise});
    const div = await setup(`<div><alliance-feed src="${url}"><news-list></news-list></alliance-feed><p></p></div>`);
    await until(() => requests.length);
    div.querySelector('p')!.append(div.querySelector('alliance-feed')!);
    release(feedOfOne('One'));
    await shows(listOf(div), 'One');
    expect(requests).to.have.length(1);
  });
});
