import type {VisitorFilter} from '../../events.js';
import type {FeedItem} from '../../feed/read/json-feed.js';
import {primaryLanguage} from '../../feed/read/language-tag.js';
import {nameFolder, sourcesOf, tagsOf, type Test} from '../select-items.js';
import {isSameFilter, isUsed, SELECTS, type ControlName, type SelectName} from './filter.js';
import {searchedWords, searchText} from './search-text.js';

/** An item's values for each select. */
const VALUES_OF: Record<SelectName, (item: FeedItem) => readonly string[]> = {
  tag: tagsOf,
  source: sourcesOf,
  year: ({date_published: date}) => (date ? [date.slice(0, 'YYYY'.length)] : []),
  language: ({language}) => (language ? [primaryLanguage(language)] : []),
};

/** A value that a select offers. */
export interface Choice {
  /** The value as the first item that has it spells it. */
  readonly value: string;
  /** How many items have it. */
  count: number;
}

const NO_CHOICES: ReadonlyMap<string, Choice> = new Map();

/**
 * The items of a list that the page's own attributes let through, the choices among them, and what a visitor's filter finds.
 * Items are read and searched one by one, in the list's order, and only as many as `advance` needs.
 */
export class FilterIndex<T extends FeedItem> {
  /** The items read so far that the page lets through. */
  readonly #items: T[] = [];
  /** What the filter has found so far. */
  found = this.#items;
  readonly #choices = new Map<ControlName, Map<string, Choice>>();
  readonly #fold = nameFolder();
  #filter: VisitorFilter = {};
  /** What the filter asks for; undefined if it lets all items through. */
  #passes?: Test | undefined;
  /** How many of all items have been read. */
  #read = 0;
  /** How many of the items let through have been searched with the present filter. */
  #searched = 0;
  /** How many of these have their text ready for later searches. */
  #folded = 0;

  /**
   * @param all the items of the list, before any filter
   * @param isLetThrough what the page asks for
   * @param controls the controls that the visitor sees: only the members that they need are read in advance
   */
  constructor(
    readonly all: readonly T[],
    private readonly isLetThrough: Test,
    private readonly controls: readonly ControlName[],
  ) {
    for (const name of controls) if (name !== 'search') this.#choices.set(name, new Map());
  }

  /** Whether all items have been read, so that the choices are known. */
  get isRead(): boolean {
    return this.#read >= this.all.length;
  }

  get #isSearched(): boolean {
    return !this.#passes || this.#searched >= this.#items.length;
  }

  /** Whether the filter has searched all items. */
  get isDone(): boolean {
    return this.isRead && this.#isSearched;
  }

  /** Whether nothing is left to do, not even in advance for a later search. */
  get isReady(): boolean {
    return this.isDone && (!this.controls.includes('search') || this.#folded >= this.#items.length);
  }

  /** How many items the page lets through. */
  get length(): number {
    return this.#items.length;
  }

  /** Changes the filter. If it is another one, the search begins again with the first item. */
  filterBy(filter: VisitorFilter) {
    if (isSameFilter(filter, this.#filter)) return;
    this.#filter = filter;
    this.#passes = isUsed(filter) ? this.#testOf(filter) : undefined;
    this.#searched = 0;
    this.found = this.#passes ? [] : this.#items;
  }

  /**
   * Searches until this many items are found, and then for some time longer.
   * @param milliseconds without an end, what is only in advance for a later search is left out
   */
  advance(count: number, milliseconds: number) {
    const end = performance.now() + milliseconds;
    while (this.found.length < count || performance.now() < end) {
      if (!this.#isSearched) {
        const item = this.#items[this.#searched++]!;
        if (this.#passes!(item)) this.found.push(item);
      } else if (!this.isRead) this.#readNext();
      else if (!this.isReady && end < Infinity) searchText(this.#items[this.#folded++]!);
      else return;
    }
  }

  /** What a select offers, by its folded value, once all items have been read. */
  choicesOf(name: SelectName): ReadonlyMap<string, Choice> {
    return (this.isRead && this.#choices.get(name)) || NO_CHOICES;
  }

  /** The choice that a filter's value means, spelled as the items spell it. Undefined for an empty value. */
  choiceOf(name: ControlName, value: string | undefined): Choice | undefined {
    return value ? (this.#choices.get(name)?.get(this.#fold(value)) ?? {value, count: 0}) : undefined;
  }

  #testOf(filter: VisitorFilter): Test {
    const words = searchedWords(filter.search);
    const values = SELECTS.flatMap((name) =>
      filter[name] ? [{of: VALUES_OF[name], is: this.#fold(filter[name])}] : [],
    );
    return (item) =>
      values.every(({of, is}) => of(item).some((value) => this.#fold(value) === is)) &&
      words.every((word) => searchText(item).includes(word));
  }

  #readNext() {
    const item = this.all[this.#read++]!;
    if (!this.isLetThrough(item)) return;
    this.#items.push(item);
    for (const [name, choices] of this.#choices) {
      for (const [key, value] of new Map(
        VALUES_OF[name as SelectName](item).map((value) => [this.#fold(value), value]),
      )) {
        const choice = choices.get(key);
        if (choice) choice.count++;
        else choices.set(key, {value, count: 1});
      }
    }
  }
}
