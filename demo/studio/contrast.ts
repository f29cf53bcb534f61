/** Measures the colours and contrasts of a theme where visitors see them: in the live widgets. */
import {blend, contrast, hex} from '../lib/colour.js';
import {PAIRS} from './properties.js';
import type {Place} from './property.js';

const parentOf = ({assignedSlot, parentNode, parentElement}: Element): Element | null =>
  assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : parentElement);

const backgroundOf = (element: Element) => getComputedStyle(element).backgroundColor;

/** The backgrounds behind an element, the lowest first and its own last. */
const backgrounds = (element: Element | null): string[] =>
  element ? [...backgrounds(parentOf(element)), backgroundOf(element)] : [];

interface Layers {
  readonly below: readonly string[];
  readonly above: readonly string[];
}

/** The colours of a place, the lowest first: those behind it, and those on top. */
function layers(panel: Element, [widget, selector, as]: Place): Layers | undefined {
  const host = panel.querySelector(widget);
  const element = selector ? host?.shadowRoot?.querySelector(selector) : host;
  if (!element) return undefined;
  const {color, borderBlockStartColor} = getComputedStyle(element);
  if (as === 'background') return {below: backgrounds(element), above: []};
  if (as === 'color') return {below: backgrounds(element), above: [color]};
  if (as === 'border') return {below: backgrounds(element), above: [borderBlockStartColor]};
  // The background is that of the box around the part.
  const box = element.parentElement!;
  return {below: backgrounds(box.parentElement), above: [backgroundOf(box)]};
}

/** The visible colour of a place, `#rrggbb`; undefined if there is no such place yet. */
export function colourSeen(panel: Element, place: Place): string | undefined {
  const found = layers(panel, place);
  return found && hex(...found.below, ...found.above);
}

export interface Contrast {
  /** The property that decides this contrast. */
  readonly name?: string | undefined;
  readonly pair: string;
  readonly least: number;
  readonly ratio: number;
  readonly colour: string;
  readonly background: string;
}

/** All contrasts of a panel. */
export function contrasts(panel: Element): Contrast[] {
  return PAIRS.flatMap(({name, pair, seen, least}) => {
    const found = layers(panel, seen);
    if (!found) return [];
    const colour = hex(...found.below, ...found.above);
    const background = hex(...found.below);
    return [{name, pair, least, colour, background, ratio: contrast(blend(colour), blend(background))}];
  });
}
