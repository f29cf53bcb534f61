import {html} from 'lit';
import {placeholderWords} from './placeholder-words.js';

/** Stands in for a publication until the feed is loaded. */
export const publicationPlaceholder = (titleWords: number) =>
  html`<div class="card">
    <div class="image"></div>
    <div class="text">
      <div class="title">${placeholderWords(titleWords)}</div>
      <p class="small">${placeholderWords(5)}</p>
      <p class="summary">${placeholderWords(24)}</p>
      <p class="small">${placeholderWords(9)}</p>
      <p class="small">${placeholderWords(4)}</p>
    </div>
  </div>`;
