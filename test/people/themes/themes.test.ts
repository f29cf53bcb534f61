import {expect} from '@open-wc/testing';
import {contrast, contrastAround, contrastOf, painted} from '../../helpers/colour.js';
import {contentElements} from '../../helpers/manifest.js';
import {pageOf, texts} from './page.js';

/** The ready themes, with the least contrast that their text has. */
const THEMES = {newspaper: 4.5, institutional: 4.5, campaign: 4.5, quiet: 4.5};
/** Pages around a theme: the browser's own background, and other common ones. */
const BACKGROUNDS = {light: ['Canvas', '#fff', '#fafafa'], dark: ['Canvas', '#000', '#121212', '#1e1e1e']};

for (const [theme, least] of Object.entries(THEMES)) {
  describe(`The theme "${theme}"`, () => {
    let css: string;
    let sheet: CSSStyleSheet;

    before(async () => {
      css = await (await fetch(`/themes/${theme}.css`)).text();
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    });

    it('only sets documented custom properties', async () => {
      const documented = (await contentElements()).flatMap(({cssProperties}) => cssProperties.map(({name}) => name));
      const [plain, supports, ...others] = sheet.cssRules;
      expect(others).to.be.empty;
      expect((supports as CSSSupportsRule).conditionText).to.equal('(color: light-dark(red, red))');
      const rules = [plain, ...(supports as CSSSupportsRule).cssRules] as CSSStyleRule[];
      expect(rules.map(({selectorText}) => selectorText)).to.deep.equal([':root', ':root']);
      expect(rules.flatMap(({cssRules}) => [...cssRules])).to.be.empty;
      expect(rules[0]!.cssText, 'for engines that do not know it').not.to.contain('light-dark');
      const names = rules.flatMap(({style}) => [...style]);
      expect(documented).to.include.members(names);
      // The parser did not leave out anything either.
      const declarations = css.replace(/\/\*.*?\*\//gs, '').match(/^\s*--?[\w-]+:.*;$/gm)!;
      expect(declarations).to.have.length(names.length);
    });

    for (const [scheme, backgrounds] of Object.entries(BACKGROUNDS)) {
      describe(scheme, () => {
        beforeEach(() => void document.adoptedStyleSheets.push(sheet));
        afterEach(() => (document.adoptedStyleSheets = []));

        /** The colour that a custom property gives on a page with this scheme. */
        function colour(name: string, probe: HTMLElement) {
          probe.style.color = `var(--alliance-${name})`;
          return getComputedStyle(probe).color;
        }

        for (const background of backgrounds) {
          it(`is readable on ${background}`, async () => {
            const {main, find} = await pageOf(`color-scheme: ${scheme}; background: ${background}; color: CanvasText`);
            for (const element of texts(find('*')))
              expect(contrastOf(element), element.outerHTML).to.be.at.least(least);
            for (const action of find('.action')) expect(contrastAround(action)).to.be.at.least(3);
            for (const stop of find('a:not([tabindex]), button')) {
              stop.focus();
              expect(stop.matches(':focus-visible')).to.be.true;
              // The action has the background of the box around it.
              const box = stop.closest('.action') ?? stop;
              expect(contrastAround(box, getComputedStyle(stop).outlineColor), stop.outerHTML).to.be.at.least(3);
            }
            const probe = main.appendChild(document.createElement('p'));
            const page = getComputedStyle(main).backgroundColor;
            for (const under of [page, colour('surface', probe)]) {
              const around = painted(page, under);
              const against = (name: string) => contrast(around, painted(page, under, colour(name, probe)));
              for (const name of ['text', 'muted', 'link'])
                expect(against(name), `${name} on ${under}`).to.be.at.least(least);
              for (const name of ['focus', 'accent']) expect(against(name), `${name} on ${under}`).to.be.at.least(3);
            }
            const surface = painted(page, colour('surface', probe));
            expect(contrast(surface, painted(page)), 'surface, beside the page').to.be.at.least(1.05);
            const accent = painted(page, colour('accent', probe));
            expect(contrast(accent, painted(colour('on-accent', probe)))).to.be.at.least(least);
          });
        }
      });
    }
  });
}
