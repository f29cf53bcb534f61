import {part, text} from '../helpers/setup.js';
import {waitUntil} from '../helpers/wait-until.js';
import {open as openPage, type DemoPage} from './page.js';

export const SCHEME = 'alliance-demo:scheme';
export const DEFAULT = '/* Nothing is set: everything follows the page. */';
export const THEMES = ['newspaper', 'institutional', 'campaign', 'quiet'];
/** A property of each kind, and one that only the page has. */
export const QUERY =
  'page-background=fff8f0.101010&accent=aa2200.ffbb99&link=004488.004488&font=Georgia%2C+serif&radius=0.5&banner-padding=0';

/** Opens the studio, and waits until it knows the ready themes. */
export async function open(query = '', width?: number) {
  const page = await openPage(`studio.html${query}`, width);
  await waitUntil(() => text(page.find('#verdict')), 'the contrasts');
  await waitUntil(() => !page.find('#ready option:disabled'), 'the ready themes');
  return page;
}

type Field = HTMLInputElement | HTMLSelectElement;
export const field = ({find}: DemoPage, name: string) => find<Field>(`#studio [name="${name}"]`);
/** The picker beside the field for a colour. */
export const picker = (page: DemoPage, name: string) => field(page, name).previousElementSibling as HTMLInputElement;

export function set(target: Field, value: string) {
  target.value = value;
  target.dispatchEvent(new Event('input', {bubbles: true}));
}

export function choose(page: DemoPage, theme: string) {
  const ready = page.find<HTMLSelectElement>('#ready');
  ready.value = theme;
  ready.dispatchEvent(new Event('change', {bubbles: true}));
}

export const code = ({find}: DemoPage) => find('#css code').textContent;
export const declarations = (css: string) => (css.match(/--alliance-[^;]+/g) ?? []).sort();
export const verdict = ({find}: DemoPage) => text(find('#verdict'))!;
export const search = ({window}: DemoPage) => window.location.search;
/** A part of a widget, in both panels. */
export const seen = ({window, find}: DemoPage, widget: string, name: string, scheme = 'light') =>
  window.getComputedStyle(part(find(`[data-scheme=${scheme}] ${widget}`), name)!);
export const rgb = (...channels: number[]) => `rgb(${channels.join(', ')})`;

/** Every contrast in the table, by name: light, dark. */
export const ratios = ({all}: DemoPage) =>
  all<HTMLTableRowElement>('#contrasts tr').map(({cells}) => ({
    name: text(cells[0])!,
    ratios: [...cells].slice(1).map((cell) => parseFloat(/\d+\.\d/.exec(cell.textContent)![0])),
    low: [...cells].slice(1).map(({textContent}) => textContent.includes('below')),
  }));
