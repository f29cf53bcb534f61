import {html, nothing, type TemplateResult} from 'lit';
import type {VisitorFilter} from '../../events.js';
import type {FeedItem} from '../../feed/read/json-feed.js';
import {filterPhrase, resultsPhrase} from '../../language/filter-words.js';
import {formatDate} from '../../language/format-date.js';
import {languageName} from '../../language/format-facts.js';
import {formatNumber} from '../../language/format-number.js';
import {intl} from '../../language/intl.js';
import {textLanguage} from '../../language/text-language.js';
import {inItsLanguage} from '../../templates/words.js';
import type {Choice, FilterIndex} from './filter-index.js';
import {isUsed, type ControlName, type SelectName} from './filter.js';

/** What a form shows, and whom it notifies. */
interface FormView {
  /** Distinguishes the forms of a page. */
  readonly name: string | undefined;
  readonly uiLanguage: string;
  readonly filter: VisitorFilter;
  /** The controls that are shown, in their order; in the place of those that aren't, nothing. */
  readonly controls: readonly (ControlName | undefined)[];
  /** What the selects offer, once there is a feed. */
  readonly index: FilterIndex<FeedItem> | undefined;
  /** How many items are found, once that is known. */
  readonly count: number | undefined;
  /** Whether the choices are shown in a narrow list. */
  readonly isOpen: boolean;
  /** Whether it only keeps the room of the form, until the feed is here. */
  readonly isPlaceholder: boolean;
  readonly onChange: (event: Event) => void;
  readonly onToggle: (event: Event) => void;
  readonly onClear: () => void;
}

/** More controls than these don't fit in a line on a phone: there, a button opens the selects. */
const MOST_IN_A_LINE = 2;
/** Nobody looks through more options than these, and a feed may have ten thousand tags. What is rarer is found by searching. */
const MOST_OPTIONS = 500;

const words = (name: Parameters<typeof filterPhrase>[0], uiLanguage: string) =>
  inItsLanguage(filterPhrase(name, uiLanguage), uiLanguage);

/** "12 results" */
export const resultsText = (count: number, uiLanguage: string) =>
  inItsLanguage(resultsPhrase(count, uiLanguage), uiLanguage, formatNumber(count, uiLanguage));

/** A label with its control. */
const field = (name: ControlName, label: unknown, control: unknown) =>
  html`<label class="field ${name}"><span class="small">${label}</span>${control}</label>`;

function labelOf(name: SelectName, value: string, uiLanguage: string): string {
  // A page may set anything.
  if (name === 'year' && /^\d{4}$/.test(value)) return formatDate(value, uiLanguage);
  return name === 'language' ? languageName(value, uiLanguage) : value;
}

/** The most frequent values, in the order of the visitor's language, the latest year first, each with the number of its items. */
function options(name: SelectName, choices: Choice[], chosen: Choice | undefined, uiLanguage: string) {
  const {compare} = intl(Intl.Collator, uiLanguage, {numeric: true});
  const direction = name === 'year' ? -1 : 1;
  const offered = choices.sort((a, b) => b.count - a.count).slice(0, MOST_OPTIONS);
  // A value that is rare, or that no item has any more, can still be removed.
  if (chosen && !offered.includes(chosen)) offered.push(chosen);
  return offered
    .map((choice) => ({...choice, label: labelOf(name, choice.value, uiLanguage)}))
    .sort((a, b) => direction * compare(a.label, b.label))
    .map(
      ({value, count, label}) =>
        html`<option value=${value} dir="auto" ?selected=${value === chosen?.value}>
          ${label} (${formatNumber(count, uiLanguage)})
        </option>`,
    );
}

function select(name: SelectName, {uiLanguage, filter, index}: FormView) {
  const all = filterPhrase('all', uiLanguage);
  const choices = index?.choicesOf(name);
  const chosen = index?.choiceOf(name, filter[name]);
  return field(
    name,
    words(name, uiLanguage),
    html`<select part="select" class="control" name=${name}>
      <option value="" lang=${textLanguage(all.lang, uiLanguage).lang}>${all.text}</option>
      ${options(name, [...(choices?.values() ?? [])], chosen, uiLanguage)}
    </select>`,
  );
}

const search = ({filter, uiLanguage}: FormView) =>
  field(
    'search',
    words('search', uiLanguage),
    html`<input
      part="search"
      class="control"
      type="search"
      name="search"
      autocomplete="off"
      enterkeyhint="search"
      value=${filter.search ?? nothing}
    />`,
  );

/** The form of a list that visitors filter. Submitting it does nothing (`method="dialog"`), even before the script runs. */
export function filterForm(view: FormView): TemplateResult {
  const {name, uiLanguage, filter, controls, count, isOpen, isPlaceholder, onChange, onToggle, onClear} = view;
  // Those that turn out to have too little to choose count, too: the form's height must not depend on what is in the feed.
  const isMany = controls.length > MOST_IN_A_LINE;
  const hasSelects = controls.some((control) => control && control !== 'search');
  const isInUse = isUsed(filter);
  return html`<form
    part="filters"
    class="filters ${isMany ? 'many' : ''} ${isMany && isOpen ? 'open' : ''} ${isInUse ? 'used' : ''}"
    role="search"
    method="dialog"
    aria-label=${name || nothing}
    ?inert=${isPlaceholder}
    @input=${onChange}
    @change=${onChange}
    @compositionend=${onChange}
  >
    ${controls.includes('search') ? search(view) : nothing}
    ${
      isMany && hasSelects
        ? html`<button type="button" class="disclosure" aria-expanded=${isOpen} @click=${onToggle}>
            ${words('filters', uiLanguage)}
          </button>`
        : nothing
    }
    <div class="selects">
      ${controls.map((control) => (control && control !== 'search' ? select(control, view) : nothing))}
    </div>
    <div class="results">
      ${count === undefined ? nothing : html`<span class="small">${resultsText(count, uiLanguage)}</span>`}
      ${
        isInUse
          ? html`<button part="clear" type="button" @click=${onClear}>${words('clearFilters', uiLanguage)}</button>`
          : nothing
      }
    </div>
  </form>`;
}
