import {expect} from '@open-wc/testing';
import type {AllianceFeed} from '../../src/index.js';
import {base, failed, NOTHING, states, status, TAGS, visible, type Content} from '../fixtures/elements/content.js';
import {FULL, feedOf} from '../fixtures/elements/feed.js';
import {given} from '../fixtures/elements/given.js';
import {feedUrl, hold, missing, network, type Answer} from '../helpers/network.js';
import {inState, next, part, settled, setup, text} from '../helpers/setup.js';
import {until} from '../helpers/until.js';
import {warnings} from '../helpers/warnings.js';

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
/** What counts as a fallback. */
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

for (const tag of TAGS) {
  describe(`<${tag}>, like every element`, () => {
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
        expect(visible(part(element, 'status')!.querySelector('span')!)).to.be.true;
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
        const warned = warnings();
        const element = await setup<Content>(`<${tag}>${inside}</${tag}>`);
        element.append('More');
        await settled(element);
        return warned.filter((line) => line.includes(`<${tag}`));
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
        const warned = warnings();
        const element = await setup<Content>(`<${tag}></${tag}>`);
        expect(warned).to.be.empty;
        element.innerHTML = '<h2>The rest</h2>';
        await until(() => warned.length);
        element.append('More');
        await settled(element);
        expect(warned).to.have.length(1);
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
        const net = network({[url]: missing});
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
  });
}
