/* The theme studio: fields, the widgets as they look with what the fields say, and the CSS for it. */
/* global clearTimeout, copy, CSSStyleSheet, fetch, history, matchMedia, paint, requestAnimationFrame, setTimeout */
import {colorOf} from './colour.js';
import {colorSeen, contrasts} from './contrast.js';
import {colorField, fontList, groupOf, SCHEMES, showRatio, showValue} from './fields.js';
import {GROUPS, PAGE, PROPERTIES} from './properties.js';
import {lowOf, rowsOf, verdictOf} from './report.js';
import {branded, cssOf, declarations, ownOf, pageOf, queryOf, read, readTheme, themeOf} from './theme.js';

const find = (selector) => document.querySelector(selector);
const form = find('#studio');
const panels = SCHEMES.map((scheme) => find(`.panel[data-scheme=${scheme}]`));
const [ready, code, verdict] = ['#ready', '#css code', '#verdict'].map(find);
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

let theme = readTheme();
/** Where the system's colours stand for all others, a theme's can't be seen. */
const forced = matchMedia('(forced-colors: active)').matches;
const FORCED = 'Your system’s own colours are shown, so that contrasts can’t be measured.';
/** The panels with content in them: what stands there before is not to be measured. */
const shown = new Set();

// ── The fields ──────────────────────────────────────────────────────────────────────────────────────────────────────

const wide = matchMedia('(min-width: 48rem)').matches;
const groups = [...GROUPS, {name: 'The page to try it on', properties: PAGE}];
const isSet = ({name}) => theme[name] !== undefined;
find('#properties').append(
  // On a phone, the widgets come first.
  ...groups.map((group, index) => groupOf(group, wide && (index === 0 || group.properties.some(isSet)))),
);
find('#brand').append(colorField('brand', 'Brand colour', '#0a6cb4'));
form.append(fontList());

const rows = new Map([...form.querySelectorAll('[data-property]')].map((row) => [row.dataset.property, row]));
const properties = new Map([...PAGE, ...PROPERTIES].map((property) => [property.name, property]));

/** A colour's pair: as it is set, or as it is seen where it is not. */
const pairOf = ({name, initial, seen}) =>
  theme[name] ?? initial ?? panels.map((panel) => (shown.has(panel) && colorSeen(panel, seen)) || '');

// ── What comes of them ──────────────────────────────────────────────────────────────────────────────────────────────

function showFields() {
  for (const [name, row] of rows) {
    const property = properties.get(name);
    showValue(row, property, theme[name], property.kind === 'color' ? pairOf(property) : undefined);
  }
}

function showContrasts() {
  const found = panels.map((panel) => (shown.has(panel) ? contrasts(panel) : []));
  for (const [name, row] of rows) {
    if (properties.get(name).kind !== 'color') continue;
    for (const [index, scheme] of SCHEMES.entries())
      showRatio(
        row,
        scheme,
        found[index].find((each) => each.name === name),
      );
  }
  find('#contrasts').replaceChildren(...rowsOf(found));
  const low = lowOf(found);
  const text = shown.size === panels.length ? verdictOf(low) : forced ? FORCED : '';
  // Said again only where it differs, so that a screen reader isn't interrupted at each step of a slider.
  if (verdict.textContent !== text) verdict.textContent = text;
  verdict.classList.toggle('low', low.length > 0);
}

function show() {
  const page = PAGE.map((property) => `  --${property.name}: light-dark(${pairOf(property)});`);
  const lines = declarations(theme);
  sheet.replaceSync(`.panel {\n${[...page, ...lines].join('\n')}\n}`);
  paint(code, lines.length > 0 ? cssOf(theme) : '/* Nothing is set: all follows from the page. */', 'css');
  showFields();
  showContrasts();
  showReady();
}

function keep() {
  const query = queryOf(theme);
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

/** Browsers refuse to keep each of the many steps that a slider or a picker takes. */
let keeping;

function change(next) {
  theme = next;
  show();
  clearTimeout(keeping);
  keeping = setTimeout(keep, 200);
}

// ── What changes them ───────────────────────────────────────────────────────────────────────────────────────────────

/** What a field says; none of what makes no sense. */
function valueOf(field, property) {
  if (property.kind !== 'color') return read(property, field.value.trim());
  const color = colorOf(field.value.trim());
  const {scheme} = field.parentElement.dataset;
  return color && pairOf(property).map((other, index) => (SCHEMES[index] === scheme ? color : other || color));
}

function set(field, property) {
  const value = valueOf(field, property);
  field.ariaInvalid = value === undefined && field.value ? 'true' : null;
  // A list of families that is emptied follows the page again; a colour is on the way to another.
  if (value !== undefined || (/^(font|css)$/.test(property.kind) && !field.value.trim()))
    change({...theme, [property.name]: value});
}

function setBrand(field) {
  const color = colorOf(field.value.trim());
  field.ariaInvalid = !color && field.value ? 'true' : null;
  if (!color) return;
  const [picker, written] = find('#brand').querySelectorAll('input');
  picker.value = color;
  if (field === picker) written.value = color;
  change(branded(theme, color, pairOf(properties.get('page-background'))));
}

form.addEventListener('input', ({target}) => {
  const property = properties.get(target.closest('[data-property]')?.dataset.property);
  if (property) set(target, property);
  else if (target.closest('#brand')) setBrand(target);
});
// What was written is left as what has come of it.
form.addEventListener('focusout', showFields);

form.addEventListener('click', ({target}) => {
  const row = target.closest('.reset')?.parentElement;
  if (!row) return;
  change({...theme, [row.dataset.property]: undefined});
  row.querySelector('[name]').focus();
});

form.addEventListener('submit', (event) => event.preventDefault());
find('#clear').addEventListener('click', () => {
  find('#brand [name]').value = '';
  change({});
});
find('#copy').addEventListener('click', () => copy(code));

// ── Ready themes ────────────────────────────────────────────────────────────────────────────────────────────────────

const themes = new Map();

/** The ready theme that the fields say, if it is one. */
function showReady() {
  const own = ownOf(theme);
  const query = queryOf(own);
  const [name = ''] = [...themes].find(([, each]) => queryOf(each) === query) ?? [];
  ready.options[0].text = query && !name ? 'Your own' : 'None';
  ready.value = name;
}

ready.addEventListener('change', () => {
  find('#brand [name]').value = '';
  change({...pageOf(theme), ...themes.get(ready.value)});
});

for (const option of [...ready.options].slice(1)) {
  fetch(`../themes/${option.value}.css`)
    .then((answer) => answer.text())
    .then((text) => {
      themes.set(option.value, themeOf(text));
      option.disabled = false;
      showReady();
    });
}

/** The widgets may have their content before this script runs, or after. */
function measure(panel) {
  requestAnimationFrame(async () => {
    const widgets = [...panel.querySelectorAll('alliance-feed > *')];
    await Promise.all(widgets.map(({updateComplete}) => updateComplete));
    if (!widgets.every((widget) => widget.matches(':state(ready)'))) return;
    shown.add(panel);
    show();
  });
}

show();
for (const panel of forced ? [] : panels) {
  panel.addEventListener('alliance-load', () => measure(panel));
  measure(panel);
}
