import {html, nothing} from 'lit';

/**
 * A line of small print with the known facts, or nothing. Each fact is a part, so that
 * hiding it hides the dot before it. Only the text inside has its own direction, so that the dot is on the right side.
 */
export const metaLine = (one: unknown, two: unknown, three?: unknown) =>
  one || two || three ? html`<p class="small">${one || nothing}${two || nothing}${three || nothing}</p>` : nothing;
