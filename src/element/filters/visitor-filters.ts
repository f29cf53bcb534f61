import {isServer, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {AllianceFilterEvent, type VisitorFilter} from '../../events.js';
import type {FeedItem} from '../../feed/read/json-feed.js';
import {withoutPrototype} from '../../host-page/without-prototype.js';
import type {StatusRegion} from '../status-region.js';
import type {Test} from '../select-items.js';
import {filterForm, resultsText} from './filter-form.js';
import {FilterIndex} from './filter-index.js';
import {cleanFilter, controlsOf, isSameFilter, isUsed, SELECTS, type ControlName} from './filter.js';
import {controlsIn, readChange, writeFilter} from './form-controls.js';
import {formName, freeName} from './form-name.js';

/** The list that visitors filter. */
export interface FilteredList extends ReactiveControllerHost, HTMLElement {
  readonly uiLanguage: string;
  readonly heading: string | undefined;
  readonly filters: string | undefined;
  filter: VisitorFilter | undefined;
  readonly renderRoot: ParentNode;
  readonly statusRegion: StatusRegion;
}

/** What the filters call. */
interface Callbacks<T> {
  /** Which items of a feed belong in the list, and which of these the page lets through. */
  readonly candidates: (items: FeedItem[]) => {all: readonly T[]; isLetThrough: Test};
  /** Called when the visitor has chosen something else. */
  readonly onChange: () => void;
}

/** Up to this many items are read at once, so that a server's markup equals what a browser renders first. */
const MAX_READ_AT_ONCE = 250;
/** How long items are read in one task: a frame has 16 ms. */
const SLICE_MS = 8;
/** How long a visitor must stop typing before the number of results is announced. */
const TYPING_PAUSE_MS = 700;

/** The filters that a list offers to visitors: the form, what it finds, and its messages. Without filters, it does nothing. */
export class VisitorFilters<T extends FeedItem> implements ReactiveController {
  #index?: FilterIndex<T> | undefined;
  /** The items that the index was made from. */
  #indexed?: readonly FeedItem[] | undefined;
  /** The index with the choices that the form offers: after a reload, the one before it until the new one has been read. */
  #known?: FilterIndex<T> | undefined;
  /** What the list is filtered by: what the page has set, or the visitor has chosen. */
  #filter: VisitorFilter = withoutPrototype({});
  /** How many items the last complete search has found. */
  #count?: number | undefined;
  /** Whether the visitor has opened or closed the selects in a narrow list. */
  #isOpen?: boolean;
  /** Whether `#work` is scheduled. */
  #isWaiting = false;
  /** Whether the form is a server's, which has searched all items. A visitor may have used it before the script ran. */
  #isHydrating: boolean;
  #pause?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly list: FilteredList,
    private readonly callbacks: Callbacks<T>,
  ) {
    this.#isHydrating = !!list.shadowRoot;
    list.addController(this);
  }

  /** Forgets what was found in another feed, or with other attributes. */
  reset() {
    this.#index = this.#indexed = this.#known = this.#count = undefined;
    clearTimeout(this.#pause);
  }

  /**
   * Takes over what `filter` has been set to.
   * @returns whether that is new. What the visitor has chosen is known already, even if a framework sets a copy of it.
   */
  accept(): boolean {
    const given: unknown = this.list.filter;
    const former = this.#filter;
    this.#filter = cleanFilter(given);
    // `checkProperties` will warn about any other value.
    if (typeof given !== 'object') return true;
    this.list.filter = {...this.#filter};
    return !isSameFilter(this.#filter, former);
  }

  /**
   * The items of a feed that the page and the visitor's filter let through, or the first `count` of them. Undefined while they
   * are still being searched for.
   */
  choose(items: FeedItem[], count = Infinity): readonly T[] | undefined {
    const controls = controlsOf(this.list.filters);
    if (this.#indexed !== items) {
      const {all, isLetThrough} = this.callbacks.candidates(items);
      this.#index = new FilterIndex(all, isLetThrough, controls);
      this.#indexed = items;
    }
    const index = this.#index!;
    const isInUse = isUsed(this.#filter);
    const isSmall = index.all.length <= MAX_READ_AT_ONCE;
    index.filterBy(this.#filter);
    if (isInUse) index.advance(0, isSmall || isServer || this.#isHydrating ? Infinity : SLICE_MS);
    else index.advance(count, isSmall && controls.length ? Infinity : 0);
    if (controls.length || isInUse) {
      if (index.isRead || !this.#known) this.#known = index;
      if (index.isDone) this.#count = index.found.length;
      this.#workOn();
    }
    return index.isDone || index.found.length >= count ? index.found.slice(0, count) : undefined;
  }

  /** The form, or a placeholder for it until the feed is loaded; `nothing` if there is nothing to choose. */
  form(title?: string) {
    const {list} = this;
    const {uiLanguage} = list;
    const filter = this.#filter;
    const index = this.#known;
    const controls = controlsOf(list.filters).map((name) => (this.#isShown(name) ? name : undefined));
    if (!controls.some(Boolean)) return nothing;
    return filterForm({
      name: formName(list, title),
      uiLanguage,
      filter,
      controls,
      index,
      count: this.#count,
      isOpen: this.#areSelectsOpen,
      onChange: this.#onChange,
      onToggle: this.#onToggle,
      onClear: this.#onClear,
    });
  }

  /** Whether a control is shown: it must offer a choice, but stays in any case if it has a value or the focus. */
  #isShown(name: ControlName): boolean {
    const index = this.#known;
    if (!index?.isRead || this.#filter[name] || (!isServer && this.#focused === name)) return true;
    return name === 'search' ? index.length > 0 : index.choicesOf(name).size > 1;
  }

  /** Whether the selects are open if the list is narrow: while one is in use, unless the visitor has decided. */
  get #areSelectsOpen(): boolean {
    return this.#isOpen ?? SELECTS.some((name) => this.#filter[name]);
  }

  /** The name of the control that has the focus. */
  get #focused(): string | undefined {
    return ((this.list.renderRoot as ShadowRoot).activeElement as Partial<HTMLInputElement> | null)?.name;
  }

  hostDisconnected() {
    clearTimeout(this.#pause);
    freeName(this.list);
  }

  hostUpdated() {
    const index = this.#known;
    const filter = this.#filter;
    const valueOf = (name: ControlName) => index?.choiceOf(name, filter[name])?.value;
    const touched = index && writeFilter(this.list.renderRoot, valueOf, this.#isHydrating);
    this.#isHydrating = false;
    this.#choose({...filter, ...touched});
  }

  /** Schedules more work on the index: at once if a visitor waits for it, else when the page is idle. */
  #workOn() {
    if (isServer || this.#isWaiting || this.#index!.isReady) return;
    this.#isWaiting = true;
    const {requestIdleCallback} = globalThis as Partial<typeof globalThis>;
    if (typeof requestIdleCallback === 'function' && (this.#index!.isDone || !isUsed(this.#filter)))
      requestIdleCallback(this.#work);
    else setTimeout(this.#work);
  }

  #work = () => {
    this.#isWaiting = false;
    const index = this.#index;
    if (!index || !this.list.isConnected) return;
    const {isRead} = index;
    // If a visitor waits, each update of the list searches on, and it is updated until enough items are found.
    const isAwaited = !index.isDone && isUsed(this.#filter);
    if (!isAwaited) index.advance(0, SLICE_MS);
    if (isAwaited || index.isRead !== isRead) this.list.requestUpdate();
    else this.#workOn();
  };

  #onChange = (event: Event) => this.#choose({...this.#filter, ...readChange(event, this.list.uiLanguage)});

  #onToggle = () => {
    this.#isOpen = !this.#areSelectsOpen;
    this.list.requestUpdate();
  };

  #onClear = () => {
    this.#choose({});
    // The button disappears, and the focus must not.
    controlsIn(this.list.renderRoot)[0]?.focus();
  };

  #choose(chosen: VisitorFilter) {
    const filter = cleanFilter(chosen);
    if (isSameFilter(filter, this.#filter)) return;
    // Selects that the visitor has used stay open, even if nothing is chosen any more.
    if (this.#areSelectsOpen) this.#isOpen = true;
    this.#filter = filter;
    this.list.filter = {...filter};
    this.callbacks.onChange();
    this.#announceAfterPause();
    this.list.dispatchEvent(new AllianceFilterEvent(this.list.filter));
  }

  #announceAfterPause() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const {statusRegion, uiLanguage} = this.list;
      if (this.#index?.isDone) void statusRegion.tell(resultsText(this.#index.found.length, uiLanguage));
      else this.#announceAfterPause();
    }, TYPING_PAUSE_MS);
  }
}
