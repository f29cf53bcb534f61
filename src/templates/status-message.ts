import {html, nothing} from 'lit';
import {formatDay} from '../language/format-date.js';
import {phrase} from '../language/words.js';
import {inItsLanguage, words} from './words.js';

/** Says that there is nothing to show, in the page's own words if it has some. */
export const emptyMessage = (uiLanguage: string) => html`<slot name="empty">${words('empty', uiLanguage)}</slot>`;

/** Says that loading has failed. Where the page's fallback is shown, only screen readers are told. */
export const errorMessage = (uiLanguage: string, hasFallback: boolean) =>
  html`<span class=${hasFallback ? 'visually-hidden' : ''}>${words('error', uiLanguage)}</span>`;

/** Names the day of content that is older than the last try to load it. */
export const staleMessage = (uiLanguage: string, date?: Date) =>
  date ? html`<p>${inItsLanguage(phrase('stale', uiLanguage), uiLanguage, formatDay(date, uiLanguage))}</p>` : nothing;
