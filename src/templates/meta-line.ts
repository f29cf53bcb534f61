import {html, nothing} from 'lit';

/**
 * A line of small print with the known facts, or nothing. Each fact is a part, so that
 * hiding it hides the dot before it. Only the text inside has its own direction, so that the dot is on the right side.
 */
export function metaLine(...facts: unknown[]) {
  const known = facts.filter(Boolean);
  return known.length ? html`<p class="small">${known}</p>` : nothing;
}
