import {html} from 'lit';
import {placeholderWords} from './placeholder-words.js';

/** Stands for a publication until the feed is here. */
export const publicationPlaceholder = (titleWords: number) =>
  html`<div class="card">
    <div class="image"></div>
    <div class="text">
      <div class="title"><i>${placeholderWords(titleWords)}</i></div>
      <p class="small">
        <span><i>${placeholderWords(5)}</i></span>
      </p>
      <div class="summary">
        <p><i>${placeholderWords(24)}</i></p>
      </div>
      <ul part="files" class="small">
        ${Array(3).fill(
          html`<li>
            <span part="file"><i>${placeholderWords(3)}</i></span>
          </li>`,
        )}
      </ul>
      <p class="small">
        <span><i>${placeholderWords(3)}</i></span>
      </p>
    </div>
  </div>`;
