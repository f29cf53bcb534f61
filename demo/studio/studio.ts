/** The theme studio: fields, widgets with the theme that the fields describe, and its CSS. */
import type {NewsList} from '../../src/index.js';
import {colourField, showInPicker} from '../lib/colour-field.js';
import {colourOf} from '../lib/colour.js';
import {copyCode} from '../lib/copy.js';
import {all} from '../lib/dom.js';
import {fontList} from '../lib/fonts.js';
import {paint} from '../lib/highlight.js';
import {toast} from '../lib/toast.js';
import {colourSeen, contrasts} from './contrast.js';
import {groupOf, SCHEMES, showRatio, showValue} from './fields.js';
import {GROUPS, PAGE, PROPERTIES} from './properties.js';
import type {ColourProperty, Property} from './property.js';
import {lowOf, rowsOf, verdictOf} from './report.js';
import {branded, cssOf, declarations, ownOf, pageOf, queryOf, read, readTheme, themeOf} from './theme.js';
import type {Pair, Theme, Value} from './theme.js';

/** How long changes must pause before they are in the address. Browsers refuse to change it at every step of a slider. */
const STEPS_REST_MS = 200;
const FORCED = 'Your system’s own colours are shown, so that contrasts can’t be measured.';
const NOTHING_SET = '/* Nothing is set: everything follows the page. */';

const find = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const form = find<HTMLFormElement>('#studio');
const panels = SCHEMES.map((scheme) => find(`.panel[data-scheme=${scheme}]`));
const ready = find<HTMLSelectElement>('#ready');
const code = find('#css code');
const verdict = find('#verdict');
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

let theme = readTheme();
/** If the system's colours replace all others, those of a theme can't be seen. */
const forced = matchMedia('(forced-colors: active)').matches;
/** The panels with content in them. Before that, there is nothing to measure. */
const filled = new Set<Element>();

// ── The fields ──────────────────────────────────────────────────────────────────────────────────────────────────────

const wide = matchMedia('(min-width: 48rem)').matches;
const groups = [...GROUPS, {name: 'The page to try it on', properties: PAGE}];
const isSet = ({name}: Property) => theme[name] !== undefined;
find('#properties').append(
  // On a phone, the widgets come first.
  ...groups.map((group, index) => groupOf(group, wide && (index === 0 || group.properties.some(isSet)))),
);
find('#brand').append(colourField('brand', 'Brand colour'));
form.append(fontList());

const [brandPicker, brandText] = all<HTMLInputElement>('#brand input') as [HTMLInputElement, HTMLInputElement];
brandText.placeholder = 'None';

const properties = new Map<string, Property>([...PAGE, ...PROPERTIES].map((property) => [property.name, property]));
const rows = new Map(all('[data-property]', form).map((row) => [properties.get(row.dataset.property!)!, row]));

const isColour = (property: Property): property is ColourProperty => property.kind === 'colour';

/** A colour in the light and the dark scheme: as it is set, or, if it isn't, as it is seen. */
function pairOf({name, initial, seen}: ColourProperty): Pair {
  const seenIn = (panel: Element) => (filled.has(panel) && seen && colourSeen(panel, seen)) || '';
  return (theme[name] as Pair | undefined) ?? initial ?? [seenIn(panels[0]!), seenIn(panels[1]!)];
}

// ── What comes of them ──────────────────────────────────────────────────────────────────────────────────────────────

function showFields() {
  for (const [property, row] of rows)
    showValue(row, property, theme[property.name], isColour(property) ? pairOf(property) : undefined);
}

function showContrasts() {
  const found = panels.map((panel) => (filled.has(panel) ? contrasts(panel) : []));
  for (const [property, row] of rows) {
    if (!isColour(property)) continue;
    for (const [index, scheme] of SCHEMES.entries())
      showRatio(
        row,
        scheme,
        found[index]!.find((each) => each.name === property.name),
      );
  }
  find('#contrasts').replaceChildren(...rowsOf(found));
  const low = lowOf(found);
  const text = filled.size === panels.length ? verdictOf(low) : forced ? FORCED : '';
  // Change the text only if it differs, so that a screen reader isn't interrupted at each step of a slider.
  if (verdict.textContent !== text) verdict.textContent = text;
  verdict.classList.toggle('low', low.length > 0);
}

function show() {
  const page = PAGE.map((property) => `  --${property.name}: light-dark(${pairOf(property).join(', ')});`);
  const lines = declarations(theme);
  sheet.replaceSync(`.panel {\n${[...page, ...lines].join('\n')}\n}`);
  paint(code, lines.length > 0 ? cssOf(theme) : NOTHING_SET, 'css');
  showFields();
  showContrasts();
  showReady();
  void lookAgain();
}

