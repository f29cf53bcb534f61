import {html, nothing} from 'lit';

/**
 * A line of small print with the facts that are known; nothing if none are. Each fact is an element with a part name: a page
 * that hides it also hides the dot before it. Its text is in another element, whose own direction doesn't move the dot.
 */
export const metaLine = (one: unknown, two: unknown, three?: unknown) =>
  one || two || three ? html`<p class="small">${one || nothing}${two || nothing}${three || nothing}</p>` : nothing;
