/**
 * An element's page: every option, from the manifest; its examples, from demo/elements/; its reference.
 *
 * A file of examples begins with a comment of `name: value` lines. In it, `<example id label>` stands for what it
 * contains, alive, with its code below; `files` adds code from files, `options` the form for all attributes, `class`
 * a layout, and `log`, `reload`, `forget` and `selected` what the example needs besides.
 */
import {readFileSync} from 'node:fs';
import {elementsOf} from '../docs/elements-of.mjs';
import {elementForm} from './element-form.mjs';
import {framed} from './frame.mjs';
import {reference} from './reference.mjs';
import {withContents} from './contents.mjs';

const CONNECT = ' http: https:';
const NOTE = `Change an option, and the widget and its code follow. You can also edit the code itself, here and in all
  examples below. Your choices are saved in this page’s address.`;

/** @param {string} text `name="value"` pairs, or names alone */
const attributesOf = (text) =>
  Object.fromEntries(Array.from(text.matchAll(/([\w-]+)(?:="([^"]*)")?/g), ([, name, value = '']) => [name, value]));

/** @param {string} tag */
function manifestOf(tag) {
  const elements = elementsOf(JSON.parse(readFileSync('custom-elements.json', 'utf8')));
  const find = (/** @type {string} */ name) => {
    const element = elements.find(({tagName}) => tagName === name);
    if (!element) throw new Error(`There is no <${name}> in custom-elements.json.`);
    return element;
  };
  return {element: find(tag), loading: new Set(find('alliance-feed').attributes.map(({name}) => name))};
}

const EXTRAS = {
  log: (/** @type {string} */ id) => `<ol class="log" data-of="${id}" aria-label="Events" reversed></ol>`,
  forget: () => '<p class="bar"><button type="button" data-forget>Show it again</button></p>',
  selected: () => '<p class="bar" id="selected" role="status">Nothing selected yet.</p>',
};

/**
 * @param {string} tag of the page's element
 * @param {Record<string, string>} attributes of the example
 * @param {string} live its content
 */
function example(tag, {id = '', label = 'this code', class: className = '', files = '', ...flags}, live) {
  let form = '';
  if ('options' in flags) {
    const {element, loading} = manifestOf(tag);
    const [, first = ''] = /^\s*<[\w-]+([^>]*)>/.exec(live) ?? [];
    const buttons = 'reload' in flags ? `<div><button type="button" data-reload="${id}">reload()</button></div>` : '';
    form = elementForm(element, attributesOf(first), id, {loading, buttons});
  }
  const extras = Object.entries(EXTRAS).map(([name, make]) => (name in flags ? make(id) : ''));
  const code = 'options' in flags ? ' data-script' : '';
  const fileBoxes = files
    .split(' ')
    .filter(Boolean)
    .map(
      (file) =>
        `<div class="snippet" data-file="${file}" data-label="the ${file.endsWith('css') ? 'style' : 'script'}"></div>`,
    );
  return `<div class="example ${className}">
    <div class="live" id="${id}">${live}</div>
    ${form}${extras.join('')}
    <div class="snippet" data-of="${id}"${code} data-label="${label}"></div>${fileBoxes.join('')}
  </div>`;
}

/** @param {string} tag */
export function elementPage(tag) {
  const text = readFileSync(`demo/elements/${tag}.html`, 'utf8');
  const [comment = '', header = ''] = /^<!--([^]*?)-->/.exec(text) ?? [];
  const settings = Object.fromEntries(
    Array.from(header.matchAll(/^(\w+): (.*)$/gm), ([, name, value]) => [name, value]),
  );
  const list = (/** @type {string} */ name) => settings[name]?.split(' ') ?? [];
  const examples = text
    .slice(comment.length)
    .replace(/<example([^>]*)>([^]*?)<\/example>/g, (_, attributes, live) =>
      example(tag, attributesOf(attributes), live),
    );
  const [first = '', ...rest] = examples.split(/(?=<section)/);
  const intro = `<h1><code>&lt;${tag}&gt;</code></h1><p class="lead">${settings.lead}</p>`;
  const content = `<section aria-labelledby="try"><h2 id="try">Every option</h2><p>${settings.note ?? NOTE}</p>${first}</section>
    ${rest.join('')}
    <section aria-labelledby="reference"><h2 id="reference">Reference</h2>${reference(tag)}</section>`;
  return framed({
    title: `<${tag}>: ${settings.title}`,
    description: settings.description ?? '',
    main: withContents(intro, content),
    className: 'with-contents',
    connect: CONNECT,
    styles: list('styles'),
    scripts: [
      '<script src="demo.js" defer blocking="render"></script>',
      '<script src="../dist/alliance-widgets.min.js" defer blocking="render"></script>',
      '<script src="editor.js" defer></script>',
      ...list('scripts').map((/** @type {string} */ src) => `<script src="${src}" defer></script>`),
    ],
  });
}
