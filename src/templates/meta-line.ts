import {html, nothing} from 'lit';

/** What there is of some facts, in one line of small print. Nothing where there are none. */
export function metaLine(...facts: unknown[]) {
  const known = facts.filter(Boolean);
  return known.length ? html`<p class="small">${known}</p>` : nothing;
}
