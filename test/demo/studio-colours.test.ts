import {expect} from '@open-wc/testing';
import {contrast, contrastAround, painted} from '../helpers/colour.js';
import {part, text} from '../helpers/setup.js';
import {waitUntil} from '../helpers/wait-until.js';
import {SCHEME, DEFAULT, open, field, picker, set, choose, code, verdict, search, rgb, ratios} from './studio-page.js';

describe('The colours of the theme studio', () => {
  afterEach(() => localStorage.removeItem(SCHEME));

  it('applies a colour, in any notation, to the widgets, the CSS and the address', async () => {
    const page = await open();
    set(field(page, 'link-light'), '#aa2200');
    for (const [widget, colour] of [
      ['light', rgb(170, 34, 0)],
      ['dark', rgb(232, 231, 227)],
    ] as const) {
      const link = part(page.find(`[data-scheme=${widget}] news-list`), 'title')!.querySelector('a')!;
      expect(page.window.getComputedStyle(link).color, widget).to.equal(colour);
    }
    // Properties that were not changed keep their look.
    expect(code(page)).to.equal(
      '@supports (color: light-dark(red, red)) {\n  :root {\n    --alliance-link: light-dark(#aa2200, #e8e7e3);\n  }\n}',
    );
    await waitUntil(() => search(page) === '?link=aa2200.e8e7e3', 'the address');

    for (const [said, meant] of Object.entries({teal: '#008080', abc: '#aabbcc', 'hsl(0 100% 50%)': '#ff0000'})) {
      set(field(page, 'link-dark'), said);
      expect(code(page)).to.contain(`light-dark(#aa2200, ${meant})`);
    }
    set(picker(page, 'link-dark'), '#aa2200');
    expect(field(page, 'link-dark').value).to.equal('#aa2200');
    expect(code(page)).to.contain('--alliance-link: #aa2200;');

    set(field(page, 'link-dark'), 'teal-ish');
    expect(field(page, 'link-dark').ariaInvalid).to.equal('true');
    expect(code(page)).to.contain('--alliance-link: #aa2200;');

    page.find('[data-property=link] .reset').click();
    expect(code(page)).to.equal(DEFAULT);
    expect(page.document.activeElement).to.equal(field(page, 'link-light'));
    await waitUntil(() => search(page) === '', 'the address is free of it');
    expect(page.faults).to.deep.equal([]);
  });

  it('shows a brand colour only when one is set', async () => {
    const page = await open();
    const isEmpty = () => picker(page, 'brand').classList.contains('empty') && field(page, 'brand').value === '';
    expect(isEmpty(), 'at first').to.equal(true);
    set(field(page, 'brand'), '#0a6cb4');
    expect(isEmpty(), 'set').to.equal(false);
    expect(picker(page, 'brand').value).to.equal('#0a6cb4');
    // A ready theme has its own colours, and starting over removes them all.
    choose(page, 'newspaper');
    expect(isEmpty(), 'with a theme').to.equal(true);
    set(picker(page, 'brand'), '#8a1538');
    expect(isEmpty(), 'picked').to.equal(false);
    page.find('#clear').click();
    expect(isEmpty(), 'started over').to.equal(true);
  });

  it('shows where its swatches are, light and dark, whatever colour is in them', async () => {
    for (const scheme of ['light', 'dark']) {
      localStorage.setItem(SCHEME, scheme);
      const page = await open();
      for (const name of ['brand', 'accent-light', 'accent-dark', 'surface-light', 'surface-dark']) {
        const frame = picker(page, name).parentElement!;
        const edge = page.window.getComputedStyle(frame).borderTopColor;
        expect(contrastAround(frame, edge), `${name}, ${scheme}`).to.be.at.least(3);
      }
    }
  });

  it('makes a readable theme from any brand colour', async () => {
    const page = await open('?space=2&text=ff0000.ff0000&on-accent=ff0000.ff0000');
    for (const brand of ['#ffd54a', '#8a1538', '#0a6cb4', '#ffffff', '#000000', '#7f7f7f', '#00ff00', '#0000ff']) {
      set(field(page, 'brand'), brand);
      for (const {name, low} of ratios(page)) expect(low, `${brand}: ${name}`).to.deep.equal([false, false]);
      expect(verdict(page), brand).to.equal('Every contrast is AA or better.');
    }
    // A colour that is readable already stays as it is.
    set(field(page, 'brand'), '8a1538');
    expect(code(page)).to.contain('--alliance-accent: light-dark(#8a1538, ').and.to.contain('--alliance-space: 2em');
    expect(code(page)).not.to.contain('--alliance-text').and.not.to.contain('--alliance-on-accent');
    set(field(page, 'brand'), 'no colour');
    expect(code(page)).to.contain('light-dark(#8a1538, ');
    set(picker(page, 'brand'), '#0a6cb4');
    expect(field(page, 'brand').value).to.equal('#0a6cb4');
    expect(page.faults).to.deep.equal([]);
  });

  it('warns about contrasts below AA: at the field, in the table, in a sentence', async () => {
    const page = await open();
    set(field(page, 'muted-light'), '#888888');
    const described = () => text(page.find(`#${field(page, 'muted-light').getAttribute('aria-describedby')}`));
    const expected = contrast(painted('#888888'), painted('#ffffff'));
    expect(described()).to.equal(`Contrast ${(Math.floor(expected * 10) / 10).toFixed(1)}, below 4.5`);
    expect(verdict(page)).to.equal('Below AA: small print (light), small print on the banner (light), and 1 more.');
    expect(ratios(page).find(({name}) => name === 'Small print')!.low).to.deep.equal([true, false]);
    // 4.5 is enough, and slightly less is not rounded up to it.
    set(field(page, 'muted-light'), '#767676');
    expect(verdict(page)).to.equal('Every contrast is AA or better.');
    expect(described()).to.equal('Contrast 4.5');
    set(field(page, 'muted-light'), '#777777');
    expect(described()).to.equal('Contrast 4.4, below 4.5');
    // The background of the page counts, too.
    set(field(page, 'page-background-light'), '#000000');
    expect(verdict(page)).to.match(/^Below AA: button on the page \(light\), .* and \d+ more\.$/);
  });
});
