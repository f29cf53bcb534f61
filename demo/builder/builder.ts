/** The embed builder: a form, what it shows, and the code for it. */
import {copyCode} from '../lib/copy.js';
import {fontList} from '../lib/fonts.js';
import {paint} from '../lib/highlight.js';
import {FORMS, hasSnapshots, type FormName} from './code.js';
import type {Configuration, Site} from './configuration.js';
import {addressFault, explain, wordpressAdvice} from './faults.js';
import {fieldsOf, setText, suggest, textOf, valuesOf} from './fields.js';
import {findingsOf, hasErrors, isReadable, type Finding} from './findings.js';
import {colourRows, lookOf, showPickers} from './look-fields.js';
import {languageFor, noteOf} from './notes.js';
import {GROUPS, optionsOf, type Manifest, type Option} from './manifest.js';
import {showMessage, type Message} from './message.js';
import {createPreview, type FeedFacts} from './preview.js';
import {stageIn} from './stage.js';
import {writtenFindings} from './written-feeds.js';
import {addressOf, DEFAULTS, fieldNames, keepState, readState, type FormState} from './state.js';

/** How long typing must pause before it counts: half an address leads nowhere. */
const TYPING_RESTS_MS = 300;
/** Windows of this width have room for open groups of options. */
const WIDE = '(min-width: 64rem)';

const DEFAULT_FEED = new URL('feeds/alliance.json', document.baseURI).href;
const BASE = new URL('../dist/', document.baseURI).href;

const find = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const form = find<HTMLFormElement>('#builder');
const messageBox = find('#message');
const code = find('#code code');
const copied = find('#copied');
const details = find<HTMLDetailsElement>('#code-details');

let manifest: Manifest;
let integrity: Site['integrity'];
let state: FormState;
let options: Option[] = [];
/** What the feed that is shown says about itself, once it is loaded. */
let facts: FeedFacts | undefined;

const tell = (message: Message) => showMessage(messageBox, message);
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList;

/** The feed that the form describes, or why there is none. */
type Source = {src: string} | {feed: object} | {fault: Message};

function source(): Source {
  if (state.feed === 'default') return {src: DEFAULT_FEED};
  if (state.feed === 'address') {
    if (!state.src) return {fault: {text: 'Paste the address of a feed.'}};
    const fault = addressFault(state.src);
    return fault ? {fault: {text: fault, wrong: true}} : {src: state.src};
  }
  if (!state.json) return {fault: {text: 'Paste a feed.'}};
  const findings = findingsOf(state.json);
  return isReadable(findings)
    ? {feed: JSON.parse(state.json) as object}
    : {fault: {text: 'This is not a JSON Feed.', findings, wrong: true}};
}

const isCurrent = ({feed, src, json}: FormState) => feed === state.feed && src === state.src && json === state.json;

async function describeFeed(problems: readonly {message: string; url?: string}[], empty: boolean) {
  const asked = state;
  const found = await writtenFindings(asked);
  if (!isCurrent(asked)) return;
  // If one of several feeds failed, it has no text that could be checked.
  const failed = problems.filter(({url}) => url && !found.some((finding) => finding.url === url));
  const findings = [
    ...failed.map(({message, url = ''}): Finding => ({severity: 'error', code: 'not-reached', message, fix: url, url})),
    ...found,
  ];
  if (findings.length > 0) {
    const text = hasErrors(findings)
      ? 'The feed is shown, but not all of it as it was meant:'
      : 'The feed is shown. It could be better:';
    tell({text, findings, wrong: hasErrors(findings)});
  } else if (empty) tell({text: 'With these options, the feed has nothing that this widget shows.'});
  else tell({text: 'The feed has no problems.'});
}

const preview = createPreview({
  load(found, problems, empty) {
    facts = found;
    suggest(form, 'tag', found.tags);
    suggest(form, 'item', found.items);
    showCode();
    void describeFeed(problems, empty);
  },
  fail(error) {
    const asked = state;
    void (async () => {
      const explanation = await explain(error, asked.feed === 'address' ? asked.src : '');
      const isFormat = error.code === 'format' && !wordpressAdvice(asked.src);
      const findings = isFormat ? (await writtenFindings(asked)).filter(({code}) => code.startsWith('not-')) : [];
      if (isCurrent(asked)) tell({...explanation, findings, wrong: true});
    })();
  },
  dismiss: () => tell({text: 'On your page, this closes the banner, and the visitor’s browser remembers it.'}),
});

