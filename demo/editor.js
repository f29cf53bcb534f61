/* The examples of an element's page can be edited. It stands after alliance-widgets.js, which knows the elements. */
/* global CSSStyleSheet, DOMParser, Event, MutationObserver, Node, URL, clearTimeout, setTimeout, trustedTypes */
/* global liveOf, paint -- of demo.js */

/** Time to finish a word before the example follows. */
const PAUSE = 300;
const ANYWHERE = /^(id|class|slot|lang|dir|title|hidden|role|tabindex|part|data-.+|aria-.+)$/;
const REFUSED = /^(style|on.+)$/;

const plainText = {createHTML: (text) => text};
const policy = globalThis.trustedTypes ? trustedTypes.createPolicy('editor', plainText) : plainText;

/** Every attribute that this page's own policy would refuse and report, taken out of the tags. */
const allowed = (text) =>
  text.replace(/<[^<>]*>/g, (tag) => tag.replace(/\s(?:style|on\w+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ''));

/** What a text says, in a document without a window, where nothing comes to life. */
function parse(text) {
  const {body} = new DOMParser().parseFromString(policy.createHTML(allowed(text)), 'text/html');
  for (const element of body.querySelectorAll('script, style, link, meta, base, iframe, object, embed'))
    element.remove();
  const here = new URL('.', document.baseURI).href;
  for (const element of body.querySelectorAll('*')) {
    for (const {name} of [...element.attributes]) if (REFUSED.test(name)) element.removeAttribute(name);
    for (const name of ['src', 'href']) {
      const value = element.getAttribute(name);
      // As the page itself writes them.
      if (value) element.setAttribute(name, value.replaceAll(here, ''));
    }
  }
  return body;
}

const count = (text, pattern) => text.match(new RegExp(pattern, 'gi'))?.length ?? 0;

/** What keeps a text from being markup: the example waits until it is. */
function unfinished(text, body) {
  const elements = [...body.querySelectorAll('*')];
  const open = ({name, value}) => /["']/.test(name) || /[<>]/.test(value);
  if (elements.some(({attributes}) => [...attributes].some(open))) return 'A quotation mark is missing.';
  for (const [, tag] of text.matchAll(/<([a-z]+-[a-z-]+)[^<]*>/gi)) {
    if (count(text, `<${tag}(?![\\w-])`) > count(text, `</${tag}\\s*>`)) return `The end is missing: </${tag}>`;
  }
  if (!elements.some(({localName, dataset}) => customElements.get(localName) ?? dataset.allianceWidget))
    return 'There is no widget in it: the last one stays.';
}

/** What is markup, but hardly meant. */
function mistake(text, body) {
  const elements = [...body.querySelectorAll('*')];
  const unknown = elements.find(({localName}) => localName.includes('-') && !customElements.get(localName));
  if (unknown) return `There is no <${unknown.localName}>.`;
  for (const {localName, attributes} of elements) {
    const known = customElements.get(localName)?.observedAttributes;
    const stray = known && [...attributes].find(({name}) => !known.includes(name) && !ANYWHERE.test(name));
    if (stray) return `<${localName}> has no attribute “${stray.name}”.`;
  }
  if (allowed(text) !== text) return 'The policy of this page allows neither styles nor scripts in markup: left out.';
}

const meaningful = ({childNodes}) =>
  [...childNodes].filter(({nodeType, nodeValue}) => nodeType !== Node.TEXT_NODE || nodeValue.trim());

/** Makes a node what another is. Elements stay, and with them what scripts have given them. */
function follow(node, wanted) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
    return;
  }
  for (const {name} of [...node.attributes]) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
  for (const attribute of wanted.attributes) {
    // Not by name: a parser takes names that a script may not set.
    if (node.getAttribute(attribute.name) !== attribute.value) node.setAttributeNode(attribute.cloneNode());
  }
  followInside(node, wanted);
}

function followInside(node, wanted) {
  const present = meaningful(node);
  const nodes = meaningful(wanted);
  for (const left of present.slice(nodes.length)) left.remove();
  for (const [index, next] of nodes.entries()) {
    const before = present[index];
    if (!before) node.append(document.importNode(next, true));
    else if (before.nodeName === next.nodeName) follow(before, next);
    else before.replaceWith(document.importNode(next, true));
  }
}

function editMarkup(live, text) {
  const body = parse(text);
  const wait = unfinished(text, body);
  if (!wait) followInside(live, body);
  return wait ?? mistake(text, body);
}

/** The style sheet of a page, as it is edited. */
function styleEditor(file) {
  const sheet = new CSSStyleSheet();
  return (text) => {
    document.querySelector(`link[href="${file}"]`).disabled = true;
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  };
}

/** Puts a text field over a snippet's code: what is typed is painted beneath it. */
function makeEditable(box, language, edit) {
  const pre = box.querySelector('pre');
  const code = pre.firstElementChild;
  const field = document.createElement('textarea');
  const pane = document.createElement('div');
  const reset = document.createElement('button');
  const message = document.createElement('p');
  let written;
  let timer;

  field.rows = 1;
  field.spellcheck = false;
  field.autocapitalize = field.autocomplete = 'off';
  field.wrap = 'off';
  field.ariaLabel = `Edit ${box.dataset.label ?? 'this code'}`;
  pre.ariaHidden = 'true';
  pane.className = 'pane';
  reset.type = 'button';
  reset.hidden = true;
  reset.textContent = 'Reset';
  message.className = 'note';
  message.role = 'status';
  pre.replaceWith(pane);
  pane.append(pre, field);
  box.classList.add('editable');
  pane.after(reset);
  box.append(message);

  const show = (text) => {
    paint(code, text, language);
    reset.hidden = text === written;
  };
  const run = () => {
    message.textContent = edit(field.value) ?? '';
    box.dispatchEvent(new Event('edited'));
  };
  field.addEventListener('focus', () => (written ??= field.value));
  field.addEventListener('input', () => {
    show(field.value);
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  reset.addEventListener('click', () => {
    field.value = written;
    // From here on, what controls set counts as written.
    field.focus();
    show(written);
    run();
  });
  // What comes from elsewhere: the controls, or the file.
  const take = () => {
    if (field === document.activeElement) return;
    field.value = code.textContent;
    written = undefined;
    reset.hidden = true;
    message.textContent = '';
  };
  new MutationObserver(take).observe(code, {childList: true});
  take();
}

for (const box of document.querySelectorAll('.snippet[data-of]')) {
  makeEditable(box, 'html', (text) => editMarkup(liveOf(box.dataset.of), text));
}
for (const box of document.querySelectorAll('.snippet[data-file$=".css"]')) {
  makeEditable(box, 'css', styleEditor(box.dataset.file));
}
