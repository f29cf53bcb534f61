import {expect} from '@open-wc/testing';
import {feedOf, FULL} from '../../fixtures/elements/feed.js';
import {settled, setup} from '../../helpers/setup.js';
import {contentElements} from '../../helpers/manifest.js';
import {inside, laidOut, type Content} from './page.js';

/**
 * A value of a custom property, and where it has an effect: the element, the CSS property, and, if only a part of the
 * value appears there, that part.
 */
type Effect = [value: string, selector: string, property: string, part?: string];
interface Fixture {
  markup: string;
  feed?: object;
  effects: Record<string, Effect>;
}

const RED = 'rgb(255, 0, 0)';
/** Each publication has a hue of its own. */
const TINT: Effect = ['oklch(0.5 0.1 100)', '.drawn', 'background-color', 'oklch(0.42 0.1 '];
const LINK = '[part~=title] a';

/** The effects that are the same in all content elements. */
const SHARED: Record<string, Effect> = {
  '--alliance-font': ['monospace', '[part=base]', 'font-family'],
  '--alliance-heading-font': ['monospace', '[part~=title]', 'font-family'],
  '--alliance-font-size': ['30px', '[part=base]', 'font-size'],
  '--alliance-font-weight': ['300', '[part=base]', 'font-weight'],
  '--alliance-heading-weight': ['700', '[part~=title]', 'font-weight'],
  '--alliance-space': ['50px', '[part=heading]', 'margin-bottom'],
  '--alliance-text': [RED, '[part=base]', 'color'],
  '--alliance-muted': [RED, '.small', 'color'],
};

const CARD: Record<string, Effect> = {
  ...SHARED,
  '--alliance-radius': ['50px', '.card', 'border-top-left-radius'],
  '--alliance-title-size': ['50px', '[part~=title]', 'font-size'],
  '--alliance-link': [RED, LINK, 'color'],
  '--alliance-focus': [RED, LINK, 'outline-color'],
  '--alliance-surface': [RED, 'img', 'background-color'],
  '--alliance-border': [RED, 'img', 'border-top-color'],
  '--alliance-card-background': [RED, '.card', 'background-color'],
  '--alliance-card-text': [RED, '.card', 'color'],
  '--alliance-card-padding': ['50px', '.card', 'padding-top'],
  '--alliance-card-radius': ['50px', '.card', 'border-top-left-radius'],
  '--alliance-card-border': ['50px solid', '.card', 'border-top-width', '50px'],
  '--alliance-card-shadow': [`${RED} 1px 2px 3px 4px`, '.card', 'box-shadow'],
  '--alliance-card-cover-size': ['50px', '.card', 'grid-template-columns'],
};

