/** How widgets look in engines that don't know all of our CSS. The rules that they would ignore are removed. */
import {expect} from '@open-wc/testing';
import {FULL} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {contrastOf, painted} from '../../helpers/colour.js';
import {part, parts} from '../../helpers/setup.js';
import type {Content} from './page.js';

/**
 * The CSS that these don't know: they ignore rules in `@supports` or `@scope`, and single declarations.
 */
const UNKNOWN = {
  'Chromium 109': /color-mix\(|\(from |subgrid|light-dark\(/,
  'Chromium 118': /\(from |light-dark\(/,
  'Chromium 122': /light-dark\(/,
};

function strip(rules: CSSRuleList, unknown: RegExp, parent: CSSStyleSheet | CSSGroupingRule) {
  for (let index = rules.length - 1; index >= 0; index--) {
    const rule = rules[index]!;
    if (rule instanceof CSSSupportsRule && unknown.test(rule.conditionText)) parent.deleteRule(index);
    else if (rule instanceof CSSStyleRule) {
      for (const name of [...rule.style])
        if (!name.startsWith('--') && unknown.test(rule.style.getPropertyValue(name))) rule.style.removeProperty(name);
    } else if (rule instanceof CSSGroupingRule) strip(rule.cssRules, unknown, rule);
  }
}

/** An element whose shadow tree has its own style sheets, as such an engine reads them. */
async function asIn(engine: keyof typeof UNKNOWN, markup: string) {
  const element = await given<Content>(markup, FULL);
  const root = element.shadowRoot!;
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    const copy = new CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map(({cssText}) => cssText).join('\n'));
    strip(copy.cssRules, UNKNOWN[engine], copy);
    return copy;
  });
  return element;
}

for (const engine of Object.keys(UNKNOWN) as (keyof typeof UNKNOWN)[]) {
  describe(`In ${engine}`, () => {
    for (const accent of ['', '--alliance-accent: rgb(120, 0, 0)']) {
      it(`an action looks like one${accent && ', in the accent'}`, async () => {
        const banner = await asIn(engine, `<campaign-banner style="color: rgb(1, 2, 3); ${accent}"></campaign-banner>`);
        const {borderTopWidth, borderTopStyle, borderTopColor} = getComputedStyle(part(banner, 'action')!);
        expect([borderTopWidth, borderTopStyle]).to.deep.equal(['1px', 'solid']);
        expect(painted(borderTopColor)).to.deep.equal(accent ? [120, 0, 0] : [1, 2, 3]);
        expect(contrastOf(part(banner, 'action')!)).to.be.at.least(7);
      });
    }

    it('lists and figures have their hairlines', async () => {
      const list = await asIn(engine, '<news-list></news-list>');
      const cards = await asIn(engine, '<news-list layout="cards"></news-list>');
      const banner = await asIn(engine, '<campaign-banner></campaign-banner>');
      for (const [element, side] of [
        [parts(list, 'item')[1]!, 'Top'],
        [parts(cards, 'item')[0]!, 'Top'],
        [parts(banner, 'figure')[1]!, 'Left'],
      ] as const) {
        const style = getComputedStyle(element);
        expect(style[`border${side}Width`]).to.equal('1px');
        expect(painted(style[`border${side}Color`])).not.to.deep.equal(painted('transparent'));
      }
    });

    it('an accent that it does not know leaves actions and drawn covers as they are', async () => {
      const unknown = 'style="--alliance-accent: unknown(#111, #eee)"';
      const banner = await asIn(engine, `<campaign-banner ${unknown}></campaign-banner>`);
      expect(getComputedStyle(part(banner, 'action')!).borderTopWidth).to.equal('1px');
      expect(painted(getComputedStyle(part(banner, 'action')!).borderTopColor)).to.deep.equal([0, 0, 0]);
      const card = await asIn(engine, `<publication-card item="p2" ${unknown}></publication-card>`);
      expect(contrastOf(card.shadowRoot!.querySelector('.drawn b')!)).to.be.at.least(4.5);
    });

    it('small print and drawn covers are readable', async () => {
      const list = await asIn(engine, '<news-list></news-list>');
      expect(contrastOf(part(list, 'date')!)).to.be.at.least(4.5);
      const card = await asIn(engine, '<publication-card item="p2"></publication-card>');
      expect(contrastOf(card.shadowRoot!.querySelector('.drawn b')!)).to.be.at.least(4.5);
    });
  });
}
