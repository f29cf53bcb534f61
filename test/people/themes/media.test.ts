/**
 * How a visitor's settings and printing change widgets. In Chromium, a test can set print, motion and the colour
 * scheme; in the other engines, the rules for them are switched on. test/package/preferences.test.mjs sets forced
 * colours and more contrast.
 */
import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {painted} from '../../helpers/colour.js';
import {inside, pageOf} from './page.js';

const isChromium = 'chrome' in window;

type Restore = () => unknown;
const restores: Restore[] = [];

/** Switches the rules for a media query on or off; those for `screen` are off in print. */
function pretend(query: string, widgets: Element[], holds = true) {
  const roots = widgets.flatMap((widget) => [widget, ...inside(widget)]).flatMap(({shadowRoot}) => shadowRoot ?? []);
  const sheets = new Set(roots.flatMap(({adoptedStyleSheets}) => adoptedStyleSheets));
  let count = 0;
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const {media} = rule;
        const {mediaText} = media;
        const found = mediaText === query;
        if (!found && !(query === 'print' && mediaText === 'screen')) continue;
        media.mediaText = found && holds ? 'all' : 'not all';
        restores.push(() => (media.mediaText = mediaText));
        if (found) count++;
      } else if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
    }
  };
  for (const sheet of sheets) visit(sheet.cssRules);
  expect(count, `rules for ${query}`).to.be.above(0);
}

afterEach(async () => {
  for (const restore of restores.splice(0)) await restore();
});

const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

describe('In print', () => {
  const ways: Record<string, (widgets: Element[]) => unknown> = {
    'by its rules': (widgets) => pretend('print', widgets),
    ...(isChromium && {
      'as Chromium does it': () => {
        restores.push(() => emulateMedia({media: 'screen'}));
        return emulateMedia({media: 'print'});
      },
    }),
  };

  for (const [way, print] of Object.entries(ways)) {
    describe(way, () => {
      it('buttons are absent', async () => {
        const {widgets, find} = await pageOf('');
        const buttons = find('button');
        expect(buttons.length).to.be.at.least(3);
        for (const button of buttons) expect(style(button).display).not.to.equal('none');
        await print(widgets);
        for (const button of buttons) expect(style(button).display).to.equal('none');
      });

      it("links show their addresses, except for pictures' links", async () => {
        const {widgets, find} = await pageOf('');
        for (const link of find('a')) expect(style(link, '::after').content).to.match(/^(none|normal|"")$/);
        await print(widgets);
        for (const link of find('a:not([tabindex])')) {
          const {content, display} = style(link, '::after');
          // The attribute as written or resolved: engines differ.
          expect(content.replace(/attr\(href[^)]*\)/, `"${link.getAttribute('href')}"`), link.outerHTML).to.include(
            link.getAttribute('href')!,
          );
          expect(display).not.to.equal('none');
        }
        for (const link of find('[part~=title] a, [part=action], [part=file]')) {
          const {fontSize, fontWeight} = style(link, '::after');
          expect([parseFloat(fontSize).toFixed(1), fontWeight]).to.deep.equal(['10.7', '400']);
        }
        // Below the title, so that its lines stay balanced.
        for (const link of find('[part~=title] a')) expect(style(link, '::after').display).to.equal('block');
        for (const link of find('a[tabindex]')) expect(style(link, '::after').content).to.match(/^(none|normal)$/);
      });

      it('credits are below their pictures, not on them', async () => {
        const {widgets, find} = await pageOf('');
        expect(style(find('.cards [part=credit]')[0]!).position).to.equal('absolute');
        await print(widgets);
        for (const credit of find('[part=credit]')) expect(style(credit).position).to.equal('static');
      });

      it('summaries are shown completely', async () => {
        const {main, widgets, find} = await pageOf('width: 250px');
        const [summary] = find('[part=summary]');
        summary!.textContent = 'Long '.repeat(60);
        const box = summary!;
        expect(box.scrollHeight).to.be.above(box.clientHeight);
        await print(widgets);
        expect(box.scrollHeight).to.equal(box.clientHeight);
        expect(style(summary!, '::after').content).to.match(/^(none|normal)$/);
        main.remove();
      });

      it("everything has the text's colour, without backgrounds", async () => {
        const {widgets, find} = await pageOf('color: rgb(1, 2, 3); --alliance-link: red; --alliance-muted: red');
        await print(widgets);
        for (const element of find('*')) {
          expect(style(element).backgroundColor, element.outerHTML).to.equal('rgba(0, 0, 0, 0)');
          expect(painted(style(element).color), element.outerHTML).to.deep.equal([1, 2, 3]);
        }
      });

      it('items far down are laid out like all others', async () => {
        const {widgets} = await pageOf('');
        const [list] = widgets;
        const FAR = 20;
        list!.feed = {items: Array.from({length: FAR}, (_, id) => ({id, title: `News ${id}`}))};
        (list as typeof list & {limit: number}).limit = FAR;
        await list!.updateComplete;
        const last = list!.shadowRoot!.querySelector('li:last-child')!;
        await print(widgets);
        expect(style(last).getPropertyValue('content-visibility')).to.be.oneOf(['visible', '']);
      });
    });
  }
});

