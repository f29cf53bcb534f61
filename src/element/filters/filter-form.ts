import {html, nothing, type TemplateResult} from 'lit';
import type {VisitorFilter} from '../../events.js';
import type {FeedItem} from '../../feed/read/json-feed.js';
import {formatDate} from '../../language/format-date.js';
import {languageName} from '../../language/format-facts.js';
import {formatNumber} from '../../language/format-number.js';
import {intl} from '../../language/intl.js';
import {textLanguage} from '../../language/text-language.js';
import {phrase, pluralPhrase} from '../../language/words.js';
import {inItsLanguage, words} from '../../templates/words.js';
import type {Choice, FilterIndex} from './filter-index.js';
import {isUsed, type ControlName, type SelectName} from './filter.js';

/** What the form shows, and what it calls. */
interface FormView {
  /** The form's accessible name, unique on the page. */
  readonly name: string;
  readonly uiLanguage: string;
  readonly filter: VisitorFilter;
  /** The controls in their order, with `undefined` in place of those that are not shown. */
  readonly controls: readonly (ControlName | undefined)[];
  /** What the selects offer. Until there is a feed, the form only keeps its room. */
  readonly index: FilterIndex<FeedItem> | undefined;
  /** How many items are found, once that is known. */
  readonly count: number | undefined;
  /** Whether the selects are open, if the list is narrow. */
  readonly isOpen: boolean;
  readonly onChange: (event: Event) => void;
  readonly onToggle: () => void;
  readonly onClear: () => void;
}

/** How many controls fit in a line on a phone. If there are more, a button opens the selects there. */
const MAX_CONTROLS_IN_A_LINE = 2;
/** Nobody looks through more options than these, and a feed may have ten thousand tags. Rarer ones can be searched for. */
const MAX_OPTIONS = 500;

/** How many items are found: "12 results". */
export const resultsText = (count: number, uiLanguage: string) =>
  inItsLanguage(pluralPhrase('results', count, uiLanguage), uiLanguage, formatNumber(count, uiLanguage));

/** A label with its control. */
const field = (name: ControlName, label: unknown, control: unknown) =>
  html`<label class="field ${name}"><span class="small">${label}</span>${control}</label>`;

/** The text of an option. */
function labelOf(name: SelectName, value: string, uiLanguage: string): string {
  // A page may set anything as a year.
  if (name === 'year' && /^\d{4}$/.test(value)) return formatDate(value, uiLanguage);
  return name === 'language' ? languageName(value, uiLanguage) : value;
}

/**
 * The options of a select: the most frequent values, each with the number of its items. They have the order of the visitor's
 * language; years begin with the latest.
 */
function options(name: SelectName, choices: Choice[], chosen: Choice | undefined, uiLanguage: string) {
  const {compare} = intl(Intl.Collator, uiLanguage, {numeric: true});
  const direction = name === 'year' ? -1 : 1;
  const offered = choices.sort((a, b) => b.count - a.count).slice(0, MAX_OPTIONS);
  // What is chosen is always among them, even if it is rare, or if no item has it any more.
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
  const all = phrase('all', uiLanguage);
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

/** The form that visitors filter a list with. Submitting it does nothing (`method="dialog"`), even before the script runs. */
export function filterForm(view: FormView): TemplateResult {
  const {name, uiLanguage, filter, controls, count, isOpen, index, onChange, onToggle, onClear} = view;
  // Controls that are not shown count as well: the form's height must not depend on what is in the feed.
  const isMany = controls.length > MAX_CONTROLS_IN_A_LINE;
  const hasSelects = controls.some((control) => control && control !== 'search');
  const isInUse = isUsed(filter);
  return html`<form
    part="filters"
    class="filters ${isMany ? 'many' : ''} ${isInUse ? 'used' : ''}"
    role="search"
    method="dialog"
    aria-label=${name}
    ?inert=${!index}
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