const FIXTURES: Fixture[] = [
  {
    markup: '<news-list heading="News"></news-list>',
    effects: {
      ...SHARED,
      '--alliance-radius': ['50px', 'img', 'border-top-left-radius'],
      '--alliance-link': [RED, LINK, 'color'],
      '--alliance-focus': [RED, LINK, 'outline-color'],
      '--alliance-surface': [RED, 'img', 'background-color'],
      '--alliance-border': [RED, 'li + li', 'border-top-color'],
      '--alliance-rule': ['50px', 'li + li', 'border-top-width'],
      '--alliance-gap': ['50px', 'li + li', 'padding-top', '25px'],
      '--alliance-title-size': ['50px', '[part~=title]', 'font-size'],
      '--alliance-card-image-ratio': ['7 / 9', 'img', 'aspect-ratio'],
    },
  },
  {
    markup: '<news-list layout="cards"></news-list>',
    effects: {
      '--alliance-border': [RED, 'li', 'border-top-color'],
      '--alliance-card-background': [RED, 'li', 'background-color'],
      '--alliance-card-text': [RED, 'li', 'color'],
      '--alliance-card-padding': ['50px', '.text', 'padding-top'],
      '--alliance-card-border': ['50px solid', 'li', 'border-left-width', '50px'],
      '--alliance-card-radius': ['50px', 'li', 'border-top-left-radius'],
      '--alliance-card-shadow': [`${RED} 1px 2px 3px 4px`, 'li', 'box-shadow'],
      '--alliance-card-columns': ['1', '[part=list]', 'grid-template-columns', '600px'],
      '--alliance-gap': ['50px', '[part=list]', 'row-gap'],
      '--alliance-rule': ['50px', 'li', 'border-top-width'],
    },
  },
  {
    markup: '<news-list layout="cards" style="--alliance-card-background: Canvas"></news-list>',
    effects: {
      '--alliance-card-padding': ['50px', '.text', 'padding-top'],
      '--alliance-card-radius': ['50px', '[part=credit]', 'border-top-right-radius'],
    },
  },
  {markup: '<publication-card heading="Publication"></publication-card>', effects: CARD},
  {
    markup: '<publication-card item="p2"></publication-card>',
    effects: {'--alliance-accent': TINT},
  },
  {
    markup: '<publication-list heading="Publications"></publication-list>',
    effects: {...CARD, '--alliance-accent': TINT, '--alliance-gap': ['50px', '[part=list]', 'row-gap']},
  },
  {
    markup: '<publication-list style="--alliance-font-size: 10px"></publication-list>',
    effects: {'--alliance-card-columns': ['1', '[part=list]', 'grid-template-columns', '600px']},
  },
  {
    markup: '<campaign-banner heading="Campaign"></campaign-banner>',
    effects: {
      ...SHARED,
      '--alliance-radius': ['50px', '.banner', 'border-top-left-radius'],
      '--alliance-focus': [RED, '[part=action]', 'outline-color'],
      '--alliance-accent': [RED, '.action', 'background-color'],
      '--alliance-on-accent': [RED, '[part=action]', 'color'],
      '--alliance-surface': [RED, 'img', 'background-color'],
      '--alliance-border': [RED, '[part=figure]', 'border-left-color'],
      '--alliance-banner-background': [RED, '.banner', 'background-color'],
      '--alliance-banner-text': [RED, '.banner', 'color'],
      '--alliance-banner-padding': ['50px', '.banner', 'padding-top'],
      '--alliance-banner-border': ['50px solid', '.banner', 'border-top-width', '50px'],
      '--alliance-banner-radius': ['50px', '.banner', 'border-top-left-radius'],
      '--alliance-banner-shadow': [`${RED} 1px 2px 3px 4px`, '.banner', 'box-shadow'],
      '--alliance-banner-title-size': ['50px', '[part=title]', 'font-size'],
      '--alliance-banner-figure-size': ['20px', '[part=value]', 'font-size'],
      '--alliance-banner-image-ratio': ['7 / 9', 'img', 'aspect-ratio'],
      '--alliance-rule': ['50px', '[part=figure]', 'border-left-width'],
    },
  },
  {
    markup: '<campaign-banner variant="bar"></campaign-banner>',
    effects: {'--alliance-title-size': ['50px', '[part=title]', 'font-size']},
  },
  {
    markup: '<campaign-banner></campaign-banner>',
    feed: feedOf([], {home_page_url: 'https://alliance.example/'}),
    effects: {'--alliance-link': [RED, LINK, 'color']},
  },
];

const tagOf = (markup: string) => /[\w-]+/.exec(markup)![0];

/**
 * The element inside two others; custom properties are set on the outer one. Its width is fixed, so a scroll bar
 * changes nothing.
 */
async function placed({markup, feed = FULL}: Fixture) {
  const ancestor = await setup<HTMLElement>(`<section style="width: 600px"><div>${markup}</div></section>`);
  const element = ancestor.querySelector<Content>(tagOf(markup))!;
  element.feed = feed;
  await settled(element);
  await laidOut();
  return {ancestor, element};
}

/** The current value where an effect appears. The element is focused, as only that shows the ring. */
function seen(element: Element, [, selector, property]: Effect) {
  const target = inside(element).find((inner) => inner.matches(selector))!;
  target.focus();
  return getComputedStyle(target).getPropertyValue(property);
}

