import {expect} from '@open-wc/testing';
import type {AllianceFeed, CampaignBanner, NewsList, PublicationCard, PublicationList} from '../../src/index.js';
import {FULL, feedOf} from '../fixtures/elements/feed.js';
import {given} from '../fixtures/elements/given.js';
import {feedUrl, hold, network, type Answer} from '../helpers/network.js';
import {until} from '../helpers/until.js';
import {warnings} from '../helpers/warnings.js';
import {inState, levelOf, loaded, next, part, parts, settled, setup, text, texts} from '../helpers/setup.js';

type Content = NewsList | PublicationCard | PublicationList | CampaignBanner;

const TAGS = ['news-list', 'publication-card', 'publication-list', 'campaign-banner'] as const;
const STATES = ['loading', 'ready', 'empty', 'error', 'stale'];
const NOTHING = {version: 'https://jsonfeed.org/version/1.1', items: []};

/** What editors and plugins leave in an element that was meant to be empty. */
const NOTHING_TO_SEE = [
  '\n <!-- none --> \n',
  '<br />',
  '<p></p>',
  '<p>&nbsp;</p>',
  '<p><br></p>\n<p> </p>',
  '<div><span>\u200b</span></div>',
  '<script>/* code */</script>',
  '<style>p {color: red}</style>',
  '<p><style>p {color: red}</style></p>',
  '<noscript>Please enable JavaScript</noscript>',
  '<template><p>Later</p></template>',
];
const SOMETHING_TO_SEE = [
  'Text',
  '<p>Text</p>',
  '<br>Text',
  '<img src="data:," alt="">',
  '<p><picture><img src="data:," alt=""></picture></p>',
  '<div><svg></svg></div>',
  '<a href="https://alliance.example/">Link</a>',
  '<p><button></button></p>',
  '<input>',
  '<x-anything></x-anything>',
];

const states = (element: Element) => STATES.filter((state) => inState(element, state));
const base = (element: Element) => part(element, 'base')!;
const status = (element: Element) => text(part(element, 'status'));
const failing = () => new Response('', {status: 404});

/** Content of which a visitor sees something. */
const visible = (element: Element) => {
  const {width, height} = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
};

