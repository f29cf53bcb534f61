import type {VisitorFilter} from '../../events.js';
import {ownMember, text} from '../../feed/read/members.js';
import {SELECTS, type ControlName} from './filter-index.js';

export const CONTROLS: readonly ControlName[] = ['search', ...SELECTS];

const isControl = (word: string): word is ControlName => (CONTROLS as readonly string[]).includes(word);

/** The controls that an attribute names, in its order, each once. */
export const controlsOf = (filters = ''): ControlName[] => [...new Set(filters.match(/\S+/g))].filter(isControl);

/** Whether an attribute names controls, and nothing else. */
export const areControls = (filters: string): boolean => (filters.match(/\S+/g) ?? []).every(isControl);

/** A filter of a page or a visitor, with only its texts that are not empty. */
export function cleanFilter(given: unknown): VisitorFilter {
  const filter: VisitorFilter = {};
  for (const name of CONTROLS) {
    const value = text(ownMember(given, name));
    if (value) filter[name] = value;
  }
  return filter;
}

export const isSameFilter = (one: unknown, other: unknown) =>
  CONTROLS.every((name) => ownMember(one, name) === ownMember(other, name));

export const isUsed = (filter: VisitorFilter) => CONTROLS.some((name) => filter[name]);
