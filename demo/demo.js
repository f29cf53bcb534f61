/* What the demo's pages have in common. It stands before alliance-widgets.js, and so sees the markup as it was written. */
/* global fetch, getSelection, history, localStorage, matchMedia, MutationObserver, navigator, Node, ResizeObserver, setTimeout, clearTimeout, URL, URLSearchParams */

const page = new URL(location.href);
const liveOf = (name) => document.getElementById(name);

/** Says something at the foot of the page, to the eye and to screen readers. */
const say = (() => {
  const status = document.body.appendChild(document.createElement('p'));
  status.className = 'toast';
  status.role = 'status';
  let timer;
  return (text) => {
    status.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ''), 6000);
  };
})();

// ── Snippets ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Addresses as they work from any other page. */
const absolute = (addresses) =>
  addresses
    .split(/\s+/)
    .map((address) => new URL(address, document.baseURI).href)
    .join(' ');

/** Elements whose content is a text, with whatever stands in it. */
const TEXTS = 'a, p, h2, h3';

/** One node as a person would write it, in lines; a tag's attributes stand on lines of their own where it is longer than `room`. */
function linesOf(node, room) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeValue?.trim() ? [node.nodeValue.trim()] : [];
  const tag = node.localName;
  const attributes = [...node.attributes].map(({name, value}) => (value ? `${name}="${value}"` : name));
  const line = `<${[tag, ...attributes].join(' ')}>`;
  const inside = node.matches(TEXTS)
    ? [node.innerHTML.trim()]
    : [...node.childNodes].flatMap((child) => linesOf(child, room - 2));
  const short = node.matches(TEXTS) || !inside.length;
  const long = line.length + (short ? tag.length : 0) > room;
  // Several addresses stand below one another.
  const open = long
    ? [`<${tag}`, ...attributes.flatMap((text) => `  ${text.replace(/ http/g, '\n    http')}`.split('\n')), '>']
    : [line];
  if (short) return [...open.slice(0, -1), `${open.at(-1)}${inside.join('')}</${tag}>`];
  return [...open, ...inside.map((text) => `  ${text}`), `</${tag}>`];
}

/** What runs in `live`, as one would paste it elsewhere. */
function markupOf(live, room) {
  // In a document without a window nothing comes to life.
  const copy = document.implementation.createHTMLDocument().importNode(live, true);
  for (const name of ['src', 'href', 'data-src']) {
    for (const element of copy.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, absolute(element.getAttribute(name)));
    }
  }
  return [...copy.childNodes].flatMap((node) => linesOf(node, room)).join('\n');
}

/** The script that this page runs, as its tag would stand elsewhere: there, the first picture need not wait for it. */
const scriptTag = () =>
  `<script src="${document.querySelector('script[src$="alliance-widgets.min.js"]').src}" defer></script>\n\n`;

const TOKENS = {
  html: /(?<tag><\/?[\w-]+|\/?>)|(?<name>[\w-]+)(?==")|(?<value>"[^"]*")/g,
  js: /(?<comment>\/\/.*)|(?<value>'[^']*'|`[^`]*`)/g,
  css: /(?<comment>\/\*.*?\*\/)|(?<name>--[\w-]+|[\w-]+(?=:\s))/g,
};

/** Of other languages, no word. */
const NOTHING = /(?!)/g;

function paint(code, text, language) {
  code.replaceChildren();
  let from = 0;
  for (const {0: token, index, groups} of text.matchAll(TOKENS[language] ?? NOTHING)) {
    const span = document.createElement('span');
    span.className = Object.keys(groups).find((name) => groups[name]);
    span.textContent = token;
    code.append(text.slice(from, index), span);
    from = index + token.length;
  }
  code.append(text.slice(from));
}

async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    say('Copied.');
  } catch {
    // Not allowed here: at least it is marked, and one key away.
    getSelection().selectAllChildren(code);
    say('Marked: copy it with your keyboard or menu.');
  }
}

/** Fills a `.snippet`. Returns the function that shows a text in it. */
function snippet(box, language) {
  const pre = document.createElement('pre');
  const code = pre.appendChild(document.createElement('code'));
  const button = document.createElement('button');
  const what = document.createElement('span');
  button.type = 'button';
  button.textContent = 'Copy';
  what.className = 'said';
  what.textContent = ` ${box.dataset.label ?? 'this code'}`;
  button.append(what);
  button.addEventListener('click', () => copy(code));
  box.append(pre, button);
  const reach = keepInReach(pre);
  return (text) => {
    paint(code, text, language);
    reach();
  };
}

/** What scrolls sideways has to be within the keyboard's reach, and nothing else. Returns what looks again. */
function keepInReach(box) {
  const look = () => (box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1);
  new ResizeObserver(look).observe(box);
  look();
  return look;
}

for (const box of document.querySelectorAll('.snippet[data-of]')) {
  const live = liveOf(box.dataset.of);
  const before = 'script' in box.dataset ? scriptTag() : '';
  const show = snippet(box, 'html');
  const room = box.closest('.narrow, .pair') ? 48 : 100;
  const update = () => box.querySelector('textarea:focus') ?? show(before + markupOf(live, room));
  update();
  // Where there are controls, the snippet says what they have set.
  if (document.querySelector(`form[data-for="${live.id}"]`)) {
    new MutationObserver(update).observe(live, {attributes: true, subtree: true});
  }
}

for (const box of document.querySelectorAll('.snippet[data-file]')) {
  const {file} = box.dataset;
  const show = snippet(box, file.endsWith('.css') ? 'css' : 'js');
  fetch(file)
    .then((answer) => answer.text())
    .then((text) => show(text.trim()));
}

