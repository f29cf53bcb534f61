/** Buttons that act on an example, the list of an example's events, and links that lead nowhere. */
import type {NewsList} from '../../src/index.js';
import {all, byId, make} from '../lib/dom.js';
import {toast} from '../lib/toast.js';

/** How many events are listed at most. */
const MAX_EVENTS = 6;

/** What the list says about each event, on one line. */
const WORDS = {
  'alliance-load': ({feed, problems}) => `${feed.items.length} items, ${problems.length} problems`,
  'alliance-error': ({error}) => `code "${error.code}"`,
  'alliance-select': ({item}) => item.title ?? item.id,
  'alliance-dismiss': () => 'the banner is closed',
  'alliance-filter': ({filter}) => JSON.stringify(filter),
} satisfies {[Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => string};

function logEvents(log: HTMLElement) {
  const live = byId(log.dataset.of!);
  for (const [type, words] of Object.entries(WORDS) as [string, (event: never) => string][]) {
    live.addEventListener(type, (event) => {
      const {localName} = event.target as Element;
      log.prepend(make('li', {}, make('code', {textContent: type}), ` ${localName}: ${words(event as never)}`));
      for (const old of Array.from(log.children).slice(MAX_EVENTS)) old.remove();
    });
  }
}

function forgetDismissals() {
  for (const key of Object.keys(localStorage))
    if (key.startsWith('alliance-widgets:dismissed')) localStorage.removeItem(key);
  location.reload();
}

/** The links in the feeds lead to addresses that are reserved for examples (RFC 2606). Say so instead of failing. */
function explainLink(event: Event) {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (event.defaultPrevented || !link?.hostname.endsWith('.example')) return;
  event.preventDefault();
  toast(`This would open ${link.href}, an address for examples only.`);
}

export function listenToEvents() {
  for (const button of all('[data-reload]'))
    button.addEventListener('click', () => void (byId(button.dataset.reload!).firstElementChild as NewsList).reload());
  for (const button of all('[data-forget]')) button.addEventListener('click', forgetDismissals);
  all('.log').forEach(logEvents);
  document.addEventListener('click', explainLink);
}
