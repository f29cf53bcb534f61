import {html} from 'lit';
import {placeholderWords} from '../templates/placeholder-words.js';

/** How many words the paragraphs of a statement have. None fills its last line. */
const PARAGRAPHS = [34, 30, 27];

/** Stands in for a campaign until the feed is loaded. */
export const bannerPlaceholder = (variant: 'hero' | 'bar') =>
  variant === 'bar'
    ? html`<div class="banner bar">
        <div class="text">
          <div class="title">${placeholderWords(6)}</div>
          <div part="action">${placeholderWords(4)}</div>
        </div>
      </div>`
    : html`<div class="banner hero pictured">
        <figure><div class="image"></div></figure>
        <div class="text">
          <div class="title">${placeholderWords(7)}</div>
          <div part="statement">${PARAGRAPHS.map((words) => html`<p>${placeholderWords(words)}</p>`)}</div>
        </div>
        <div class="text rest">
          <div part="figures" class="of-2">
            ${[4, 16].map(
              (words) =>
                html`<div part="figure">
                  <b part="value">${placeholderWords(1)}</b>
                  <div part="label" class="small">${placeholderWords(words)}</div>
                </div>`,
            )}
          </div>
          <p>${placeholderWords(9)}</p>
          <div part="action">${placeholderWords(4)}</div>
        </div>
      </div>`;
