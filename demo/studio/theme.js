/*
 * A theme: values by the name of their property, without `--alliance-`. A colour is a pair, for light and for dark
 * pages; a number has the property's unit; fonts and CSS are texts.
 */
/* global CSS, URLSearchParams */
import {hex, readable} from './colour.js';
import {PAGE, PROPERTIES} from './properties.js';

const ALL = [...PAGE, ...PROPERTIES];
const COLOR = /^#[\da-f]{6}$/;
/** Names and quoted names: nothing that could end a declaration, or swallow the next. */
const FAMILIES = /^(?:(?:[\p{L}\p{N}_ -]+|\s*'[^'"\\;{}<>]*'\s*|\s*"[^'"\\;{}<>]*"\s*)(?:,|$))+$/u;

/** What a text says, such as an address has it or a style sheet; none of what makes no sense. */
export function read({kind, as, min, max, unit = 'em'}, text) {
  if (kind === 'font')
    return text.length < 300 && FAMILIES.test(text) && CSS.supports('font-family', text) ? text : undefined;
  // Nothing that could end a declaration.
  if (kind === 'css') return text.length < 300 && !/[;{}\\<>]/.test(text) && CSS.supports(as, text) ? text : undefined;
  if (kind === 'number') {
    const value = new RegExp(`^\\d*\\.?\\d+(${unit})?$`).test(text) ? parseFloat(text) : NaN;
    return value >= min && value <= max ? value : undefined;
  }
  const colors = text
    .toLowerCase()
    .replace(/^light-dark\((.*)\)$/, '$1')
    .split(/,\s*|\./)
    .map((color) => color.replace(/^#?/, '#'));
  return colors.length < 3 && colors.every((color) => COLOR.test(color)) ? [colors[0], colors.at(-1)] : undefined;
}

/** A theme of what a source has for each of the properties. */
function themeFrom(properties, valueOf) {
  const values = properties.map((property) => [property.name, read(property, (valueOf(property.name) ?? '').trim())]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A ready theme, from the text of its file. */
export function themeOf(css) {
  const values = new Map([...css.matchAll(/--alliance-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
  return themeFrom(PROPERTIES, (name) => values.get(name));
}

/** What an address says; what it does not say follows from the page. */
export function readTheme(query = location.search) {
  const values = new URLSearchParams(query);
  return themeFrom(ALL, (name) => values.get(name));
}

/** The query string of a theme. Colours stand without `#`, which would be escaped. */
export function queryOf(theme) {
  const values = new URLSearchParams();
  for (const {name, kind} of ALL) {
    if (theme[name] === undefined) continue;
    values.set(name, kind === 'color' ? theme[name].map((color) => color.slice(1)).join('.') : theme[name]);
  }
  return values.toString();
}

function valueOf({kind, unit = 'em'}, value) {
  if (kind === 'font' || kind === 'css') return value;
  if (kind === 'number') return value === 0 && unit === 'em' ? '0' : `${value}${unit}`;
  const [light, dark] = value;
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** The declarations of a theme, for any selector. */
export const declarations = (theme) =>
  PROPERTIES.filter(({name}) => theme[name] !== undefined).map(
    (property) => `  --alliance-${property.name}: ${valueOf(property, theme[property.name])};`,
  );

/** As it is to be copied. */
export const cssOf = (theme) => [':root {', ...declarations(theme), '}'].join('\n');

const without = (theme, properties) =>
  Object.fromEntries(Object.entries(theme).filter(([name]) => !properties.some((property) => property.name === name)));

/** Of a theme, what is the page's: it remains when another theme is begun. */
export const pageOf = (theme) => without(theme, PROPERTIES);

/** Of a theme, what is its own. */
export const ownOf = (theme) => without(theme, PAGE);

/** A theme with the colours of one brand, made so that they can be read on a page's light and dark ground. */
export function branded(theme, brand, grounds) {
  const colors = PROPERTIES.filter(({kind}) => kind === 'color');
  const each = (make) => grounds.map(make);
  const link = each((ground) => readable(brand, ground, 4.5));
  return {
    ...without(theme, colors),
    // The text on it follows: black or white.
    accent: each((ground) => readable(brand, ground, 3)),
    link,
    focus: link,
    border: each((ground) => hex(`color-mix(in oklab, ${brand} 28%, ${ground})`)),
    surface: each((ground) => hex(`color-mix(in oklab, ${brand} 8%, ${ground})`)),
  };
}
