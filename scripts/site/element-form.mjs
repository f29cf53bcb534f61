/** The form on an element's page: a field for each attribute in the manifest, with the same name. */
import {readFileSync} from 'node:fs';
import {escape} from './escape.mjs';

/** @import {Attribute} from 'custom-elements-manifest/schema.js' */
/** @import {ElementDeclaration} from '../docs/elements-of.mjs' */

/** Feeds to choose from. */
const FEEDS = {
  'feeds/alliance.json': 'The alliance',
  'feeds/ap-forced-labour-net.json': 'AP-Forced Labour Net',
  'feeds/alliance.json feeds/ap-forced-labour-net.json': 'Both, pooled',
  'feeds/long.json': 'A long one',
  'feeds/mixed.json': 'In several languages',
  'feeds/empty.json': 'An empty one',
  'feeds/broken.json': 'A broken one',
};

/**
 * Values to choose from, for attributes that accept any value.
 *
 * @type {Record<string, () => Record<string, string>>}
 */
const CHOICES = {
  src: () => FEEDS,
  item: () => ({'': 'the first (default)', ...publicationIds()}),
  'heading-level': () => ({'': '2 (default)', 1: '1', 3: '3', 4: '4', 5: '5', 6: '6'}),
  'link-target': () => ({'': 'none (default)', _blank: '_blank', _top: '_top'}),
};
/** What the manifest says only in words. */
/** @type {Record<string, string>} */
const LIMITS = {refresh: 'min="60" step="60"', limit: 'min="1"', timeout: 'min="1"'};
/** @type {Record<string, string>} */
const UNITS = {refresh: ', in seconds', timeout: ', in seconds'};
/** Attributes of several words, each of which can be chosen. */
/** @type {Record<string, string[]>} */
const WORDS = {filters: ['search', 'tag', 'source', 'year', 'language']};

/** The order of the fields: lists of choices first, then numbers, texts and checkboxes. */
const KINDS = [/'(?!none')\w+' \| '(?!none')/, /number/, /^string/, /./];

function publicationIds() {
  /** @type {{items: {id: string, _alliance: {type: string}}[]}} */
  const {items} = JSON.parse(readFileSync('demo/feeds/alliance.json', 'utf8'));
  const ids = items.filter(({_alliance}) => _alliance.type === 'publication').map(({id}) => id);
  // News items can be shown as publications, too.
  return Object.fromEntries([...ids, 'protecting-women-and-girls'].map((id) => [id, id]));
}

const quotedWords = (/** @type {string} */ type) => Array.from(type.matchAll(/'([^']+)'/g), ([, word = '']) => word);

/** @param {Record<string, string>} choices by value @param {string} name @param {string} value */
const select = (choices, name, value) =>
  `<select name="${name}">${Object.entries(choices)
    .map(
      ([choice, text]) =>
        `<option value="${escape(choice)}"${choice === value ? ' selected' : ''}>${escape(text)}</option>`,
    )
    .join('')}</select>`;

/** @param {string} name @param {string} value @param {string} label @param {boolean} checked */
const checkbox = (name, value, label, checked, more = '') =>
  `<label class="check"><input type="checkbox" name="${name}" value="${value}"${checked ? ' checked' : ''}${more} /> ${label}</label>`;

/**
 * @param {Attribute} attribute
 * @param {string | undefined} value in the example
 */
function field({name, type, default: initial = ''}, value) {
  const text = type?.text ?? 'string';
  const words = WORDS[name];
  if (words) {
    const chosen = value?.split(/\s+/) ?? [];
    const boxes = words.map((word) => checkbox(name, word, word, chosen.includes(word), ' data-separator=" "'));
    return `<fieldset class="choices wide"><legend>${name}</legend>${boxes.join('')}</fieldset>`;
  }
  if (text === 'boolean') return checkbox(name, 'on', name, value !== undefined);
  const [first, ...others] = quotedWords(text);
  const preset = initial.replaceAll("'", '');
  // If there are two words and one is the default, the field is a checkbox.
  if (first && others.length === 1 && others[0] === 'none')
    return checkbox(name, 'none', `${name}="none"`, value === 'none');
  const choices = first
    ? Object.fromEntries([
        ['', `${preset} (default)`],
        ...quotedWords(text).flatMap((word) => (word === preset ? [] : [[word, word]])),
      ])
    : CHOICES[name]?.();
  const label = `${name}${UNITS[name] ?? ''}`;
  if (choices) return `<label>${label} ${select(choices, name, value ?? '')}</label>`;
  const kind = text === 'number' ? 'number' : name === 'since' ? 'date' : 'text';
  const placeholder = kind === 'date' ? '' : ` placeholder="${preset || (name === 'limit' ? 'all' : 'none')}"`;
  return `<label>${label} <input name="${name}" type="${kind}" autocomplete="off" ${LIMITS[name] ?? ''}${placeholder} value="${escape(value ?? '')}" /></label>`;
}

/**
 * @param {ElementDeclaration} element
 * @param {Record<string, string>} values the example's attributes
 * @param {string} id of the example
 * @param {{loading: Set<string>, buttons?: string}} how which attributes are about loading, and what is beside
 */
export function elementForm({attributes}, values, id, {loading, buttons = ''}) {
  const rank = (/** @type {Attribute} */ {name, type, inheritedFrom}) => {
    if (name === 'src') return -1;
    // A row of its own, after which no field stands alone.
    if (WORDS[name]) return KINDS.length + 1;
    if (inheritedFrom?.name === 'ContentElement') return KINDS.length;
    return KINDS.findIndex((kind) => kind.test(type?.text ?? 'string'));
  };
  const isLoading = (/** @type {Attribute} */ {name}) => loading.has(name) && name !== 'src';
  const fields = (/** @type {Attribute[]} */ list) =>
    list.map((attribute) => field(attribute, values[attribute.name])).join('\n');
  const shown = attributes.filter((attribute) => !isLoading(attribute)).sort((a, b) => rank(a) - rank(b));
  const hidden = attributes.filter(isLoading);
  const main =
    shown.length > 1
      ? `<div class="fields">${fields(shown)}${buttons}</div><details><summary>Loading</summary><div class="fields">${fields(hidden)}</div></details>`
      : `<div class="fields">${fields([...shown, ...hidden])}${buttons}</div>`;
  return `<form class="controls" data-for="${id}" aria-label="Options">${main}</form>`;
}
