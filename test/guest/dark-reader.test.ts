/** Dark Reader, as people use it in their browsers: the package is the extension's own engine. */
import {expect} from '@open-wc/testing';
import {contrast, painted} from '../helpers/colour.js';
import {ALL, CONTENT, open, pageOf, type GuestPage} from '../helpers/guest.js';
import {until} from '../helpers/until.js';

/** The background that it gives a white page. */
const BACKGROUND = '#181a1b';

type DarkReader = {enable(theme: object, fixes?: object): void};

const PROPERTIES = [
  'display',
  'margin',
  'padding',
  'gap',
  'border-width',
  'border-radius',
  'font-size',
  'font-weight',
  'line-height',
  'grid-template-columns',
];
const STYLE = `body { font: 16px/1.5 serif; } main { width: 600px; } .accent { --alliance-accent: #0a6cb4; --alliance-radius: 12px;
  --alliance-space: 24px; }`;

async function styled() {
  const body = `<main class="accent">${ALL}</main>`;
  const page = await open(pageOf(body, `<style>${STYLE}</style><script src="alliance-widgets.js" defer></script>`));
  return page.settled(...CONTENT);
}

const parts = (page: GuestPage) =>
  CONTENT.flatMap((tag) => [...page.find(tag).shadowRoot!.querySelectorAll<HTMLElement>('*')]);

const layout = (page: GuestPage) =>
  parts(page)
    .filter(({localName}) => localName !== 'style')
    .map((element) => {
      const style = page.window.getComputedStyle(element);
      return `${element.localName} ${element.getAttribute('part')} ${PROPERTIES.map((name) => style.getPropertyValue(name)).join(', ')}`;
    });

it('Dark Reader leaves layout and accent as they are, and text, action and drawn covers readable', async () => {
  const page = await styled();
  const former = layout(page);
  const script = page.document.createElement('script');
  script.textContent = await (await fetch('/node_modules/darkreader/darkreader.js')).text();
  page.document.head.append(script);
  const {DarkReader} = page.window as unknown as {DarkReader: DarkReader};
  DarkReader.enable({brightness: 100, contrast: 100});
  const style = (element: Element) => page.window.getComputedStyle(element);
  await until(() => CONTENT.every((tag) => style(page.part(tag, 'base')).color !== 'rgb(0, 0, 0)'));

  expect(layout(page)).to.deep.equal(former);
  for (const tag of CONTENT)
    expect(contrast(painted(BACKGROUND), painted(style(page.part(tag, 'base')).color)), tag).to.be.at.least(4.5);
  const action = page.part('campaign-banner', 'action');
  const accent = style(action.parentElement!).backgroundColor;
  expect(painted(accent)).to.deep.equal([10, 108, 180]);
  expect(contrast(painted(accent), painted(style(action).color)), 'action').to.be.at.least(4.5);
  const cover = page.find('publication-list').shadowRoot!.querySelector('.drawn')!;
  const title = cover.querySelector('b')!;
  expect(contrast(painted(style(cover).backgroundColor), painted(style(title).color)), 'cover').to.be.at.least(4.5);
});
