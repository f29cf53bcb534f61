/** Keeps the builder's form in the page's address, so that a link shares it. */

export const DEFAULTS = {
  widget: 'news-list',
  feed: 'default',
  src: '',
  lang: '',
  theme: '',
  width: 'full',
  form: 'script',
  snapshot: '',
  json: '',
  host: '',
  'match-link': '',
  'match-accent': '',
  'match-font': '',
};

export type FieldName = keyof typeof DEFAULTS;
/** The values of the form: its fields, and the widget's attributes. */
export type FormState = Record<FieldName, string> & {attributes: Record<string, string>};

const NAMES = Object.keys(DEFAULTS) as FieldName[];

export const fieldNames: readonly FieldName[] = NAMES;

/** Reads an address. A value that is not in it is the default. */
export function readState({search, hash}: Pick<Location, 'search' | 'hash'> = location): FormState {
  const values = new URLSearchParams(`${search}&${hash.slice(1)}`);
  const state: FormState = {...DEFAULTS, attributes: {}};
  for (const name of NAMES) state[name] = values.get(name) ?? DEFAULTS[name];
  for (const [name, value] of values) if (name.startsWith('option-')) state.attributes[name.slice(7)] = value;
  return state;
}

/** An address with the values that are not the defaults. JSON is in its fragment, as it would be too long for a server. */
export function addressOf({attributes, json, ...state}: FormState): string {
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value !== DEFAULTS[name as FieldName]) values.set(name, value);
  for (const [name, value] of Object.entries(attributes)) values.set(`option-${name}`, value);
  const query = values.toString();
  return `${location.pathname}${query && `?${query}`}${json && `#${new URLSearchParams({json}).toString()}`}`;
}

/** Puts the form into the address. It replaces the one before, so that Back leads to where the visitor came from. */
export const keepState = (state: FormState) => history.replaceState(null, '', addressOf(state));
