import {html, nothing} from 'lit';
import {formatDay} from '../language/format-date.js';
import {phrase} from '../language/words.js';
import {inItsLanguage, words} from './words.js';

/** Says that there is nothing to show. The page may say so in words of its own. */
export const emptyMessage = (uiLanguage: string) => html`<slot name="empty">${words('empty', uiLanguage)}</slot>`;

/** Says that loading has failed: to screen readers only where the page's fallback is shown. */
export const errorMessage = (uiLanguage: string, hasFallback: boolean) =>
  html`<span class=${hasFallback ? 'visually-hidden' : ''}>${words('error', uiLanguage)}</span>`;

/** Says of which day the content is, where it is older than the last try to load it. */
export const staleMessage = (uiLanguage: string, date?: Date) =>
  date ? html`<p>${inItsLanguage(phrase('stale', uiLanguage), uiLanguage, formatDay(date, uiLanguage))}</p>` : nothing;