describe('With reduced motion', () => {
  const duration = (element: Element) => parseFloat(style(element).transitionDuration);

  for (const [holds, seconds] of [
    [true, 0.12],
    [false, 0],
  ] as const) {
    it(`${holds ? 'colours change in 120 ms if it is not preferred' : 'nothing moves if it is preferred'} (by the rules)`, async () => {
      const {widgets, find} = await pageOf('');
      pretend('(prefers-reduced-motion: no-preference)', widgets, holds);
      for (const element of find('a, button')) expect(duration(element)).to.equal(seconds);
      for (const element of find('*')) expect(style(element).animationName).to.equal('none');
    });
  }

  if (isChromium) {
    it('nothing moves (in Chromium)', async () => {
      restores.push(() => emulateMedia({reducedMotion: 'no-preference'}));
      const {find} = await pageOf('');
      for (const [reducedMotion, seconds] of [
        ['no-preference', 0.12],
        ['reduce', 0],
      ] as const) {
        await emulateMedia({reducedMotion});
        for (const element of find('a, button')) expect(duration(element)).to.equal(seconds);
        for (const element of find('*')) expect(style(element).animationName).to.equal('none');
      }
    });
  }
});

describe('With more contrast preferred', () => {
  it("small print and hairlines have the text's colour (by the rules)", async () => {
    const {widgets, find} = await pageOf('color: rgb(1, 2, 3); --alliance-muted: red; --alliance-border: red');
    pretend('(prefers-contrast: more)', widgets);
    for (const element of find('.small')) expect(style(element).color).to.equal('rgb(1, 2, 3)');
    for (const [selector, property] of [
      ['li + li', 'borderTopColor'],
      ['[part=figure]', 'borderLeftColor'],
      ['img.image[part=cover]', 'borderTopColor'],
    ] as const) {
      for (const element of find(selector)) expect(style(element)[property], selector).to.equal('rgb(1, 2, 3)');
    }
  });
});

describe('On a page that is dark by its color-scheme', () => {
  it('a widget is, too, and follows it when it changes', async () => {
    const {main, find} = await pageOf(
      'color-scheme: dark; background: Canvas; color: CanvasText; --alliance-accent: light-dark(#000000, #ffffff)',
    );
    const base = find('[part=base]');
    const [action] = find('.action');
    for (const element of base) {
      expect(style(element).colorScheme).to.equal('dark');
      expect(Math.min(...painted(style(element).color))).to.be.above(200);
    }
    expect(style(action!).backgroundColor).to.equal('rgb(255, 255, 255)');
    main.style.colorScheme = 'light';
    for (const element of base) {
      expect(style(element).colorScheme).to.equal('light');
      expect(Math.max(...painted(style(element).color))).to.be.below(50);
    }
    expect(style(action!).backgroundColor).to.equal('rgb(0, 0, 0)');
  });

  if (isChromium) {
    it("(light dark) and a visitor's preference for dark (in Chromium)", async () => {
      restores.push(() => emulateMedia({colorScheme: 'light'}));
      const {find} = await pageOf('color-scheme: light dark; background: Canvas; color: CanvasText');
      for (const [colorScheme, expected] of [
        ['dark', [255, 255, 255]],
        ['light', [0, 0, 0]],
      ] as const) {
        await emulateMedia({colorScheme});
        for (const element of find('[part=base], [part~=title]'))
          expect(painted(style(element).color)).to.deep.equal(expected);
      }
    });
  }
});
