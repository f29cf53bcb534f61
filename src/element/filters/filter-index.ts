import type {VisitorFilter} from '../../events.js';
import type {FeedItem} from '../../feed/read/json-feed.js';
import {primaryLanguage} from '../../feed/read/language-tag.js';
import {nameFolder, sourcesOf, tagsOf, type Test} from '../select-items.js';
import {searchText, wordsOf} from './search-text.js';

export const SELECTS = ['tag', 'source', 'year', 'language'] as const;
export type SelectName = (typeof SELECTS)[number];
export type ControlName = SelectName | 'search';

/** The values of an item that each select offers. */
const VALUES_OF: Record<SelectName, (item: FeedItem) => readonly string[]> = {
  tag: tagsOf,
  source: sourcesOf,
  year: ({date_published: date}) => (date ? [date.slice(0, 'YYYY'.length)] : []),
  language: ({language}) => (language ? [primaryLanguage(language)] : []),
};

/** A value that a select offers. */
export interface Choice {
  /** As the first item that has it writes it. */
  readonly value: string;
  /** How many items have it. */
  count: number;
}

/** This many items are always read at once: a server's markup must equal what a browser draws first. */
const READ_AT_ONCE = 250;

/**
 * The items of a list that the page lets through, the choices among them, and what a visitor's filter finds. A feed of
 * 10,000 items is read bit by bit, as its items are read lazily: see `advance`.
 */
export class FilterIndex<T extends FeedItem> {
  /** The items looked at so far that the page lets through. */
  readonly items: T[] = [];
  readonly #choices = new Map<SelectName, Map<string, Choice>>();
  readonly #fold = nameFolder();
  readonly #texts: string[] = [];
  /** How many items have been looked at. */
  #read = 0;

  /** @param controls those that the visitor sees: only the members that these need are read */
  constructor(
    private readonly all: readonly T[],
    private readonly tests: readonly Test[],
    private readonly controls: readonly ControlName[],
  ) {
    for (const name of SELECTS) if (controls.includes(name)) this.#choices.set(name, new Map());
    if (this.isSmall) while (!this.isRead) this.#readNext();
  }

  /** Whether the list is so small that nobody has to wait. */
  get isSmall(): boolean {
    return this.all.length <= READ_AT_ONCE;
  }

  /** Whether all items have been looked at, so that the choices are known. */
  get isRead(): boolean {
    return this.#read >= this.all.length;
  }

  /** Whether nothing is left to do. Without a search, no texts are folded. */
  isComplete(filter: VisitorFilter): boolean {
    return this.isRead && (!this.#isSearched(filter) || this.#texts.length === this.items.length);
  }

  /** How much of the work is done, to compare with later. */
  get progress(): number {
    return this.#read + this.#texts.length;
  }

  /** Looks at further items, then folds their texts, until `deadline`, as `performance.now()` tells it. */
  advance(filter: VisitorFilter, deadline: number) {
    while (!this.isComplete(filter) && performance.now() < deadline) {
      if (this.isRead) this.#texts.push(searchText(this.items[this.#texts.length]!));
      else this.#readNext();
    }
  }

  choices(name: SelectName): ReadonlyMap<string, Choice> {
    return this.#choices.get(name) ?? new Map<string, Choice>();
  }

  /** A value that a filter names, as the select offers it: spelled as the items spell it. */
  asOffered(name: SelectName, value: string | undefined): string | undefined {
    return value && (this.#choices.get(name)?.get(this.#fold(value))?.value ?? value);
  }

  /** The items that a visitor has chosen, as far as they have been read. */
  find(filter: VisitorFilter): T[] {
    const words = wordsOf(filter.search ?? '');
    const chosen = SELECTS.flatMap((name) => {
      const value = filter[name];
      return value ? [{valuesOf: VALUES_OF[name], value: this.#fold(value)}] : [];
    });
    if (!words.length && !chosen.length) return this.items;
    const isChosen = (item: T) =>
      chosen.every(({valuesOf, value}) => valuesOf(item).some((name) => this.#fold(name) === value));
    if (!words.length) return this.items.filter(isChosen);
    // Search texts first: they are already in memory.
    const found: T[] = [];
    this.#texts.forEach((text, index) => {
      const item = this.items[index]!;
      if (words.every((word) => text.includes(word)) && isChosen(item)) found.push(item);
    });
    return found;
  }

  #isSearched({search}: VisitorFilter): boolean {
    return Boolean(search) || this.controls.includes('search');
  }

  #readNext() {
    const item = this.all[this.#read++]!;
    if (!this.tests.every((test) => test(item))) return;
    this.items.push(item);
    for (const [name, choices] of this.#choices) {
      for (const [key, value] of new Map(VALUES_OF[name](item).map((value) => [this.#fold(value), value]))) {
        const choice = choices.get(key);
        if (choice) choice.count++;
        else choices.set(key, {value, count: 1});
      }
    }
  }
}
