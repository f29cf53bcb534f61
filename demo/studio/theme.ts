/**
 * A theme: values by the names of their properties, without `--alliance-`. A colour is a pair, for light and for dark
 * pages. A number has the property's unit. Fonts and CSS are texts.
 */
import {hex, readable} from '../lib/colour.js';
import {isFontList} from '../lib/fonts.js';
import {PAGE, PROPERTIES} from './properties.js';
import type {Property} from './property.js';

export type Pair = readonly [light: string, dark: string];
export type Value = Pair | number | string;
export type Theme = Readonly<Record<string, Value | undefined>>;

const ALL: readonly Property[] = [...PAGE, ...PROPERTIES];
const COLOUR = /^#[\da-f]{6}$/;
const LONGEST = 300;

function readColours(text: string): Pair | undefined {
  const colours = text
    .toLowerCase()
    .replace(/^light-dark\((.*)\)$/, '$1')
    .split(/,\s*|\./)
    .map((colour) => colour.replace(/^#?/, '#'));
  const [light = '', dark = light] = colours;
  return colours.length < 3 && [light, dark].every((colour) => COLOUR.test(colour)) ? [light, dark] : undefined;
}

/** The value of a text from an address or a style sheet; undefined if it makes no sense. */
export function read(property: Property, text: string): Value | undefined {
  switch (property.kind) {
    case 'colour':
      return readColours(text);
    case 'font':
      return isFontList(text) ? text : undefined;
    case 'css':
      // The text must not end a declaration.
      return text.length < LONGEST && !/[;{}\\<>]/.test(text) && CSS.supports(property.as, text) ? text : undefined;
    case 'number': {
      const {min, max, unit = 'em'} = property;
      const value = new RegExp(`^\\d*\\.?\\d+(${unit})?$`).test(text) ? parseFloat(text) : NaN;
      return value >= min && value <= max ? value : undefined;
    }
  }
}

/** A theme with a value for each property that a source has a text for. */
function themeFrom(properties: readonly Property[], textOf: (name: string) => string | null | undefined): Theme {
  const values = properties.map(
    (property) => [property.name, read(property, (textOf(property.name) ?? '').trim())] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A ready theme, from the text of its file. */
export function themeOf(css: string): Theme {
  const values = new Map(
    Array.from(css.matchAll(/--alliance-([\w-]+): ([^;]+);/g), ([, name, value]) => [name, value]),
  );
  return themeFrom(PROPERTIES, (name) => values.get(name));
}

/** The theme in an address. A property that is not in it follows from the page. */
export function readTheme(query = location.search): Theme {
  const values = new URLSearchParams(query);
  return themeFrom(ALL, (name) => values.get(name));
}

/** The query string for a theme. Colours have no `#`, which would be escaped. */
export function queryOf(theme: Theme): string {
  const values = new URLSearchParams();
  for (const {name} of ALL) {
    const value = theme[name];
    if (value === undefined) continue;
    values.set(name, typeof value === 'object' ? value.map((colour) => colour.slice(1)).join('.') : String(value));
  }
  return values.toString();
}

function cssValue(property: Property, value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    const unit = property.kind === 'number' ? (property.unit ?? 'em') : '';
    return value === 0 && unit === 'em' ? '0' : `${value}${unit}`;
  }
  const [light, dark] = value;
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** The declarations of a theme, for any selector. */
export const declarations = (theme: Theme) =>
  PROPERTIES.flatMap((property) => {
    const value = theme[property.name];
    return value === undefined ? [] : [`  --alliance-${property.name}: ${cssValue(property, value)};`];
  });

const rule = (lines: readonly string[]) => (lines.length > 0 ? [':root {', ...lines, '}'] : []);

/** The CSS to copy, as in the ready themes. Browsers that don't know `light-dark()` keep the page's own colours. */
export function cssOf(theme: Theme): string {
  const lines = declarations(theme);
  const isPair = (line: string) => line.includes('light-dark(');
  const pairs = rule(lines.filter(isPair)).map((line) => `  ${line}`);
  return [
    ...rule(lines.filter((line) => !isPair(line))),
    ...(pairs.length > 0 ? ['@supports (color: light-dark(red, red)) {', ...pairs, '}'] : []),
  ].join('\n');
}

const without = (theme: Theme, properties: readonly Property[]): Theme =>
  Object.fromEntries(Object.entries(theme).filter(([name]) => !properties.some((property) => property.name === name)));

/** The colours of the page in a theme. They remain when another theme is begun. */
export const pageOf = (theme: Theme) => without(theme, PROPERTIES);

/** A theme without the colours of the page. */
export const ownOf = (theme: Theme) => without(theme, PAGE);

/** A theme with the colours of a brand, changed as far as is needed to be readable on a page's light and dark background. */
export function branded(theme: Theme, brand: string, backgrounds: Pair): Theme {
  const colours = PROPERTIES.filter(({kind}) => kind === 'colour');
  const each = (make: (background: string) => string): Pair => [make(backgrounds[0]), make(backgrounds[1])];
  const link = each((background) => readable(brand, background, 4.5));
  return {
    ...without(theme, colours),
    // The text on it follows: black or white.
    accent: each((background) => readable(brand, background, 3)),
    link,
    focus: link,
    border: each((background) => hex(`color-mix(in oklab, ${brand} 28%, ${background})`)),
    surface: each((background) => hex(`color-mix(in oklab, ${brand} 8%, ${background})`)),
  };
}
