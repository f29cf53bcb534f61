/* The embed builder: a form, what it shows, and the code for it. */
/* global addEventListener, clearTimeout, fetch, getSelection, matchMedia, navigator, paint, setTimeout, URL */
import {FORMS} from './code.js';
import {addressFault, explain, textFault} from './faults.js';
import {fieldsOf, suggest, valuesOf} from './fields.js';
import {GROUPS, optionsOf} from './manifest.js';
import {previewIn} from './preview.js';
import {addressOf, DEFAULTS, keepState, readState} from './state.js';

const read = async (address) => (await fetch(address)).json();
const DEFAULT_FEED = new URL('feeds/alliance.json', document.baseURI).href;
const base = new URL('../dist/', document.baseURI).href;
let manifest;
let integrity;

const find = (selector) => document.querySelector(selector);
const form = find('#builder');
const [stage, message, code, copied, sheet] = ['#stage', '#message', '#code code', '#copied', '#theme'].map(find);

let state;
let options;
/** What the feed that is shown says of itself. */
let about;

const preview = previewIn(find('#frame'), {
  load(found, problems, empty) {
    about = found;
    suggest(form, 'tag', found.tags);
    suggest(form, 'item', found.items);
    showCode();
    if (problems.length > 0) {
      tell(
        'The feed is shown, but not all of it:',
        problems.map(({message, pointer = '', url = ''}) => [message, [url, pointer].filter(Boolean).join(' ')]),
      );
    } else
      tell(
        empty ? 'The feed has nothing that this widget shows with these options.' : 'The feed has no problems.',
        [],
        false,
      );
  },
  async fail(error) {
    const failed = state;
    const {text, settings} = await explain(error, state.feed === 'address' ? state.src : '');
    if (failed.src === state.src && failed.feed === state.feed) tell(text, settings);
  },
  dismiss: () => tell('On your page, this closes the banner, and the visitor’s browser remembers it.', [], false),
});

/** The feed that the form stands for: an address, a document, or why there is none. */
function source() {
  if (state.feed === 'default') return {src: DEFAULT_FEED};
  if (state.feed === 'address') {
    if (!state.src) return {fault: 'Paste the address of a feed.'};
    const fault = addressFault(state.src);
    return fault ? {fault} : {src: state.src};
  }
  if (!state.json) return {fault: 'Paste a feed.'};
  const fault = textFault(state.json);
  return fault ? {fault} : {feed: JSON.parse(state.json)};
}

/** Says something of the feed; what is wrong stands out. */
function tell(text, rows = [], wrong = true) {
  message.classList.toggle('note', !wrong);
  const list = document.createElement('dl');
  for (const [name, detail] of rows) {
    const term = document.createElement('dt');
    const value = document.createElement('dd');
    term.textContent = name;
    value.append(Object.assign(document.createElement('code'), {textContent: detail}));
    list.append(term, value);
  }
  message.replaceChildren(text, ...(rows.length > 0 ? [list] : []));
}

/** The configuration, its feed as the form stands for it. */
const chosen = () => ({...state, src: undefined, feed: undefined, ...source()});

function showPreview() {
  const {fault, ...what} = chosen();
  sheet.media = state.theme ? 'all' : 'not all';
  if (state.theme) sheet.href = `../themes/${state.theme}.css`;
  if (fault) preview.clear();
  // Until there is an answer, nothing is known of it.
  const other = !fault && preview.show(what);
  if (fault || other) {
    about = undefined;
    tell(fault ?? '');
  }
}

const NOTES = {
  script: 'Paste it where the widget should stand. The script is needed once a page.',
  cms: 'The script turns the link into the widget; wherever it does not run, the link remains.',
  iframe: 'The script gives the frame the height of its content. Where no script is allowed, leave it out.',
};
const NPM = 'First: npm install alliance-widgets. Then, as a module of your application:';
const LANGUAGES = {angular: 'js', plain: 'js'};

function showCode() {
  const {fault, ...what} = chosen();
  const text = !fault && FORMS[state.form]({...what, about, options, site: {base, integrity}});
  find('#code').hidden = !text;
  paint(code, text || '', LANGUAGES[state.form] ?? 'html');
  find('#code-note').textContent = fault
    ? 'A feed is needed first.'
    : text
      ? (NOTES[state.form] ?? NPM)
      : 'This form needs a feed with an address: publish the JSON as a file, and paste its address.';
  copied.textContent = '';
}

function show() {
  find('#address-field').hidden = state.feed !== 'address';
  find('#json-field').hidden = state.feed !== 'json';
  stage.dataset.width = state.width;
  stage.lang = state.lang || 'en';
  stage.dir = state.lang === 'ar' ? 'rtl' : 'ltr';
  showPreview();
  showCode();
}

/** What the form says now. */
function stateOf() {
  const values = Object.keys(DEFAULTS).map((name) => [name, form.elements[name].value.trim()]);
  return {...Object.fromEntries(values), attributes: valuesOf(form)};
}

function showOptions(attributes) {
  options = optionsOf(manifest, form.elements.widget.value);
  const wide = matchMedia('(min-width: 64rem)').matches;
  find('#options').replaceChildren(...fieldsOf(options, GROUPS, attributes, wide));
}

/** Fills the form; what it does not know becomes the default. */
function restore({attributes, ...values}) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements[name];
    field.value = value;
    if (field.selectedIndex === -1) field.value = DEFAULTS[name];
  }
  showOptions(attributes);
  state = stateOf();
  show();
}

function update() {
  clearTimeout(typing);
  const {widget} = state;
  state = stateOf();
  if (state.widget !== widget) {
    showOptions(state.attributes);
    state = stateOf();
  }
  if (addressOf(state) !== location.pathname + location.search + location.hash) keepState(state);
  show();
}

let typing;
function listen() {
  form.addEventListener('input', ({target}) => {
    clearTimeout(typing);
    // Half an address leads nowhere: what is typed counts when the typing rests.
    if (target.matches('select, [type=checkbox], [type=radio]')) update();
    else typing = setTimeout(update, 300);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  find('#reset').addEventListener('click', () => {
    restore({...DEFAULTS, attributes: {}});
    keepState(state);
  });
  // A link with other JSON is the same page to the browser. A link within the page leaves what was chosen.
  addEventListener('hashchange', () => (location.hash.startsWith('#json=') ? restore(readState()) : keepState(state)));

  find('#copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      copied.textContent = 'Copied.';
    } catch {
      // Not allowed here: at least it is marked, and one key away.
      getSelection().selectAllChildren(code);
      copied.textContent = 'Marked: copy it with your keyboard or menu.';
    }
  });
}

// Not awaited here: WebKit hangs where a page in a frame goes before a module of its own has come to its end.
Promise.all([read('../custom-elements.json'), read(`${base}integrity.json`)]).then((files) => {
  [manifest, integrity] = files;
  listen();
  restore(readState());
});
