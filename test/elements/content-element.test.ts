import {expect} from '@open-wc/testing';
import type {AllianceFeed, NewsList} from '../../src/index.js';
import {base, failed, NOTHING, states, status, TAGS, visible, type Content} from '../fixtures/elements/content.js';
import {FULL} from '../fixtures/elements/feed.js';
import {given} from '../fixtures/elements/given.js';
import {feedUrl, hold, missing, network, type Answer} from '../helpers/network.js';
import {levelOf, loaded, next, part, parts, settled, setup, text, texts} from '../helpers/setup.js';
import {until} from '../helpers/until.js';
import {warnings} from '../helpers/warnings.js';

for (const tag of TAGS) {
  describe(`<${tag}>, like every element`, () => {
    const show = <T extends Content>(attributes = '', feed: object = FULL) =>
      given<T>(`<${tag} ${attributes}></${tag}>`, feed);

    describe('state', () => {
      it('is loading, but not busy, while there is nothing to load', async () => {
        const element = await setup(`<${tag}></${tag}>`);
        expect(states(element)).to.deep.equal(['loading']);
        expect(base(element).hasAttribute('aria-busy')).to.be.false;
      });

      it('is loading, and busy, while the feed loads, then ready', async () => {
        const url = feedUrl();
        const {promise, release} = hold<Answer>();
        network({[url]: () => promise});
        const element = await setup<Content>(`<${tag} src="${url}"></${tag}>`);
        expect(states(element)).to.deep.equal(['loading']);
        expect(base(element).getAttribute('aria-busy')).to.equal('true');
        release(FULL);
        const {feed, problems} = await next(element, 'alliance-load');
        expect(states(element)).to.deep.equal(['ready']);
        expect(base(element).hasAttribute('aria-busy')).to.be.false;
        expect(feed.title).to.equal('Alliance');
        expect(problems).to.be.empty;
      });

      it('is empty if the feed has nothing for it', async () => {
        const element = await show('', NOTHING);
        expect(states(element)).to.deep.equal(['empty']);
        expect(status(element)).to.equal('Nothing to show');
      });

      it('is error if the feed cannot be loaded', async () => {
        const {element} = await failed(tag);
        expect(states(element)).to.deep.equal(['error']);
        expect(status(element)).to.equal('This content could not be loaded.');
        expect(text(part(element, 'retry'))).to.equal('Try again');
      });

      it('is error if a script sets something that is not a feed', async () => {
        const element = await setup<Content>(`<${tag}></${tag}>`);
        const failure = next(element, 'alliance-error');
        element.feed = {nothing: true};
        const {error} = await failure;
        expect(error.code).to.equal('format');
        expect(states(element)).to.deep.equal(['error']);
      });

      it('stays ready, and becomes stale, when a reload fails, without an announcement', async () => {
        const url = feedUrl();
        const net = network({[url]: FULL});
        const element = await loaded<Content>(`<${tag} src="${url}"></${tag}>`);
        net.answer(url, missing);
        await element.reload();
        await settled(element);
        expect(states(element)).to.deep.equal(['ready', 'stale']);
        expect(status(element)).to.match(/^Not updated since \w+ \d+, \d{4}$/);
        expect(part(element, 'status')!.getAttribute('aria-live')).to.equal('off');
        expect(base(element).querySelector('a')).to.exist;

        net.answer(url, FULL);
        await element.reload();
        await settled(element);
        expect(states(element)).to.deep.equal(['ready']);
        expect(status(element)).to.equal('');
      });
    });

    it('keeps its content and the focus while it reloads', async () => {
      const url = feedUrl();
      const net = network({[url]: FULL});
      const element = await loaded<Content>(`<${tag} src="${url}"></${tag}>`);
      const link = element.shadowRoot!.querySelector<HTMLElement>('a:not([tabindex])')!;
      link.focus();
      const {promise, release} = hold<Answer>();
      net.answer(url, () => promise);
      const done = element.reload();
      await settled(element);
      expect(states(element)).to.deep.equal(['ready']);
      expect(base(element).hasAttribute('aria-busy')).to.be.false;
      release({...FULL, title: 'Another title'});
      await done;
      await settled(element);
      expect(element.shadowRoot!.activeElement).to.equal(link);
      expect(status(element)).to.equal('');
    });

    describe('structure for screen readers', () => {
      it('announces its status politely', async () => {
        const {element} = await failed(tag);
        const live = part(element, 'status')!;
        expect(live.getAttribute('role')).to.equal('status');
        expect(live.getAttribute('aria-live') ?? 'polite').to.equal('polite');
      });

      it('hides the skeleton', async () => {
        const element = await setup(`<${tag}></${tag}>`);
        expect(element.shadowRoot!.querySelector('.skeleton')!.matches('[aria-hidden=true]')).to.be.true;
      });

      it('never has the role of a page banner', async () => {
        const element = await show();
        expect(element.shadowRoot!.querySelector('[role=banner], header')).to.be.null;
        expect(element.hasAttribute('role')).to.be.false;
      });
    });

    describe('heading', () => {
      it('is a heading of level 2, above the titles', async () => {
        const element = await show('heading="Our work"');
        const heading = part(element, 'heading')!;
        expect(text(heading)).to.equal('Our work');
        expect(heading.matches('h1, h2, h3, h4, h5, h6')).to.be.true;
        expect(levelOf(heading)).to.equal(2);
        expect(heading.compareDocumentPosition(part(element, 'title')!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      });

      it('is absent by default, and where it is blank', async () => {
        expect(part(await show(), 'heading')).to.be.undefined;
        expect(part(await show('heading=" &nbsp;"'), 'heading')).to.be.undefined;
      });

      for (const level of [1, 2, 3, 4, 5, 6]) {
        it(`is of level ${level}, with titles one level below`, async () => {
          const element = await show<Content>(`heading="Our work" heading-level="${level}"`);
          expect(levelOf(part(element, 'heading')!)).to.equal(level);
          for (const title of parts(element, 'title')) expect(levelOf(title)).to.equal(level + 1);
        });
      }

      it('is shown in every state', async () => {
        const loading = await setup(`<${tag} heading="Our work"></${tag}>`);
        expect(texts(loading, 'heading')).to.deep.equal(['Our work']);
        const empty = await show('heading="Our work"', NOTHING);
        expect(texts(empty, 'heading')).to.deep.equal(['Our work']);
      });

      it('is replaced by markup in the slot', async () => {
        const element = await setup<Content>(`<${tag} heading="Text"><h2 slot="heading">Markup</h2></${tag}>`);
        const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=heading]')!;
        expect(slot.assignedElements().map(text)).to.deep.equal(['Markup']);
        expect(visible(part(element, 'heading')!)).to.be.false;
      });
    });

    describe('link-target', () => {
      const links = (element: Element) => [...element.shadowRoot!.querySelectorAll('a')];

      it('applies to every link', async () => {
        const element = await show('link-target="news"');
        expect(links(element)).not.to.be.empty;
        for (const link of links(element)) {
          expect(link.target).to.equal('news');
          expect(link.hasAttribute('rel')).to.be.false;
          expect(text(link)).not.to.include('new tab');
        }
      });

      it('announces new tabs to screen readers only', async () => {
        const element = await show<Content>('link-target="_blank"');
        for (const link of links(element)) {
          expect(link.target).to.equal('_blank');
          expect(link.rel).to.equal('noopener');
          expect(text(link)).to.match(/\(opens in a new tab\)$/);
          expect(visible(link.lastElementChild!)).to.be.false;
        }
        element.linkTarget = '_Blank';
        await settled(element);
        for (const link of links(element)) expect(text(link)).to.match(/\(opens in a new tab\)$/);
        element.linkTarget = undefined;
        await settled(element);
        for (const link of links(element)) {
          expect(link.hasAttribute('target')).to.be.false;
          expect(link.hasAttribute('rel')).to.be.false;
        }
      });
    });

    it('has each part in the states that it belongs to', async () => {
      const shared = (element: Element) =>
        ['base', 'heading', 'status', 'retry'].filter((name) => parts(element, name).length);
      expect(shared(await show('heading="x"'))).to.deep.equal(['base', 'heading', 'status']);
      const {element} = await failed<Content>(tag);
      element.heading = 'x';
      await settled(element);
      expect(shared(element)).to.deep.equal(['base', 'heading', 'status', 'retry']);
    });

    it('can be hidden', async () => {
      const element = await show<Content>();
      element.hidden = true;
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('can be hidden until it is found in the page, which needs a box', async () => {
      const element = await show<Content>();
      element.setAttribute('hidden', 'until-found');
      expect(element.getBoundingClientRect().height).to.equal(0);
      const {display, contentVisibility} = getComputedStyle(element);
      if (CSS.supports('content-visibility: hidden'))
        expect([display, contentVisibility]).to.deep.equal(['block', 'hidden']);
      else expect(display).to.equal('none');
    });

    it('prefers its own feed to its provider’s', async () => {
      const provider = await setup<AllianceFeed>(`<alliance-feed><${tag}></${tag}></alliance-feed>`);
      provider.feed = NOTHING;
      const element = provider.querySelector<Content>(tag)!;
      await settled(provider);
      await settled(element);
      expect(states(element)).to.deep.equal(['empty']);
      element.feed = FULL;
      await settled(element);
      expect(states(element)).to.deep.equal(['ready']);
      element.feed = undefined;
      await settled(element);
      expect(states(element)).to.deep.equal(['empty']);
    });
  });
}

describe('Small print', () => {
  it('is as quiet as the page allows, even after its widget has been in a frame', async () => {
    const warned = warnings();
    const list = await given<NewsList>('<news-list></news-list>', FULL);
    const quiet = () => getComputedStyle(part(list, 'base')!).getPropertyValue('--_quiet');
    await until(quiet);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(list);
    list.heading = 'Elsewhere';
    await settled(list);
    await new Promise(requestAnimationFrame);
    document.body.append(list);
    await until(quiet);
    expect(warned).to.deep.equal([]);
    list.remove();
    frame.remove();
  });
});
