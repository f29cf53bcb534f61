import {html, isServer, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {AllianceFilterEvent, type VisitorFilter} from '../../events.js';
import type {FeedItem} from '../../feed/read/json-feed.js';
import {withoutPrototype} from '../../host-page/without-prototype.js';
import type {Test} from '../select-items.js';
import {filterForm, resultsText} from './filter-form.js';
import {FilterIndex, SELECTS, type Choice, type ControlName} from './filter-index.js';
import {cleanFilter, controlsOf, isSameFilter, isUsed} from './visitor-filter.js';

/** The list that visitors filter. */
export interface FilteredList extends ReactiveControllerHost, HTMLElement {
  readonly uiLanguage: string;
  readonly heading: string | undefined;
  readonly filters: string | undefined;
  filter: VisitorFilter | undefined;
  readonly renderRoot: ParentNode;
}

/** How long nothing is typed before the number of results is read out. */
const TYPING_PAUSE_MS = 700;
/** How long texts are folded in one go: a frame has 16 ms. */
const SLICE_MS = 8;

/** Languages that are typed by the sound of the words: until a word is chosen, what is in the field is something else. */
const TYPED_BY_SOUND = /^(?:zh|ja)\b/;

/** The heading that a page has put in the slot. On a server, nothing is known about it. */
const slottedHeading = (list: HTMLElement) =>
  [...((list.children as HTMLCollection | undefined) ?? [])]
    .filter(({slot}) => slot === 'heading')
    .map(({textContent}) => textContent.trim())
    .join(' ');

type Control = HTMLInputElement | HTMLSelectElement;
const NO_CHOICES: ReadonlyMap<string, Choice> = new Map();

/** The value of a control that nobody has touched. */
const untouchedValue = (control: Control) =>
  control instanceof HTMLInputElement
    ? control.defaultValue
    : ([...control.options].find(({defaultSelected}) => defaultSelected)?.value ?? '');

/** The visitors' filters of a list: the form, what it finds, and its messages. Without filters, it does nothing. */
export class VisitorFilters<T extends FeedItem> implements ReactiveController {
  #index?: FilterIndex<T> | undefined;
  #indexed?: readonly FeedItem[] | undefined;
  /** What is known of the items before a reload, until as much is known of the new ones. */
  #former?: FilterIndex<T> | undefined;
  #found: readonly T[] = [];
  /** How many items the index had read, of those that are searched, when the list was drawn. */
  #drawnAt = 0;
  /** What the visitor has chosen since the list was drawn, or what it was drawn with. */
  #chosen?: VisitorFilter | undefined;
  #isOpen?: boolean;
  /** A word is being composed, of letters that are not in it. */
  #isComposing = false;
  #isFirstUpdate = true;
  #isWaiting = false;
  #pause?: ReturnType<typeof setTimeout>;

  /**
   * @param onChange the visitor has chosen something else
   * @param announce shows a message, and has it read out
   */
  constructor(
    private readonly list: FilteredList,
    private readonly onChange: () => void,
    private readonly announce: (message?: unknown, isReadOut?: boolean) => Promise<void>,
  ) {
    list.addController(this);
  }

  /** Without a prototype, so that a page's additions to `Object.prototype` are not taken for choices. */
  get #filter(): VisitorFilter {
    return withoutPrototype({...this.list.filter});
  }

  /** Whether the visitor has chosen what the list is filtered by, or the page has only set the same again. */
  get isByVisitor(): boolean {
    const chosen = this.#chosen;
    // Frameworks set a copy of the event's filter, or a new object whenever they render.
    return !!chosen && (this.list.filter === chosen || (isUsed(chosen) && isSameFilter(this.list.filter, chosen)));
  }

  /** What the form offers. */
  get #known(): FilterIndex<T> | undefined {
    if (this.#index?.isRead) this.#former = undefined;
    return this.#former ?? this.#index;
  }

  /** Forgets the index, which was made with other attributes. */
  reset() {
    this.#indexed = undefined;
  }

  /**
   * The items of a feed that the visitor has chosen. Undefined without filters, or while nothing is chosen and not all is read.
   * @param all the items of the feed that belong in the list
   * @param tests which of them the page lets through
   */
  select(items: readonly FeedItem[], all: readonly T[], tests: readonly Test[]): readonly T[] | undefined {
    const filter = this.#filter;
    const controls = controlsOf(this.list.filters);
    const isInUse = isUsed(filter);
    if (!controls.length && !isInUse) {
      this.#index = this.#former = undefined;
      return undefined;
    }
    if (!this.#index || this.#indexed !== items) {
      this.#former = this.#indexed && this.#known;
      this.#index = new FilterIndex(all, tests, controls);
    }
    this.#indexed = items;
    if (isInUse) this.#index.advance(filter, isServer || this.#index.isSmall ? Infinity : performance.now() + SLICE_MS);
    this.#found = this.#index.find(filter);
    this.#drawnAt = this.#index.progress;
    this.#goOn();
    return isInUse || this.#index.isRead ? this.#found : undefined;
  }

  /** The form, or a placeholder until the feed is loaded; nothing if there is nothing to choose. */
  form(title?: string, isPlaceholder = false) {
    const {list} = this;
    const filter = this.#filter;
    const index = this.#known;
    const controls = controlsOf(list.filters).map((name) => (this.#isShown(name) ? name : undefined));
    if (!controls.some(Boolean)) return nothing;
    return filterForm({
      name: slottedHeading(list) || list.heading || title,
      uiLanguage: list.uiLanguage,
      filter,
      controls,
      choices: (name) => (index?.isRead ? index.choices(name) : NO_CHOICES),
      asOffered: (name) => (index ? index.asOffered(name, filter[name]) : filter[name]),
      count: isUsed(filter) ? this.#found.length : index?.isRead ? index.items.length : undefined,
      isOpen: this.#isOpen ?? SELECTS.some((name) => filter[name]),
      isPlaceholder,
      onChange: this.#onChange,
      onToggle: this.#onToggle,
      onClear: this.#onClear,
    });
  }

  /** Whether a control has something to choose. One that has the focus, or a value, stays in any case. */
  #isShown(name: ControlName): boolean {
    const index = this.#known;
    if (!index?.isRead || this.#filter[name] || this.#focused === name) return true;
    return name === 'search' ? index.items.length > 0 : index.choices(name).size > 1;
  }

  get #focused(): string | undefined {
    if (isServer) return undefined;
    return ((this.list.renderRoot as ShadowRoot).activeElement as Partial<Control> | null)?.name;
  }

  hostDisconnected() {
    clearTimeout(this.#pause);
  }

  /** Sets the controls to the filter, which the page may set. What was typed before the script ran wins once. */
  hostUpdated() {
    this.#chosen = this.list.filter;
    const controls = this.#index ? this.#controls() : [];
    const touched = this.#isFirstUpdate
      ? controls.find((control) => control.value !== untouchedValue(control))
      : undefined;
    if (controls.length > 0) this.#isFirstUpdate = false;
    if (touched) {
      this.#choose(Object.assign(this.#filter, ...controls.map(({name, value}) => ({[name]: value}))) as VisitorFilter);
      return;
    }
    const filter = this.#filter;
    for (const control of controls) {
      const name = control.name as ControlName;
      const value = (name === 'search' ? filter.search : this.#known!.asOffered(name, filter[name])) ?? '';
      // Spaces may have been typed that don't count yet.
      if (control.value.trim() !== value && !(this.#isComposing && this.#focused === name)) control.value = value;
    }
  }

  #controls(): Control[] {
    return [...this.list.renderRoot.querySelectorAll<Control>('form .control')];
  }

  /** Continues reading, a little at a time, when there is nothing else to do. */
  #goOn() {
    if (isServer || this.#isWaiting || this.#index!.isComplete(this.#filter)) return;
    this.#isWaiting = true;
    const {requestIdleCallback} = globalThis as Partial<typeof globalThis>;
    if (requestIdleCallback && !isUsed(this.#filter)) requestIdleCallback(this.#readOn);
    else setTimeout(this.#readOn);
  }

  #readOn = () => {
    this.#isWaiting = false;
    const index = this.#index;
    if (!index || !this.list.isConnected) return;
    const filter = this.#filter;
    const {isRead} = index;
    index.advance(filter, performance.now() + SLICE_MS);
    const isNews = index.isRead !== isRead || index.isComplete(filter) || index.progress > 2 * this.#drawnAt;
    if (isUsed(filter) ? isNews : index.isRead && !isRead) this.list.requestUpdate();
    else this.#goOn();
  };

  #onChange = (event: Event) => {
    const {name, value} = event.target as Control;
    this.#isComposing = !!(event as Partial<InputEvent>).isComposing;
    if (this.#isComposing && TYPED_BY_SOUND.test(this.list.uiLanguage)) return;
    this.#choose(withoutPrototype({...this.#filter, [name]: value}));
  };

  #onToggle = (event: Event) => {
    this.#isOpen = (event.currentTarget as Element).getAttribute('aria-expanded') === 'false';
    this.list.requestUpdate();
  };

  #onClear = () => {
    this.#choose({});
    // The button disappears.
    this.#controls()[0]?.focus();
  };

  #choose(given: VisitorFilter) {
    const filter = cleanFilter(given);
    if (isSameFilter(filter, this.#filter)) return;
    // Selects that the visitor has used stay open, even when nothing is chosen any more.
    if (SELECTS.some((name) => this.#filter[name])) this.#isOpen ??= true;
    this.list.filter = this.#chosen = filter;
    this.onChange();
    this.#announceAfterPause();
    this.list.dispatchEvent(new AllianceFilterEvent(filter));
  }

  #announceAfterPause() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#announceCount(), TYPING_PAUSE_MS);
  }

  async #announceCount() {
    if (this.#index && !this.#index.isComplete(this.#filter)) {
      this.#announceAfterPause();
      return;
    }
    // Otherwise a screen reader would not read out the same words again.
    await this.announce(undefined, false);
    const text = resultsText(this.#found.length, this.list.uiLanguage);
    await this.announce(html`<span class="visually-hidden">${text}</span>`);
  }
}
