import {html, nothing} from 'lit';
import {placeholderWords} from '../templates/placeholder-words.js';

/** How many words titles and summaries usually have. Some titles are long. */
const WORDS = {
  list: {title: [10, 5, 5, 5, 5, 5, 5, 5], summary: 17},
  cards: {title: [24, 16, 16, 16], summary: 18},
  compact: {title: [30, 9, 9, 9, 9, 9, 9, 9], summary: 0},
};

/** Stands in for an item until the feed is loaded: a bar for each line that is likely. */
export function newsPlaceholder(layout: keyof typeof WORDS, index: number, date?: string, pictured?: boolean) {
  const {title, summary} = WORDS[layout];
  const lines = html`
    ${date ? html`<div class="small">${placeholderWords(date.length / 8)}</div>` : nothing}
    <div class="title">${placeholderWords(title[index % title.length]!)}</div>
    ${
      summary
        ? html`<p class="summary">${placeholderWords(summary)}</p>
            ${index % 4 === 1 ? nothing : html`<p class="small">${placeholderWords(3)}</p>`}`
        : nothing
    }
  `;
  return pictured
    ? html`<div part="item">
        <div class="image"></div>
        <div class="text">${lines}</div>
      </div>`
    : html`<div part="item" class="text">${lines}</div>`;
}
