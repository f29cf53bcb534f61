/* The embed builder: a form, what it shows, and the code for it. */
/* global fetch, navigator, URL */
import {FORMS} from './code.js';
import {addressFault, explain} from './faults.js';
import {fieldOf, valuesOf} from './fields.js';
import {optionsOf} from './manifest.js';
import {keepState, readState} from './state.js';

const DEFAULT_FEED = new URL('feeds/alliance.json', document.baseURI).href;
const base = new URL('../dist/', document.baseURI).href;
const integrity = await (await fetch(`${base}integrity.json`)).json();

const find = (selector) => document.querySelector(selector);
const form = find('#builder');
const {widget, feed, src, json, lang, theme} = form.elements;
const stage = find('#stage');
const message = find('#message');
const code = find('#code code');
const sheet = find('#theme');

let options = [];
let state = readState();

function showOptions() {
  options = optionsOf(state.widget);
  find('#options').replaceChildren(...options.map((option) => fieldOf(option, state.attributes[option.name])));
}

/** The feed that the form stands for: an address, a document, or what is wrong with it. */
function source() {
  if (state.feed === 'default') return {src: DEFAULT_FEED};
  if (state.feed === 'address') {
    const fault = addressFault(state.src);
    return fault ? {fault} : {src: state.src};
  }
  try {
    return {feed: JSON.parse(state.json)};
  } catch (error) {
    return {fault: `This is not JSON. ${error.message}`};
  }
}

function tell(text, rows = []) {
  const list = document.createElement('dl');
  for (const [name, detail] of rows) {
    const term = document.createElement('dt');
    const value = document.createElement('dd');
    term.textContent = name;
    value.append(Object.assign(document.createElement('code'), {textContent: detail}));
    list.append(term, value);
  }
  message.replaceChildren(text, ...(rows.length ? [list] : []));
}

function preview({src, feed, fault}) {
  sheet.media = state.theme ? 'all' : 'not all';
  if (state.theme) sheet.href = `../themes/${state.theme}.css`;
  if (fault) {
    stage.replaceChildren();
    return tell(fault);
  }
  const element = document.createElement(state.widget);
  for (const [name, value] of Object.entries(state.attributes)) element.setAttribute(name, value);
  element.addEventListener('alliance-load', ({problems}) =>
    problems.length
      ? tell(
          'The feed is shown, but not all of it:',
          problems.map(({message, pointer = ''}) => [message, pointer]),
        )
      : tell('The feed has no problems.'),
  );
  element.addEventListener('alliance-error', ({error}) => {
    const {text, settings} = explain(error);
    tell(text, settings);
  });
  if (src) element.src = src;
  else element.feed = feed;
  stage.lang = state.lang || 'en';
  stage.dir = state.lang === 'ar' ? 'rtl' : 'ltr';
  stage.replaceChildren(element);
}

function showCode({src, feed, fault}) {
  const {widget, attributes, lang, theme} = state;
  const text = fault
    ? 'Choose a feed that can be shown.'
    : FORMS[state.form]({widget, attributes, lang, theme, src, feed, options, site: {base, integrity}});
  code.textContent =
    text ?? 'This form needs a feed with an address: publish the JSON as a file, and paste its address.';
  find('#copy').disabled = Boolean(fault) || !text;
}

function update() {
  find('#address-field').hidden = state.feed !== 'address';
  find('#json-field').hidden = state.feed !== 'json';
  const from = source();
  preview(from);
  showCode(from);
}

Object.assign(widget, {value: state.widget});
for (const [field, value] of [
  [feed, state.feed],
  [src, state.src],
  [json, state.json],
  [lang, state.lang],
  [theme, state.theme],
])
  field.value = value;
form.elements.form.value = FORMS[state.form] ? state.form : 'script';
showOptions();
state.attributes = valuesOf(form);
state.form = form.elements.form.value;
update();

form.addEventListener('input', () => {
  const changed = widget.value !== state.widget;
  state = {
    widget: widget.value,
    feed: feed.value,
    src: src.value.trim(),
    json: json.value,
    lang: lang.value,
    theme: theme.value,
    form: form.elements.form.value,
    attributes: valuesOf(form),
  };
  if (changed) {
    showOptions();
    state.attributes = valuesOf(form);
  }
  keepState(state);
  update();
});
form.addEventListener('submit', (event) => event.preventDefault());

find('#widths').addEventListener('change', ({target}) => (stage.dataset.width = target.value));
find('#copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(code.textContent);
    find('#copied').textContent = 'Copied.';
  } catch {
    document.getSelection().selectAllChildren(code);
    find('#copied').textContent = 'Marked: copy it with your keyboard or menu.';
  }
});
