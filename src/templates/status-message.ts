import {html, nothing} from 'lit';
import type {FeedState} from '../source/feed-state.js';
import {formatDay} from '../language/format-date.js';
import {phrase} from '../language/words.js';
import {inItsLanguage, words} from './words.js';

/** Says that there is nothing to show, in the page's own words if it has given any. */
const emptyMessage = (uiLanguage: string) => html`<slot name="empty">${words('empty', uiLanguage)}</slot>`;

/** Says that loading has failed. If the page's fallback is shown, only screen readers read this. */
const errorMessage = (uiLanguage: string, hasFallback: boolean) =>
  html`<span class=${hasFallback ? 'visually-hidden' : ''}>${words('error', uiLanguage)}</span>`;

/** Gives the date of content that is older than the last try to load it. */
const staleMessage = (uiLanguage: string, date?: Date) =>
  date ? html`<p>${inItsLanguage(phrase('stale', uiLanguage), uiLanguage, formatDay(date, uiLanguage))}</p>` : nothing;

/** What the element says about its state, if anything. */
export function statusMessage(
  status: FeedState['status'] | 'empty',
  uiLanguage: string,
  hasFallback: boolean,
  staleSince?: Date,
) {
  switch (status) {
    case 'loading':
      return nothing;
    case 'empty':
      return emptyMessage(uiLanguage);
    case 'error':
      return html`${errorMessage(uiLanguage, hasFallback)} ${staleMessage(uiLanguage, staleSince)}`;
    case 'ready':
      return staleMessage(uiLanguage, staleSince);
  }
}
