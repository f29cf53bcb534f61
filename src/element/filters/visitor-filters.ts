import {isServer, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {AllianceFilterEvent, type VisitorFilter} from '../../events.js';
import type {FeedItem} from '../../feed/read/json-feed.js';
import {withoutPrototype} from '../../host-page/without-prototype.js';
import type {StatusRegion} from '../status-region.js';
import {firstPassing, type Test} from '../select-items.js';
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

/** What the list does for its filters. */
interface Uses<T> {
  /** What visitors choose from: the items of a feed that the list shows, and the tests that the page has set. */
  readonly candidates: (items: FeedItem[]) => {all: readonly T[]; tests: readonly Test[]};
  /** The visitor has chosen something else. */
  readonly onChange: () => void;
}

/** How long nothing is typed before the number of results is read out. */
const TYPING_PAUSE_MS = 700;

/** The visitors' filters of a list: the form, what it finds, and its messages. Without filters, it does nothing. */
export class VisitorFilters<T extends FeedItem> implements ReactiveController {
  #index?: FilterIndex<T> | undefined;
  /** The feed's items that the index is of. */
  #indexed?: readonly FeedItem[] | undefined;
  /** The index before a reload: what the form offers until the new one has been read. */
  #former?: FilterIndex<T> | undefined;
  /** What the list is filtered by: as the page has set it, or the visitor has chosen. */
  #filter: VisitorFilter = withoutPrototype({});
  /** How many items were found last. */
  #count?: number | undefined;
  #isOpen?: boolean;
  #isWaiting = false;
  /** Whether the form is a server's, which has found all items. A visitor may have used it before the script ran. */
  #isHydrating: boolean;
  #pause?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly list: FilteredList,
    private readonly uses: Uses<T>,
  ) {
    this.#isHydrating = !!list.shadowRoot;
    list.addController(this);
  }

  /** What the form offers. */
  get #known(): FilterIndex<T> | undefined {
    return this.#index?.isRead ? this.#index : (this.#former ?? this.#index);
  }

  /** Forgets what was found in another feed, or with other attributes. */
  reset() {
    this.#index = this.#indexed = this.#former = this.#count = undefined;
    clearTimeout(this.#pause);
  }

  /**
   * Adopts what `filter` has been set to.
   * @returns whether that is new: what the visitor has chosen is known already, even if a framework sets a copy of it
   */
  accept(): boolean {
    const given: unknown = this.list.filter;
    const former = this.#filter;
    this.#filter = cleanFilter(given);
    // Any other value is left for the warning of `checkProperties`.
    if (typeof given !== 'object') return true;
    this.list.filter = {...this.#filter};
    return !isSameFilter(this.#filter, former);
  }

  /**
   * The items of a feed that the page lets through and the visitor has chosen, or the first `count` of them; nothing while
   * they are not known yet.
   */
  choose(items: FeedItem[], count = Infinity): readonly T[] | undefined {
    const controls = controlsOf(this.list.filters);
    const isInUse = isUsed(this.#filter);
    if (!controls.length && !isInUse) {
      this.reset();
      return this.#unfiltered(items, count);
    }
    if (this.#indexed !== items) {
      const {all, tests} = this.uses.candidates(items);
      this.#former = this.#known;
      this.#index = new FilterIndex(all, tests, controls);
      this.#indexed = items;
    }
    const index = this.#index!;
    index.filterBy(this.#filter);
    if (isInUse) index.advance(isServer || this.#isHydrating || undefined);
    if (index.isRead) this.#former = undefined;
    if (index.isDone) this.#count = index.found.length;
    this.#workOn();
    if (index.isDone || index.found.length >= count) return index.found.slice(0, count);
    return isInUse ? undefined : this.#unfiltered(items, count);
  }

  #unfiltered(items: FeedItem[], count: number): readonly T[] {
    const {all, tests} = this.uses.candidates(items);
    return firstPassing(all, tests, count);
  }

  /** The form, or a placeholder until the feed is loaded; nothing if there is nothing to choose. */
  form(title?: string, isPlaceholder = false) {
    const {list} = this;
    const {uiLanguage} = list;
    const filter = this.#filter;
    const index = this.#known;
    const controls = controlsOf(list.filters).map((name) => (this.#isShown(name) ? name : undefined));
    if (!controls.some(Boolean)) return nothing;
    return filterForm({
      name: isPlaceholder ? list.heading : formName(list, title),
      uiLanguage,
      filter,
      controls,
      index,
      count: isUsed(filter) ? this.#count : index?.isRead ? index.length : undefined,
      isOpen: this.#isOpen ?? SELECTS.some((name) => filter[name]),
      isPlaceholder,
      onChange: this.#onChange,
      onToggle: this.#onToggle,
      onClear: this.#onClear,
    });
  }

  /** Whether a control offers a choice. One that has the focus, or a value, stays in any case. */
  #isShown(name: ControlName): boolean {
    const index = this.#known;
    if (!index?.isRead || this.#filter[name] || (!isServer && this.#focused === name)) return true;
    return name === 'search' ? index.length > 0 : index.choicesOf(name).size > 1;
  }

  get #focused(): string | undefined {
    return ((this.list.renderRoot as ShadowRoot).activeElement as Partial<HTMLInputElement> | null)?.name;
  }

  hostConnected() {
    // The index may not have been finished when the list left the page.
    if (this.#index) this.list.requestUpdate();
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
    this.#choose(touched);
  }

  /** Continues with the index, a little at a time. If nobody waits for it, it does so when the page is idle. */
  #workOn() {
    if (isServer || this.#isWaiting || this.#index!.isReady) return;
    this.#isWaiting = true;
    const {requestIdleCallback} = globalThis as Partial<typeof globalThis>;
    if (requestIdleCallback && (this.#index!.isDone || !isUsed(this.#filter))) requestIdleCallback(this.#work);
    else setTimeout(this.#work);
  }

  #work = () => {
    this.#isWaiting = false;
    const index = this.#index;
    if (!index || !this.list.isConnected) return;
    const {isRead} = index;
    // While a visitor waits, the list searches on each time it is drawn, and is drawn until it has found enough.
    const isAwaited = !index.isDone && isUsed(this.#filter);
    if (!isAwaited) index.advance(false);
    if (isAwaited || index.isRead !== isRead) this.list.requestUpdate();
    else this.#workOn();
  };

  #onChange = (event: Event) => this.#choose(readChange(event, this.list.uiLanguage));

  #onToggle = (event: Event) => {
    this.#isOpen = (event.currentTarget as Element).getAttribute('aria-expanded') === 'false';
    this.list.requestUpdate();
  };

  #onClear = () => {
    this.#choose({search: '', tag: '', source: '', year: '', language: ''});
    // The button disappears.
    controlsIn(this.list.renderRoot)[0]?.focus();
  };

  #choose(changed?: VisitorFilter) {
    const former = this.#filter;
    const filter = cleanFilter({...former, ...changed});
    if (isSameFilter(filter, former)) return;
    // Selects that the visitor has used stay open, even when nothing is chosen any more.
    if (SELECTS.some((name) => former[name])) this.#isOpen ??= true;
    this.#filter = filter;
    this.list.filter = {...filter};
    this.uses.onChange();
    this.#announceAfterPause();
    this.list.dispatchEvent(new AllianceFilterEvent(this.list.filter));
  }

  #announceAfterPause() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#announceCount(), TYPING_PAUSE_MS);
  }

  async #announceCount() {
    if (!this.#index?.isDone) {
      this.#announceAfterPause();
      return;
    }
    const {statusRegion, uiLanguage} = this.list;
    // Otherwise a screen reader would not read out the same words again.
    await statusRegion.announce(undefined, false);
    await statusRegion.tell(resultsText(this.#index.found.length, uiLanguage));
  }
}
