import type {VisitorFilter} from '../../events.js';
import {ownMember, text} from '../../feed/read/members.js';
import {withoutPrototype} from '../../host-page/without-prototype.js';

export const SELECTS = ['tag', 'source', 'year', 'language'] as const;
export type SelectName = (typeof SELECTS)[number];
export type ControlName = SelectName | 'search';

export const CONTROLS: readonly ControlName[] = ['search', ...SELECTS];

const wordsOf = (filters = '') => filters.match(/\S+/g) ?? [];
const isControl = (word: string): word is ControlName => (CONTROLS as readonly string[]).includes(word);

/** The controls that an attribute names, each once, in its order. */
export const controlsOf = (filters?: string): ControlName[] => [...new Set(wordsOf(filters))].filter(isControl);

/** Whether an attribute names only controls. */
export const areControls = (filters: string): boolean => wordsOf(filters).every(isControl);

/**
 * A page's or a visitor's filter, with only those members that are texts and not empty. It has no prototype, so that a page's
 * additions to `Object.prototype` are not taken for choices.
 */
export function cleanFilter(given: unknown): VisitorFilter {
  const filter: VisitorFilter = withoutPrototype({});
  for (const name of CONTROLS) {
    const value = text(ownMember(given, name));
    if (value) filter[name] = value;
  }
  return filter;
}

export const isSameFilter = (one: VisitorFilter, other: VisitorFilter) =>
  CONTROLS.every((name) => ownMember(one, name) === ownMember(other, name));

/** Whether a filter leaves anything out. */
export const isUsed = (filter: VisitorFilter) => CONTROLS.some((name) => filter[name]);