/** Changes an attribute of the page, so that the widgets read the background behind them again. Then measures them. */
async function lookAgain() {
  const shownTheme = theme;
  document.documentElement.dataset.theme = queryOf(theme);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  if (theme !== shownTheme) return;
  showFields();
  showContrasts();
}

function keep() {
  const query = queryOf(theme);
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

let keeping: ReturnType<typeof setTimeout> | undefined;

function change(next: Theme) {
  theme = next;
  show();
  clearTimeout(keeping);
  keeping = setTimeout(keep, STEPS_REST_MS);
}

// ── What changes them ───────────────────────────────────────────────────────────────────────────────────────────────

/** The value of a field; undefined if it makes no sense. */
function valueOf(field: HTMLInputElement, property: Property): Value | undefined {
  const text = field.value.trim();
  if (!isColour(property)) return read(property, text);
  const colour = colourOf(text);
  if (!colour) return undefined;
  const [light, dark] = pairOf(property);
  return field.parentElement!.dataset.scheme === 'light' ? [colour, dark || colour] : [light || colour, colour];
}

function set(field: HTMLInputElement, property: Property) {
  const value = valueOf(field, property);
  field.ariaInvalid = value === undefined && field.value ? 'true' : null;
  // A text that has been emptied follows the page again. In an emptied colour field, another colour will be typed.
  if (value !== undefined || (/^(font|css)$/.test(property.kind) && !field.value.trim()))
    change({...theme, [property.name]: value});
}

function setBrand(field: HTMLInputElement) {
  const colour = colourOf(field.value.trim());
  field.ariaInvalid = !colour && field.value ? 'true' : null;
  if (!colour) return;
  showInPicker(brandPicker, colour);
  if (field === brandPicker) brandText.value = colour;
  change(branded(theme, colour, pairOf(properties.get('page-background') as ColourProperty)));
}

function clearBrand() {
  brandText.value = '';
  showInPicker(brandPicker, '');
}

form.addEventListener('input', ({target}) => {
  const field = target as HTMLInputElement;
  const property = properties.get(field.closest<HTMLElement>('[data-property]')?.dataset.property ?? '');
  if (property) set(field, property);
  else if (field.closest('#brand')) setBrand(field);
});
// When the visitor leaves a field, it shows the value that the studio has made of the text.
form.addEventListener('focusout', showFields);

form.addEventListener('click', ({target}) => {
  const row = (target as Element).closest('.reset')?.parentElement;
  if (!row) return;
  change({...theme, [row.dataset.property!]: undefined});
  row.querySelector<HTMLElement>('[name]')!.focus();
});

form.addEventListener('submit', (event) => event.preventDefault());
find('#clear').addEventListener('click', () => {
  clearBrand();
  change({});
});
find('#copy').addEventListener('click', () => void copyCode(code).then(toast));

// ── The widgets ─────────────────────────────────────────────────────────────────────────────────────────────────────

find('#width').addEventListener('change', ({target}) => {
  find('.panels').dataset.width = (target as HTMLInputElement).value;
});

/** Shows the contrasts of a panel, if all its widgets have their content. They may have it before this script runs, or after. */
async function measure(panel: Element) {
  await new Promise(requestAnimationFrame);
  const widgets = all<NewsList>('alliance-feed > *', panel);
  await Promise.all(widgets.map(({updateComplete}) => updateComplete));
  if (!widgets.every((widget) => widget.matches(':state(ready)'))) return;
  filled.add(panel);
  show();
}

// ── Ready themes ────────────────────────────────────────────────────────────────────────────────────────────────────

const themes = new Map<string, Theme>();

/** Shows which ready theme the fields describe, if they describe one. */
function showReady() {
  const query = queryOf(ownOf(theme));
  const [name = ''] = Array.from(themes).find(([, each]) => queryOf(each) === query) ?? [];
  ready.options[0]!.text = query && !name ? 'Your own' : 'None';
  ready.value = name;
}

ready.addEventListener('change', () => {
  clearBrand();
  change({...pageOf(theme), ...themes.get(ready.value)});
});

async function loadTheme(option: HTMLOptionElement) {
  const response = await fetch(`../themes/${option.value}.css`);
  themes.set(option.value, themeOf(await response.text()));
  option.disabled = false;
  showReady();
}

for (const option of Array.from(ready.options).slice(1)) void loadTheme(option);
show();
for (const panel of forced ? [] : panels) {
  panel.addEventListener('alliance-load', () => void measure(panel));
  void measure(panel);
}
