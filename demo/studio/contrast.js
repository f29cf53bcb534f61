/* What can be seen of a theme, measured where it stands: in the live widgets. */
/* global getComputedStyle, ShadowRoot */
import {blend, contrast, hex} from './colour.js';
import {PAIRS} from './properties.js';

const parentOf = ({assignedSlot, parentNode, parentElement}) =>
  assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : parentElement);

const groundOf = (element) => getComputedStyle(element).backgroundColor;

/** The backgrounds that an element stands on, the lowest first, its own the last. */
const grounds = (element) => (element ? [...grounds(parentOf(element)), groundOf(element)] : []);

/** The colours of a place, the lowest first: what it stands on, and what stands on that. */
function layers(panel, [widget, selector, as]) {
  const host = panel.querySelector(widget);
  const element = selector ? host?.shadowRoot?.querySelector(selector) : host;
  if (!element) return;
  const {color, borderBlockStartColor} = getComputedStyle(element);
  if (as === 'ground') return {below: grounds(element), above: []};
  if (as === 'color') return {below: grounds(element), above: [color]};
  if (as === 'border') return {below: grounds(element), above: [borderBlockStartColor]};
  // The box around a part, which has the ground.
  const box = element.parentElement;
  return {below: grounds(box.parentElement), above: [groundOf(box)]};
}

/** The colour that is seen in a place, `#rrggbb`; none where there is no such place yet. */
export function colorSeen(panel, place) {
  const found = layers(panel, place);
  return found && hex(...found.below, ...found.above);
}

/**
 * Every contrast of a panel.
 *
 * @returns {{name?: string, pair: string, least: number, ratio: number, color: string, ground: string}[]} `name` is the
 *   property's that decides
 */
export function contrasts(panel) {
  return PAIRS.flatMap(({name, pair, seen, least}) => {
    const found = layers(panel, seen);
    if (!found) return [];
    const color = hex(...found.below, ...found.above);
    const ground = hex(...found.below);
    return [{name, pair, least, color, ground, ratio: contrast(blend(color), blend(ground))}];
  });
}
