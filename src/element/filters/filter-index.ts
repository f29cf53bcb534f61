import type {VisitorFilter} from '../../events.js';
import type {FeedItem} from '../../feed/read/json-feed.js';
import {primaryLanguage} from '../../feed/read/language-tag.js';
import {nameFolder, sourcesOf, tagsOf, type Test} from '../select-items.js';
import {isSameFilter, SELECTS, type ControlName, type SelectName} from './filter.js';
import {searchedWords, searchText} from './search-text.js';

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

const NO_CHOICES: ReadonlyMap<string, Choice> = new Map();

/** This many items are always read at once: a server's markup must equal what a browser draws first. */
const MOST_READ_AT_ONCE = 250;
/** How long a large feed is worked on in one go: a frame has 16 ms. */
const SLICE_MS = 8;

/**
 * The items of a list that the page lets through, the choices among them, and what a visitor's filter finds. A feed
 * of 10,000 items is read and searched slice by slice, in the list's order, so that the first items are found first.
 */
export class FilterIndex<T extends FeedItem> {
  /** What is found by the filter, as far as the items have been searched. */
  found: T[] = [];
  /** The items that the page lets through, as far as they have been read. */
  readonly #items: T[] = [];
  readonly #choices = new Map<ControlName, Map<string, Choice>>();
  readonly #fold = nameFolder();
  #filter: VisitorFilter = {};
  #passes: Test = () => true;
  /** How many of all items have been read, and how many of those let through searched, and folded for later searches. */
  #read = 0;
  #searched = 0;
  #folded = 0;

  /** @param controls those that the visitor sees: only the members that these need are read beforehand */
  constructor(
    private readonly all: readonly T[],
    private readonly tests: readonly Test[],
    private readonly controls: readonly ControlName[],
  ) {
    for (const name of controls) if (name !== 'search') this.#choices.set(name, new Map());
    if (this.#isSmall) while (!this.isRead) this.#readNext();
  }

  get #isSmall(): boolean {
    return this.all.length <= MOST_READ_AT_ONCE;
  }

  /** Whether all items have been read, so that the choices are known. */
  get isRead(): boolean {
    return this.#read >= this.all.length;
  }

  /** Whether all items that the filter finds are known. */
  get isDone(): boolean {
    return this.isRead && this.#searched >= this.#items.length;
  }

  /** Whether nothing is left to do, not even for a later search. */
  get isReady(): boolean {
    return this.isDone && (!this.controls.includes('search') || this.#folded >= this.#items.length);
  }

  /** How many items the page lets through. */
  get length(): number {
    return this.#items.length;
  }

  /** Filters by something else, from the first item on. */
  filterBy(filter: VisitorFilter) {
    if (isSameFilter(filter, this.#filter)) return;
    this.#filter = filter;
    this.#passes = this.#testOf(filter);
    this.#searched = 0;
    this.found = [];
  }

  /** Continues for one slice of time, or to the end if so little is left that nobody has to wait. */
  advance(hasTime = this.#isSmall) {
    const end = hasTime ? Infinity : performance.now() + SLICE_MS;
    do {
      if (this.#searched < this.#items.length) {
        const item = this.#items[this.#searched++]!;
        if (this.#passes(item)) this.found.push(item);
      } else if (!this.isRead) this.#readNext();
      else if (!this.isReady && !hasTime) searchText(this.#items[this.#folded++]!);
      else return;
    } while (performance.now() < end);
  }

  /** What a select offers, by its folded value, once all items have been read. */
  choicesOf(name: SelectName): ReadonlyMap<string, Choice> {
    return (this.isRead && this.#choices.get(name)) || NO_CHOICES;
  }

  /** What a filter says of a control, as a select offers it: spelled as the items spell it. */
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
    if (!this.tests.every((test) => test(item))) return;
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
