/**
 * Links that become widgets, for a CMS that strips unknown tags. The element is put beside the link, which is hidden but
 * stays in the page, so that its owner (such as React) can change or remove it.
 */
import {isHydrated} from './hydration.js';
import {LINKS, linkAttributes, linkedWidget} from './linked-widget.js';
import {findAll, watchOpenRoots} from './open-roots.js';
import {readLanguages} from './page-languages.js';

/** The element beside a link, from any copy of this script. */
const LINKED = Symbol.for('alliance-widgets.linked');

type Link = HTMLAnchorElement & {[LINKED]?: HTMLElement};

interface Entry {
  readonly element: HTMLElement;
  /** How often the page has removed the element, or shown the link, in short succession. */
  losses: number;
  /** When it last did, as `performance.now()`. */
  lostAt: number;
  /** Whether the link's own `display` had to be overruled. */
  overruled?: boolean;
}

/** A page that removes the element this many times doesn't want it. */
const MAX_LOSSES = 3;
/** Losses that are further apart than this are harmless: some pages replace their markup now and then (Turbo, Livewire). */
const UNRELATED_AFTER_MS = 1000;
/** How often to look whether a framework has taken over the markup around a link. */
const HYDRATION_CHECK_MS = 100;
/** How long after the start of the page to wait for that. */
const HYDRATION_LIMIT_MS = 20_000;

const EDITOR = '[contenteditable]:not([contenteditable="false" i])';

const entries = new Map<Link, Entry>();
/** Links that stay links, because the page has removed their elements too often. */
const refused = new WeakSet<Link>();
/** Links that wait until a framework has taken over the markup around them. */
const waiting = new WeakSet<Link>();

/** Looks after all CMS links in the document and its open shadow roots, now and later. */
export function watchLinks() {
  const attributes = linkAttributes();
  // None of our elements is defined here.
  if (attributes.length === 0) return;
  watchOpenRoots({
    attributes: [...attributes, 'contenteditable', 'hidden'],
    inserted: (scope) => {
      readLanguages(scope);
      for (const link of findAll<Link>(scope, LINKS)) update(link, true);
    },
    changed: (element) => {
      for (const link of findAll<Link>(element, LINKS)) update(link);
    },
    settled: () => {
      for (const [link, entry] of entries) {
        if (!link.isConnected || !link.matches(LINKS) || isEdited(link)) release(link, entry);
        else if (entry.element.parentNode !== link.parentNode || !link.hidden) restore(link, entry);
      }
    },
  });
}

/** Whether an element is inside an editor, also if that is around the element's shadow tree. */
function isEdited(element: Element): boolean {
  const root = element.getRootNode();
  return (
    !!element.closest(EDITOR) ||
    (root instanceof ShadowRoot ? isEdited(root.host) : element.ownerDocument.designMode === 'on')
  );
}

/** Adds, changes or removes the element of a link, as the link says now. */
function update(link: Link, isInserted = false) {
  let entry = entries.get(link);
  // A link that has left the page has been released already. (Shadow roots report changes even after their host has left.)
  if (!link.isConnected || refused.has(link) || (link[LINKED] && !entry)) return;
  const widget = isEdited(link) ? undefined : linkedWidget(link);
  if (entry && widget?.tag !== entry.element.localName) {
    release(link, entry);
    entry = undefined;
  }
  if (!widget) return;
  if (!entry && !isHydrated(link) && performance.now() < HYDRATION_LIMIT_MS) {
    updateLater(link);
    return;
  }
  entry ??= create(link, widget.tag);
  const {element} = entry;
  for (const name of element.getAttributeNames()) if (!widget.attributes.has(name)) element.removeAttribute(name);
  for (const [name, value] of widget.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  if (isInserted && element.previousSibling !== link) link.after(element);
}

/**
 * Creates the element of a link, with the link's text and address as its fallback. If a link was copied together with its
 * element, the copy is taken.
 */
function create(link: Link, tag: string): Entry {
  const next = link.nextElementSibling;
  const copied = link.hidden && next?.localName === tag ? (next as HTMLElement) : undefined;
  const entry: Entry = {element: copied ?? document.createElement(tag), losses: 0, lostAt: 0};
  if (!copied) {
    const fallback = document.createElement('a');
    if (link.getAttribute('href')) fallback.href = link.href;
    fallback.textContent = link.textContent.trim() || link.querySelector('img')?.alt || link.href;
    entry.element.append(fallback);
  }
  entries.set(link, entry);
  link[LINKED] = entry.element;
  hide(link, entry);
  return entry;
}

function hide(link: Link, entry: Entry) {
  link.hidden = true;
  // A page's `display` for its links would win over `hidden`.
  entry.overruled ||= getComputedStyle(link).display !== 'none';
  if (entry.overruled) link.style.setProperty('display', 'none', 'important');
}

/** Makes the link an ordinary link again. */
function release(link: Link, {element, overruled}: Entry) {
  entries.delete(link);
  delete link[LINKED];
  element.remove();
  link.hidden = false;
  if (!overruled) return;
  link.style.removeProperty('display');
  if (!link.getAttribute('style')) link.removeAttribute('style');
}

/** Puts an element that the page has removed or left behind beside its link again, and hides the link again. */
function restore(link: Link, entry: Entry) {
  const {element, lostAt} = entry;
  entry.lostAt = performance.now();
  if (entry.lostAt - lostAt > UNRELATED_AFTER_MS) entry.losses = 0;
  if (entry.losses++ < MAX_LOSSES) {
    hide(link, entry);
    if (element.parentNode !== link.parentNode) link.after(element);
    return;
  }
  refused.add(link);
  release(link, entry);
}

function updateLater(link: Link) {
  if (waiting.has(link)) return;
  waiting.add(link);
  setTimeout(() => {
    waiting.delete(link);
    if (link.isConnected) update(link, true);
  }, HYDRATION_CHECK_MS);
}
