/* A configuration in the address, so that a link shares it. */
/* global history, URLSearchParams */

export const DEFAULTS = {
  widget: 'news-list',
  feed: 'default',
  src: '',
  lang: '',
  theme: '',
  width: 'full',
  form: 'script',
  json: '',
};

/** Reads what an address says; what it does not say is the default. */
export function readState({search, hash} = location) {
  const values = new URLSearchParams(`${search}&${hash.slice(1)}`);
  const state = {attributes: {}};
  for (const [name, initial] of Object.entries(DEFAULTS)) state[name] = values.get(name) ?? initial;
  for (const [name, value] of values) if (name.startsWith('option-')) state.attributes[name.slice(7)] = value;
  return state;
}

/** What differs from the defaults, as an address's query and fragment: JSON is too long for a server. */
export function addressOf({attributes, json, ...state}) {
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value !== DEFAULTS[name]) values.set(name, value);
  for (const [name, value] of Object.entries(attributes)) values.set(`option-${name}`, value);
  const query = values.toString();
  return `${location.pathname}${query && `?${query}`}${json && `#${new URLSearchParams({json})}`}`;
}

/** In the place of the address before: Back leads to where one came from. */
export const keepState = (state) => history.replaceState(null, '', addressOf(state));
