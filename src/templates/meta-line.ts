import {html, nothing} from 'lit';

/**
 * A line of small print with the facts that there are, or nothing. Each is a part itself, so that
 * hiding it hides the dot before it; its direction is that of a text inside it, as the dot stands where the line begins.
 */
export function metaLine(...facts: unknown[]) {
  const known = facts.filter(Boolean);
  return known.length ? html`<p class="small">${known}</p>` : nothing;
}