/** The custom properties of an element whose effects are tested here. */
const shown = (tag: string) =>
  FIXTURES.filter(({markup}) => tagOf(markup) === tag).flatMap(({effects}) => Object.keys(effects));

it('The custom properties of the manifest are exactly these', async () => {
  for (const {tagName, cssProperties} of await contentElements()) {
    const names = cssProperties.map(({name}) => name).sort();
    expect([...new Set(shown(tagName))].sort(), tagName).to.deep.equal(names);
  }
});

for (const fixture of FIXTURES) {
  describe(`In ${fixture.markup}, when it is set on an element around it,`, () => {
    for (const [name, effect] of Object.entries(fixture.effects)) {
      const [value, selector, property, part = value] = effect;
      it(`${name} changes the ${property} of ${selector}`, async () => {
        const {ancestor, element} = await placed(fixture);
        const before = seen(element, effect);
        expect(before).not.to.include(part);
        ancestor.style.setProperty(name, value);
        expect(seen(element, effect)).to.include(part);
        ancestor.style.removeProperty(name);
        expect(seen(element, effect)).to.equal(before);
      });
    }
  });
}

describe('By default,', () => {
  /** The general custom property that each of these falls back to; the others fall back to nothing or to a size. */
  const FOLLOWS: Record<string, string> = {
    '--alliance-banner-radius': '--alliance-radius',
    '--alliance-banner-text': '--alliance-text',
    '--alliance-card-radius': '--alliance-radius',
    '--alliance-card-text': '--alliance-text',
  };

  for (const fixture of FIXTURES) {
    const {markup, effects} = fixture;
    const follows = {
      ...FOLLOWS,
      ...(markup.includes('card-background') && {'--alliance-card-padding': '--alliance-space'}),
    };
    for (const [own, family] of Object.entries(follows)) {
      const effect = effects[own];
      // An open card has no corners.
      if (!effect || (own === '--alliance-card-radius' && markup === '<news-list layout="cards"></news-list>'))
        continue;
      it(`${own} follows ${family} in ${markup}, and wins over it`, async () => {
        const {ancestor, element} = await placed(fixture);
        const colour = family === '--alliance-text';
        ancestor.style.setProperty(family, colour ? 'rgb(0, 0, 255)' : '20px');
        expect(seen(element, effect)).to.equal(colour ? 'rgb(0, 0, 255)' : '20px');
        ancestor.style.setProperty(own, effect[0]);
        expect(seen(element, effect)).to.equal(effect[0]);
      });
    }
  }
});

describe('A card or banner that the page makes a box has padding by default:', () => {
  const BOXES = {background: 'Canvas', border: '1px solid', shadow: '0 1px 4px #0003'};
  for (const [markup, family, selector, boxPadding] of [
    ['<campaign-banner></campaign-banner>', 'banner', '.banner', '24px'],
    ['<publication-card></publication-card>', 'card', '.card', '16px'],
    ['<publication-list></publication-list>', 'card', '.card', '16px'],
    ['<news-list layout="cards"></news-list>', 'card', '.text', '16px'],
  ] as const) {
    it(markup, async () => {
      const {ancestor, element} = await placed({markup, effects: {}});
      const padding = () => seen(element, ['', selector, 'padding-left']);
      expect(padding()).to.equal('0px');
      for (const [name, value] of Object.entries(BOXES)) {
        ancestor.style.setProperty(`--alliance-${family}-${name}`, value);
        await laidOut();
        expect(padding(), name).to.equal(boxPadding);
        ancestor.style.removeProperty(`--alliance-${family}-${name}`);
        await laidOut();
        expect(padding(), `no ${name}`).to.equal('0px');
      }
    });
  }
});

it("A font size relative to the page's applies once to the cards in a list", async () => {
  const {ancestor, element} = await placed({markup: '<publication-list></publication-list>', effects: {}});
  ancestor.style.cssText = 'font-size: 10px; --alliance-font-size: 1.5em';
  expect(seen(element, SHARED['--alliance-font-size']!)).to.equal('15px');
  expect(getComputedStyle(element.shadowRoot!.querySelector('.card')!).fontSize).to.equal('15px');
});
