import {expect} from '@open-wc/testing';
import type {CampaignBanner} from '../../../src/index.js';
import {CAMPAIGN, feedOf, NO_PICTURE, PICTURE} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {inState, levelOf, part, parts, settled, text, texts} from '../../helpers/setup.js';

const feedWith = (campaign: object, more: object = {}) => feedOf([], {_alliance: {campaign}, ...more});
const bannerOf = (feed: object, attributes = '', lang = 'en') =>
  given<CampaignBanner>(`<campaign-banner lang="${lang}" ${attributes}></campaign-banner>`, feed);

describe('<campaign-banner>', () => {
  it('shows every member of the campaign in its part', async () => {
    const banner = await bannerOf(feedWith(CAMPAIGN));
    expect(texts(banner, 'title')).to.deep.equal(['Schools for all']);
    expect([...part(banner, 'statement')!.children].map(text)).to.deep.equal(CAMPAIGN.statement);
    expect(parts(banner, 'figures')).to.have.length(1);
    expect(parts(banner, 'figure')).to.have.length(3);
    expect(texts(banner, 'value')).to.deep.equal(['12.3 million', '350,000', '1 in 5']);
    expect(texts(banner, 'label')).to.deep.equal(CAMPAIGN.figures.map(({label}) => label));
    expect(texts(banner, 'qualifier')).to.deep.equal(['at least']);
    expect(texts(banner, 'goal')).to.deep.equal(['In school by June 2030']);
    expect(texts(banner, 'credit')).to.deep.equal(['Photo: Cy Dee']);
    const action = part(banner, 'action') as HTMLAnchorElement;
    expect([text(action), action.href]).to.deep.equal(['Join us', 'https://alliance.example/join']);
    const image = part(banner, 'image') as HTMLImageElement;
    expect([image.src, image.alt]).to.deep.equal([PICTURE, 'A classroom']);
  });

  it('is a region named by its title', async () => {
    const banner = await bannerOf(feedWith(CAMPAIGN));
    const base = part(banner, 'base')!;
    expect(base.getAttribute('role')).to.equal('region');
    expect(banner.shadowRoot!.getElementById(base.getAttribute('aria-labelledby')!)).to.equal(part(banner, 'title'));
  });

  it('pairs each figure with its label', async () => {
    const banner = await bannerOf(feedWith(CAMPAIGN));
    for (const figure of parts(banner, 'figure')) {
      expect(figure.parentElement!.localName).to.equal('dl');
      expect(figure.querySelector('dt')).to.equal(figure.querySelector('[part=label]'));
      expect(figure.querySelector('dd [part=value]')).to.exist;
    }
  });

  it('shows only the members that are present', async () => {
    const banner = await bannerOf(feedWith({title: 'Just a title', statement: ''}));
    expect(texts(banner, 'title')).to.deep.equal(['Just a title']);
    for (const name of ['statement', 'figures', 'goal', 'action', 'image', 'credit', 'dismiss']) {
      expect(parts(banner, name), name).to.be.empty;
    }
  });

  it('shows a single statement as a paragraph', async () => {
    const banner = await bannerOf(feedWith({title: 'x', statement: 'One & only <b>'}));
    expect([...part(banner, 'statement')!.children].map(text)).to.deep.equal(['One & only <b>']);
  });

  it('does not show a picture that cannot be loaded', async () => {
    const image = {url: `${NO_PICTURE}?banner`, credit: 'Nobody'};
    const banner = await bannerOf(feedWith({...CAMPAIGN, image}));
    await new Promise((resolve) => part(banner, 'image')!.addEventListener('error', resolve, {once: true}));
    await settled(banner);
    expect(parts(banner, 'image')).to.be.empty;
    expect(parts(banner, 'credit')).to.be.empty;
  });

  describe('without a campaign', () => {
    it("shows the feed's title and description, with a link to its home page", async () => {
      const banner = await bannerOf(
        feedOf([], {title: 'Alliance', description: 'What we do', home_page_url: 'https://alliance.example/'}),
      );
      expect(texts(banner, 'title')).to.deep.equal(['Alliance']);
      expect(part(banner, 'title')!.querySelector('a')!.href).to.equal('https://alliance.example/');
      expect(texts(banner, 'statement')).to.deep.equal(['What we do']);
    });

    for (const variant of ['hero', 'bar']) {
      it(`is named by its description if there is no title (${variant})`, async () => {
        const banner = await bannerOf({items: [], description: 'What we do'}, `variant="${variant}"`);
        const base = part(banner, 'base')!;
        expect(text(banner.shadowRoot!.getElementById(base.getAttribute('aria-labelledby')!))).to.equal('What we do');
      });
    }

    it('is empty if there is neither title nor description', async () => {
      const banner = await bannerOf({items: [{id: '1', title: 'News'}], home_page_url: 'https://alliance.example/'});
      expect(inState(banner, 'empty')).to.be.true;
      expect(part(banner, 'base')!.hasAttribute('role')).to.be.false;
    });
  });

  describe("the title's level", () => {
    const level = (banner: CampaignBanner) => levelOf(part(banner, 'title')!);

    it('is 2, unless `heading-level` says otherwise', async () => {
      expect(level(await bannerOf(feedWith(CAMPAIGN)))).to.equal(2);
      expect(level(await bannerOf(feedWith(CAMPAIGN), 'heading-level="4"'))).to.equal(4);
    });

    it('is one below that of the heading, if present', async () => {
      expect(level(await bannerOf(feedWith(CAMPAIGN), 'heading="Our campaign"'))).to.equal(3);
      expect(level(await bannerOf(feedWith(CAMPAIGN), 'heading="Our campaign" heading-level="6"'))).to.equal(7);
      expect(level(await bannerOf(feedWith(CAMPAIGN), 'heading=" "'))).to.equal(2);
      const slotted = await given<CampaignBanner>(
        '<campaign-banner><h2 slot="heading">Our campaign</h2></campaign-banner>',
        feedWith(CAMPAIGN),
      );
      expect(level(slotted)).to.equal(3);
    });
  });

  describe('figures', () => {
    const figures = [12_300_000, 350_000, 999_999, 1_000_000, -3, 0, 0.5, '12300000'].map((value) => ({
      value,
      label: 'x',
    }));
    const expected: Record<string, string[]> = {
      en: ['12.3 million', '350,000', '999,999', '1 million', '-3', '0', '0.5', '12300000'],
      fr: ['12,3 millions', '350 000', '999 999', '1 million', '-3', '0', '0,5', '12300000'],
      es: ['12,3 millones', '350.000', '999.999', '1 millón', '-3', '0', '0,5', '12300000'],
      ru: ['12,3 миллиона', '350 000', '999 999', '1 миллион', '-3', '0', '0,5', '12300000'],
      zh: ['1230万', '350,000', '999,999', '100万', '-3', '0', '0.5', '12300000'],
      de: ['12,3 Millionen', '350.000', '999.999', '1 Million', '-3', '0', '0,5', '12300000'],
    };

    for (const [lang, values] of Object.entries(expected)) {
      it(`are written as ${lang} writes them`, async () => {
        const banner = await bannerOf(feedWith({title: 'x', statement: 'x', figures}), '', lang);
        expect(texts(banner, 'value')).to.deep.equal(values);
        // A unit is small beside its number. A number is all of one size, whatever its digits are grouped by.
        for (const unit of banner.renderRoot.querySelectorAll('small')) expect(unit.textContent).to.not.match(/\d/);
      });
    }
  });

  describe('the goal', () => {
    const cases: [string, string, string][] = [
      ['en', '2030', 'By 2030'],
      ['en', '2030-06', 'By June 2030'],
      ['en', '2030-06-05', 'By June 5, 2030'],
      ['fr', '2030-06', 'By juin 2030'],
      ['es', '2030-06-05', 'By 5 de junio de 2030'],
    ];

    for (const [lang, date, expected] of cases) {
      it(`is written with the precision of "${date}" (${lang})`, async () => {
        const banner = await bannerOf(feedWith({title: 'x', statement: 'x', goal: {label: 'By', date}}), '', lang);
        expect(texts(banner, 'goal')).to.deep.equal([expected]);
        expect(part(banner, 'goal')!.querySelector('time')!.getAttribute('datetime')).to.equal(date);
      });
    }

    it('leaves out a date that does not exist', async () => {
      const goal = {label: 'Soon', date: '2030-13'};
      const banner = await bannerOf(feedWith({title: 'x', statement: 'x', goal}));
      expect(texts(banner, 'goal')).to.deep.equal(['Soon']);
      expect(part(banner, 'goal')!.querySelector('time')).to.be.null;
    });
  });

  describe('variant="bar"', () => {
    it('shows title and action only, on one line if they fit', async () => {
      const banner = await bannerOf(feedWith(CAMPAIGN), 'variant="bar" dismissible');
      banner.style.width = '1200px';
      expect(texts(banner, 'title')).to.deep.equal(['Schools for all']);
      expect(parts(banner, 'action')).to.have.length(1);
      for (const name of ['statement', 'figures', 'goal', 'image']) expect(parts(banner, name), name).to.be.empty;
      const middle = (name: string) => {
        const {top, bottom} = part(banner, name)!.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      expect(middle('title')).to.be.closeTo(middle('action'), 6);
      banner.style.width = '200px';
      banner.dismissible = false;
      await settled(banner);
      const [title, action] = ['title', 'action'].map((name) => part(banner, name)!.getBoundingClientRect());
      expect(action!.top - title!.bottom, 'as far apart as in a line').to.be.closeTo(16, 1);
    });

    it('can be changed', async () => {
      const banner = await bannerOf(feedWith(CAMPAIGN), 'variant="bar"');
      banner.variant = 'hero';
      await settled(banner);
      expect(parts(banner, 'figure')).to.have.length(3);
    });
  });

  describe('at different widths', () => {
    const inWidth = async (width: string, campaign: object, attributes = '') => {
      const banner = await bannerOf(feedWith(campaign), attributes);
      banner.style.width = width;
      return banner;
    };
    const box = (banner: CampaignBanner, name: string, index = 0) =>
      parts(banner, name)[index]!.getBoundingClientRect();

    it('puts the figures in one row below title, statement and picture if there is room', async () => {
      const banner = await inWidth('60rem', CAMPAIGN);
      const base = box(banner, 'base');
      expect(box(banner, 'image').left).to.be.at.least(box(banner, 'statement').right);
      const middle = (first: string, last: string) => (box(banner, first).top + box(banner, last).bottom) / 2;
      expect(middle('title', 'statement')).to.be.closeTo(middle('image', 'credit'), 3);
      expect(box(banner, 'figures').top).to.be.above(box(banner, 'image').bottom);
      expect(box(banner, 'figures').width).to.be.closeTo(base.width, 1);
      expect(new Set(parts(banner, 'figure').map((figure) => figure.getBoundingClientRect().top)).size).to.equal(1);
      expect(box(banner, 'action').width).to.be.below(base.width / 2);
    });

    it('makes a picture as high as a longer text beside it, up to 4:5, unless the page sets its ratio', async () => {
      const paragraph = 'Forced labour touches almost every country. '.repeat(6);
      const banner = await inWidth('60rem', {...CAMPAIGN, statement: [paragraph, paragraph]});
      expect(box(banner, 'image').top).to.be.closeTo(box(banner, 'title').top, 1);
      expect(box(banner, 'credit').bottom).to.be.closeTo(box(banner, 'statement').bottom, 3);
      banner.style.setProperty('--alliance-banner-image-ratio', '16 / 9');
      const ratio = ({width, height}: DOMRect) => width / height;
      expect(ratio(box(banner, 'image'))).to.be.closeTo(16 / 9, 0.02);
      const long = await inWidth('60rem', {...CAMPAIGN, statement: Array(8).fill(paragraph)});
      expect(ratio(box(long, 'image'))).to.be.within(0.75, 0.85);
    });

    it('aligns the digits of a row, whatever precedes them', async () => {
      const banner = await inWidth('60rem', CAMPAIGN);
      const [first, ...others] = parts(banner, 'value').map((value) => value.getBoundingClientRect().top);
      for (const top of others) expect(top).to.be.closeTo(first!, 1);
    });

    it('keeps each number close to its label, even beside one of two lines', async () => {
      const figures = [183, 'USD 1,234,567,890.50 per annum (est.)', 0.5].map((value) => ({value, label: 'a figure'}));
      const banner = await inWidth('40rem', {...CAMPAIGN, figures});
      for (const index of [0, 1, 2]) {
        expect(box(banner, 'label', index).top - box(banner, 'value', index).bottom).to.be.below(8);
      }
    });

    it('never leaves a single figure in the last row, however many there are', async () => {
      for (let count = 2; count <= 10; count++) {
        const figures = Array.from({length: count}, (_, index) => ({value: index + 1, label: 'a figure'}));
        const banner = await inWidth('24em', {...CAMPAIGN, figures});
        for (const width of ['18em', '24em', '32em', '46em', '70em']) {
          banner.style.width = width;
          const rows = new Map<number, number>();
          for (const figure of parts(banner, 'figure')) {
            const top = Math.round(figure.getBoundingClientRect().top);
            rows.set(top, (rows.get(top) ?? 0) + 1);
          }
          const sizes = [...rows.values()];
          if (Math.max(...sizes) > 1) expect(sizes.at(-1), `${count} in ${width}: ${sizes.join()}`).to.be.above(1);
        }
      }
    });

    it('keeps the action of a bar with a background on one line, even beside a close button in a sidebar', async () => {
      const action = {label: 'See what the partners do', url: 'https://alliance.example/partners'};
      for (const attributes of ['variant="bar"', 'variant="bar" dismissible']) {
        const banner = await inWidth('20em', {...CAMPAIGN, action}, attributes);
        banner.style.font = '16px/1.5 Arial, sans-serif';
        const inOneLine = box(banner, 'action').height;
        banner.style.setProperty('--alliance-banner-background', '#eee');
        banner.style.width = '60em';
        expect(box(banner, 'action').height, attributes).to.equal(inOneLine);
        banner.style.width = '20em';
        expect(box(banner, 'action').height, attributes).to.equal(inOneLine);
        expect(box(banner, 'action').right).to.be.below(box(banner, 'base').right);
      }
    });

    it('aligns the button of a bar with the first line of its title', async () => {
      const banner = await inWidth('20rem', CAMPAIGN, 'variant="bar" dismissible');
      const middle = ({top, bottom}: DOMRect) => (top + bottom) / 2;
      expect(middle(box(banner, 'title'))).to.be.closeTo(middle(box(banner, 'dismiss')), 2);
    });
  });
});
