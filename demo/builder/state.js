/* A configuration in the address, so that a link shares it. */
/* global history, URLSearchParams */

export const WIDGETS = ['news-list', 'publication-list', 'publication-card', 'campaign-banner'];
export const DEFAULTS = {widget: 'news-list', feed: 'default', src: '', json: '', lang: '', theme: '', form: 'script'};

/** Reads what an address says; what it does not say is the default. */
export function readState(query = location.search) {
  const values = new URLSearchParams(query);
  const state = {attributes: {}};
  for (const [name, initial] of Object.entries(DEFAULTS)) state[name] = values.get(name) ?? initial;
  if (!WIDGETS.includes(state.widget)) state.widget = DEFAULTS.widget;
  for (const [name, value] of values) if (name.startsWith('option-')) state.attributes[name.slice(7)] = value;
  return state;
}

/** The query string of a configuration: what differs from the defaults. */
export function queryOf({attributes, ...state}) {
  const values = new URLSearchParams();
  for (const [name, initial] of Object.entries(DEFAULTS)) if (state[name] !== initial) values.set(name, state[name]);
  for (const [name, value] of Object.entries(attributes)) values.set(`option-${name}`, value);
  return values.toString();
}

export const keepState = (state) =>
  history.replaceState(null, '', `?${queryOf(state)}`.replace(/^\?$/, location.pathname));