/** An element whose feed cannot be loaded. */
async function failed<T extends Content>(tag: string, inside = '') {
  const url = feedUrl();
  const net = network({[url]: failing});
  const element = await setup<T>(`<${tag} src="${url}">${inside}</${tag}>`);
  if (!inState(element, 'error')) await next(element, 'alliance-error');
  await settled(element);
  return {element, net, url};
}

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
        net.answer(url, failing);
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
        for (const shape of element.shadowRoot!.querySelectorAll('i')) {
          expect(shape.closest('[aria-hidden=true]')).to.exist;
        }
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

      it('is absent by default', async () => {
        expect(part(await show(), 'heading')).to.be.undefined;
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
        element.linkTarget = undefined;
        await settled(element);
        for (const link of links(element)) {
          expect(link.hasAttribute('target')).to.be.false;
          expect(link.hasAttribute('rel')).to.be.false;
        }
      });
    });

    describe('slots', () => {
      const inside = '<a href="https://alliance.example/">Alliance</a>';
      const link = (element: Element) => element.querySelector('a')!;

      it('show the fallback only until the content arrives', async () => {
        const url = feedUrl();
        const {promise, release} = hold<Answer>();
        network({[url]: () => promise});
        const element = await setup<Content>(`<${tag} src="${url}">${inside}</${tag}>`);
        expect(visible(link(element))).to.be.true;
        release(FULL);
        await next(element, 'alliance-load');
        expect(visible(link(element))).to.be.false;
      });

      it('show the fallback and the button in place of the error message, and announce the failure', async () => {
        const {element} = await failed(tag, inside);
        expect(visible(link(element))).to.be.true;
        expect(status(element)).to.equal('This content could not be loaded.');
        expect(visible(part(element, 'status')!.querySelector('span')!)).to.be.false;
        expect(visible(part(element, 'retry')!)).to.be.true;
      });

      for (const nothing of NOTHING_TO_SEE) {
        it(`do not count ${nothing.trim().replace(/\s+/g, ' ')} as a fallback`, async () => {
          const {element} = await failed(tag, nothing);
          expect(visible(part(element, 'status')!.querySelector('span')!)).to.be.true;
          expect(part(element, 'status')!.getBoundingClientRect().height).to.be.above(10);
        });
      }

      for (const something of SOMETHING_TO_SEE) {
        it(`count ${something} as a fallback`, async () => {
          const {element} = await failed(tag, something);
          expect(visible(part(element, 'status')!.querySelector('span')!)).to.be.false;
        });
      }

      it('do not count the content of another slot as a fallback', async () => {
        const {element} = await failed(tag, '<p slot="footer">Footer</p>');
        expect(visible(part(element, 'status')!)).to.be.true;
      });

      it('show a fallback that is added later', async () => {
        const {element} = await failed(tag);
        const slot = element.shadowRoot!.querySelector('slot:not([name])')!;
        const taken = new Promise((resolve) => slot.addEventListener('slotchange', resolve, {once: true}));
        element.append('All our news');
        await taken;
        await settled(element);
        expect(visible(part(element, 'status')!.querySelector('span')!)).to.be.false;
      });

      it('replace the message of an empty feed', async () => {
        const element = await given<Content>(`<${tag}><p slot="empty">Come back soon</p></${tag}>`, NOTHING);
        expect(visible(element.querySelector('p')!)).to.be.true;
        const slot = part(element, 'status')!.querySelector('slot')!;
        expect(slot.assignedElements().map(text)).to.deep.equal(['Come back soon']);
        element.feed = FULL;
        await settled(element);
        expect(visible(element.querySelector('p')!)).to.be.false;
      });

      it('show a footer below the content in every state', async () => {
        const element = await given<Content>(`<${tag}><p slot="footer">More at our site</p></${tag}>`, FULL);
        const footer = element.querySelector('p')!;
        expect(visible(footer)).to.be.true;
        expect(footer.getBoundingClientRect().top).to.be.at.least(part(element, 'status')!.getBoundingClientRect().top);
        element.feed = NOTHING;
        await settled(element);
        expect(visible(footer)).to.be.true;
      });
    });

    describe('a tag that is not closed', () => {
      const warn = async (inside: string) => {
        const said = warnings();
        const element = await setup<Content>(`<${tag}>${inside}</${tag}>`);
        element.append('More');
        await settled(element);
        return said.filter((line) => line.includes(`<${tag}`));
      };

      for (const rest of [
        '<p>Intro</p><h2>The rest</h2>',
        '<div><nav>Menu</nav></div>',
        '<footer>Imprint</footer>',
        '<section><campaign-banner></campaign-banner></section>',
      ]) {
        it(`gets one warning if it swallows ${rest}`, async () => {
          expect(await warn(rest)).to.have.length(1);
        });
      }

      it('gets a warning even if the rest is parsed later, as while a page loads', async () => {
        const said = warnings();
        const element = await setup<Content>(`<${tag}></${tag}>`);
        expect(said).to.be.empty;
        element.innerHTML = '<h2>The rest</h2>';
        await until(() => said.length);
        element.append('More');
        await settled(element);
        expect(said).to.have.length(1);
      });

      for (const fallback of [
        '<a href="https://alliance.example/">News</a>',
        '<ul><li>One</li></ul>',
        '<h2 slot="heading">News</h2>',
        '<div data-alliance-snapshot><h3>News</h3></div>',
      ]) {
        it(`is not reported because of ${fallback}`, async () => {
          expect(await warn(fallback)).to.be.empty;
        });
      }
    });

    describe('the retry button', () => {
      it('loads the feed again, and keeps the focus', async () => {
        const {element, net, url} = await failed<Content>(tag);
        net.answer(url, FULL);
        part(element, 'retry')!.focus();
        part(element, 'retry')!.click();
        await settled(element);
        expect(element.shadowRoot!.activeElement, 'while loading').to.equal(base(element));
        await next(element, 'alliance-load');
        expect(states(element)).to.deep.equal(['ready']);
        expect(document.activeElement).to.equal(element);
        expect(element.shadowRoot!.activeElement).to.equal(base(element));
        expect(part(element, 'retry')).to.be.undefined;
      });

      it('announces another failure', async () => {
        const {element} = await failed<Content>(tag);
        const failure = next(element, 'alliance-error');
        part(element, 'retry')!.click();
        await failure;
        await settled(element);
        expect(status(element)).to.equal('This content could not be loaded.');
        expect(part(element, 'status')!.hasAttribute('aria-live')).to.be.false;
        expect(part(element, 'retry')).to.exist;
      });

      it("reloads the provider's feed if that is the one shown", async () => {
        const url = feedUrl();
        const net = network({[url]: failing});
        const provider = await setup<AllianceFeed>(`<alliance-feed src="${url}"><${tag}></${tag}></alliance-feed>`);
        const element = provider.querySelector<Content>(tag)!;
        if (!inState(element, 'error')) await next(provider, 'alliance-error');
        await settled(element);
        net.answer(url, FULL);
        part(element, 'retry')!.click();
        await next(provider, 'alliance-load');
        await settled(element);
        expect(states(element)).to.deep.equal(['ready']);
      });
    });

    describe('events', () => {
      it("report the element's own feed, even from inside a shadow tree", async () => {
        const url = feedUrl();
        network({[url]: FULL});
        const host = await setup('<div></div>');
        const root = host.attachShadow({mode: 'open'});
        const event = next(host, 'alliance-load');
        root.innerHTML = `<${tag} src="${url}"></${tag}>`;
        expect((await event).target).to.equal(host);
      });

      it('report a feed given by script', async () => {
        const element = await setup<Content>(`<${tag}></${tag}>`);
        const event = next(element, 'alliance-load');
        element.feed = feedOf([{id: '1', title: 'One', url: 'https://alliance.example/1'}, {id: '2'}], {
          title: 'Given',
        });
        const {feed, problems} = await event;
        expect(feed.title).to.equal('Given');
        expect(problems).to.have.length(1);
      });

      it("leave the provider's feed to the provider", async () => {
        const url = feedUrl();
        network({[url]: FULL});
        const provider = await setup<AllianceFeed>(`<alliance-feed></alliance-feed>`);
        const targets: (EventTarget | null)[] = [];
        provider.addEventListener('alliance-load', ({target}) => targets.push(target));
        provider.innerHTML = `<${tag}></${tag}>`;
        const event = next(provider, 'alliance-load');
        provider.src = url;
        await event;
        const element = provider.querySelector(tag)!;
        await settled(element);
        expect(states(element)).to.deep.equal(['ready']);
        expect(targets).to.deep.equal([provider]);
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
