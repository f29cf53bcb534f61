import {expect} from '@open-wc/testing';
import type {CampaignBanner} from '../../../src/index.js';
import {CAMPAIGN, feedOf} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {inState, next, part, settled} from '../../helpers/setup.js';

let count = 0;
/** A campaign that no other test has dismissed. */
const campaign = () => ({...CAMPAIGN, title: `Campaign ${++count}`});
const show = (own: object, attributes = 'dismissible') =>
  given<CampaignBanner>(`<campaign-banner ${attributes}></campaign-banner>`, feedOf([], {_alliance: {campaign: own}}));
const isShown = (banner: CampaignBanner) => banner.getBoundingClientRect().height > 0;

async function dismiss(banner: CampaignBanner) {
  part(banner, 'dismiss')!.click();
  await settled(banner);
}

const own = Object.getOwnPropertyDescriptors(Storage.prototype);

describe('A banner that can be dismissed', () => {
  beforeEach(() => localStorage.clear());

  afterEach(() => {
    Object.defineProperties(Storage.prototype, own);
    localStorage.clear();
  });

  it('has a button that says what it does', async () => {
    const button = part(await show(campaign()), 'dismiss')!;
    expect(button.localName).to.equal('button');
    expect(button.getAttribute('aria-label')).to.equal('Close');
    expect(part(await show(campaign(), 'lang="fr" dismissible'), 'dismiss')!.getAttribute('aria-label')).to.equal(
      'Fermer',
    );
  });

  it('has no button unless `dismissible` is set', async () => {
    expect(part(await show(campaign(), ''), 'dismiss')).to.be.undefined;
  });

  it('disappears completely, with an event', async () => {
    const banner = await show(campaign(), 'dismissible heading="Our campaign"');
    const event = next(document.body, 'alliance-dismiss');
    await dismiss(banner);
    const {bubbles, composed, cancelable} = await event;
    expect({bubbles, composed, cancelable}).to.deep.equal({bubbles: true, composed: true, cancelable: true});
    expect(isShown(banner)).to.be.false;
  });

  it('stays if the event is cancelled', async () => {
    const own = campaign();
    const banner = await show(own);
    banner.addEventListener('alliance-dismiss', (event) => event.preventDefault());
    await dismiss(banner);
    expect(isShown(banner)).to.be.true;
    expect(isShown(await show(own))).to.be.true;
  });

  it('stays closed in this browser, and still has the state ready', async () => {
    const own = campaign();
    await dismiss(await show(own));
    const again = await show(own);
    expect(isShown(again)).to.be.false;
    expect(inState(again, 'ready')).to.be.true;
    expect(localStorage).to.have.length(1);
  });

  it('is still shown by banners without `dismissible`', async () => {
    const own = campaign();
    await dismiss(await show(own));
    expect(isShown(await show(own, ''))).to.be.true;
  });

  const changes = {
    title: 'Another campaign',
    statement: ['Another statement.'],
    figures: [{value: 1, label: 'children out of school'}],
    goal: {label: 'In school by', date: '2031'},
    action: {label: 'Join us', url: 'https://alliance.example/other'},
  };
  for (const [name, value] of Object.entries(changes)) {
    it(`returns when its ${name} changes`, async () => {
      const own = campaign();
      const banner = await show(own);
      await dismiss(banner);
      banner.feed = feedOf([], {_alliance: {campaign: {...own, [name]: value}}});
      await settled(banner);
      expect(isShown(banner)).to.be.true;
    });
  }

  it('stays closed if only its picture or the rest of the feed changes', async () => {
    const own = campaign();
    const banner = await show(own);
    await dismiss(banner);
    banner.feed = feedOf([{id: '1', title: 'News'}], {_alliance: {campaign: {...own, image: undefined}}, title: 'x'});
    await settled(banner);
    expect(isShown(banner)).to.be.false;
  });

  it('can be dismissed even without a campaign', async () => {
    const feed = feedOf([], {title: 'Feed to dismiss', description: 'What we do'});
    await dismiss(await given<CampaignBanner>('<campaign-banner dismissible></campaign-banner>', feed));
    expect(isShown(await given<CampaignBanner>('<campaign-banner dismissible></campaign-banner>', feed))).to.be.false;
  });

  it('stays closed until the visitor leaves the page if the browser has no storage', async () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.assign(Storage.prototype, {getItem: refuse, setItem: refuse});
    const own = campaign();
    const banner = await show(own);
    expect(isShown(banner)).to.be.true;
    await dismiss(banner);
    expect(isShown(banner)).to.be.false;
    expect(isShown(await show(own))).to.be.false;
    expect(isShown(await show(campaign()))).to.be.true;
  });

  it('does not write to storage before it is dismissed, and does not use it without `dismissible`', async () => {
    const used: string[] = [];
    const use = (name: string) => () => {
      used.push(name);
      return null;
    };
    Object.assign(Storage.prototype, {setItem: use('setItem'), getItem: use('getItem')});
    await show(campaign(), '');
    expect(used).to.be.empty;
    await show(campaign());
    expect(new Set(used)).to.deep.equal(new Set(['getItem']));
  });
});