/** The configuration that the form describes, with its feed. */
function configuration(): Configuration | {fault: Message} {
  const from = source();
  if ('fault' in from) return from;
  const {widget, attributes, lang, theme, snapshot} = state;
  return {
    widget,
    attributes,
    lang,
    theme,
    hasSnapshot: snapshot !== '',
    look: lookOf(form),
    about: facts,
    options,
    site: {base: BASE, integrity},
    ...from,
  };
}

function showPreview() {
  const what = configuration();
  const place = stage.show({...state, look: lookOf(form)});
  if ('fault' in what) {
    preview.clear();
    facts = undefined;
    tell(what.fault);
  } else if (place && preview.show(what, place)) {
    // Nothing is known about it until there is an answer.
    facts = undefined;
    tell({text: ''});
  }
}

function showCode() {
  const what = configuration();
  const name = state.form as FormName;
  const text = 'fault' in what ? undefined : FORMS[name](what);
  details.hidden = !text;
  find<HTMLButtonElement>('#copy').disabled = !text;
  find('#snapshot-field').hidden = !hasSnapshots(name);
  paint(code, text ?? '', languageFor(name));
  find('#code-note').textContent =
    'fault' in what
      ? 'Choose a feed first.'
      : text
        ? noteOf(name, what)
        : 'This form needs a feed with an address: publish the JSON as a file, and paste its address.';
  copied.textContent = '';
}

const stage = stageIn(find('#stage'), () => {
  showPreview();
  showCode();
});

function show() {
  find('#address-field').hidden = state.feed !== 'address';
  find('#json-field').hidden = state.feed !== 'json';
  showPreview();
  showCode();
}

/** The present values of the form. */
function currentState(): FormState {
  const values = fieldNames.map((name) => [name, textOf(field(name))]);
  return {...(Object.fromEntries(values) as typeof DEFAULTS), attributes: valuesOf(form)};
}

function showOptions(attributes: Readonly<Record<string, string>>) {
  options = optionsOf(manifest, field('widget').value);
  find('#options').replaceChildren(...fieldsOf(options, GROUPS, attributes, matchMedia(WIDE).matches));
}

/** Fills the form. A value that it does not offer becomes the default. */
function restore({attributes, ...values}: FormState) {
  for (const name of fieldNames) {
    const control = field(name);
    setText(control, values[name]);
    if (control instanceof HTMLSelectElement && control.selectedIndex === -1) control.value = DEFAULTS[name];
  }
  (field('option-heading') as HTMLInputElement).value = attributes.heading ?? '';
  showOptions(attributes);
  showPickers(form);
  state = currentState();
  show();
}

let typing: ReturnType<typeof setTimeout> | undefined;

function update() {
  clearTimeout(typing);
  const {widget} = state;
  showPickers(form);
  state = currentState();
  if (state.widget !== widget) {
    showOptions(state.attributes);
    state = currentState();
  }
  if (addressOf(state) !== location.pathname + location.search + location.hash) keepState(state);
  show();
}

function listen() {
  form.addEventListener('input', ({target}) => {
    clearTimeout(typing);
    const picker = target as HTMLInputElement;
    if (picker.type === 'color') (picker.nextElementSibling as HTMLInputElement).value = picker.value;
    if ((target as Element).matches('select, [type=checkbox], [type=radio]')) update();
    else typing = setTimeout(update, TYPING_RESTS_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  find('#reset').addEventListener('click', () => {
    restore({...DEFAULTS, attributes: {}});
    keepState(state);
  });
  // For the browser, a link with other JSON leads to the same page. Any other link within the page keeps the form.
  addEventListener('hashchange', () => (location.hash.startsWith('#json=') ? restore(readState()) : keepState(state)));
  find('#copy').addEventListener('click', () => {
    const reveal = () => (details.open = true);
    void copyCode(code, reveal).then((text) => (copied.textContent = text));
  });
}

find('#match-colours').append(...colourRows());
form.append(fontList());

const read = async <T>(address: string) => (await (await fetch(address)).json()) as T;

// Don't await this: WebKit hangs if a frame is removed while a module in it still awaits something at its top level.
void Promise.all([read<Manifest>('../custom-elements.json'), read<Site['integrity']>(`${BASE}integrity.json`)]).then(
  (files) => {
    [manifest, integrity] = files;
    listen();
    restore(readState());
  },
);