for (const pre of document.querySelectorAll('.guide pre')) {
  const box = document.createElement('div');
  const language = pre.firstElementChild.className.replace('language-', '');
  box.className = 'snippet';
  pre.replaceWith(box);
  snippet(box, language === 'ts' ? 'js' : language)(pre.textContent.trimEnd());
}

document.querySelectorAll('.scroll').forEach(keepInReach);

// ── Controls: form fields named like the attributes they set ────────────────────────────────────────────────────────

/** Sets what a form says on the widget. A field without a value stands for the default. */
function apply(form, element) {
  const values = new URLSearchParams();
  for (const field of form.elements) {
    if (!field.name) continue;
    const on = field.type !== 'checkbox' || field.checked;
    const value = on ? field.value : '';
    const before = values.get(field.name);
    values.set(field.name, before && value ? `${before}, ${value}` : before || value);
  }
  for (const [name, value] of values) {
    if (!value) element.removeAttribute(name);
    else element.setAttribute(name, value === 'on' ? '' : value);
  }
}

/** Sets the fields to what the widget says, when that has been written by hand. */
function read(form, element) {
  for (const field of form.elements) {
    const value = element.getAttribute(field.name);
    if (field.type === 'checkbox') field.checked = field.value === 'on' ? value !== null : value === field.value;
    else if (field.name) field.value = value ?? '';
  }
}

/** Puts what differs from the page as it is written into the address, so that a link shares it. */
function keepInAddress(form) {
  const query = new URLSearchParams();
  for (const field of form.elements) {
    if (!field.name) continue;
    if (field.type === 'checkbox') {
      if (field.checked !== field.defaultChecked) query.append(field.name, field.checked ? field.value : '');
    } else if (field.type === 'radio') {
      if (field.checked && !field.defaultChecked) query.append(field.name, field.value);
    } else if (field.value !== field.dataset.initial) query.append(field.name, field.value);
  }
  history.replaceState(null, '', `?${query}${page.hash}`.replace(/^\?(?=#|$)/, location.pathname));
}

function restore(form) {
  for (const field of form.elements) {
    field.dataset.initial = field.value;
    if (!page.searchParams.has(field.name)) continue;
    const values = page.searchParams.getAll(field.name);
    if (field.type === 'checkbox') field.checked = values.includes(field.value);
    else field.value = values[0];
  }
}

for (const form of document.querySelectorAll('.controls[data-for]')) {
  // Another one, when the markup has been edited.
  const element = () => liveOf(form.dataset.for).firstElementChild;
  const set = () => {
    apply(form, element());
    keepInAddress(form);
  };
  restore(form);
  apply(form, element());
  form.addEventListener('input', set);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector(`.snippet[data-of="${form.dataset.for}"]`).addEventListener('edited', () => {
    read(form, element());
    keepInAddress(form);
  });
}

// ── The language of a region, and light or dark ─────────────────────────────────────────────────────────────────────

for (const form of document.querySelectorAll('.languages')) {
  const region = liveOf(form.dataset.for);
  const choose = () => {
    const {value} = form.elements.lang;
    const chosen = form.querySelector(`[value="${value}"]`);
    // The site's own English.
    region.lang = value === 'en' ? 'en-GB' : value;
    region.dir = value === 'ar' ? 'rtl' : 'ltr';
    // The headings are the page's own words, which nobody else can translate.
    for (const widget of region.querySelectorAll('[heading]')) {
      widget.setAttribute('heading', chosen.getAttribute(`data-${widget.localName}`));
    }
  };
  for (const field of form.elements.lang) field.checked ||= field.value === page.searchParams.get('lang');
  choose();
  form.addEventListener('change', () => {
    choose();
    keepInAddress(form);
  });
}

for (const button of document.querySelectorAll('.scheme')) {
  const root = document.documentElement;
  const dark = () =>
    (root.dataset.scheme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '')) === 'dark';
  button.hidden = false;
  button.ariaPressed = dark();
  button.addEventListener('click', () => {
    root.dataset.scheme = dark() ? 'light' : 'dark';
    button.ariaPressed = dark();
    try {
      localStorage.setItem('alliance-demo:scheme', root.dataset.scheme);
    } catch {
      // It holds for this page, then.
    }
  });
}

// ── Buttons, events, links ──────────────────────────────────────────────────────────────────────────────────────────

for (const button of document.querySelectorAll('[data-reload]')) {
  button.addEventListener('click', () => liveOf(button.dataset.reload).firstElementChild.reload());
}

for (const button of document.querySelectorAll('[data-forget]')) {
  button.addEventListener('click', () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('alliance-widgets:dismissed')) localStorage.removeItem(key);
    }
    location.reload();
  });
}

/** What each event says, in a line. */
const TELL = {
  'alliance-load': ({feed, problems}) => `${feed.items.length} items, ${problems.length} problems`,
  'alliance-error': ({error}) => `code "${error.code}"`,
  'alliance-select': ({item}) => item.title,
  'alliance-dismiss': () => 'the banner is closed',
};

for (const log of document.querySelectorAll('.log')) {
  for (const [type, tell] of Object.entries(TELL)) {
    liveOf(log.dataset.of).addEventListener(type, (event) => {
      const line = document.createElement('li');
      const name = document.createElement('code');
      name.textContent = type;
      line.append(name, ` ${event.target.localName}: ${tell(event)}`);
      log.prepend(line);
      for (const old of [...log.children].slice(6)) old.remove();
    });
  }
}

// The feeds' links lead to addresses that are reserved for examples (RFC 2606): say so rather than fail.
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node.localName === 'a');
  if (event.defaultPrevented || !link?.hostname.endsWith('.example')) return;
  event.preventDefault();
  say(`This would open ${link.href}, an address for examples only.`);
});
