/** Fills the boxes of code: with the markup of an example, with a file, or with what is in them already. */
import {all, byId} from '../lib/dom.js';
import {languageOf} from '../lib/highlight.js';
import {markupOf, scriptTag} from '../lib/markup.js';
import {fillSnippet} from '../lib/snippet.js';

/** The characters in a line, beside an example and below it. */
const NARROW = 48;
const WIDE = 100;
/** No limit: the browser wraps the lines. */
const ENDLESS = Infinity;

function showExample(box: HTMLElement) {
  const live = byId(box.dataset.of!);
  const before = box.dataset.script === undefined ? '' : scriptTag(box.dataset.script);
  const show = fillSnippet(box, 'html');
  const room = box.closest('.claim') ? ENDLESS : box.closest('.narrow, .pair') ? NARROW : WIDE;
  const update = () => {
    if (!box.querySelector('textarea:focus')) show(before + markupOf(live, room));
  };
  update();
  // If there are controls, the code follows them.
  if (document.querySelector(`form[data-for="${live.id}"]`))
    new MutationObserver(update).observe(live, {attributes: true, subtree: true});
}

async function showFile(box: HTMLElement) {
  const {file} = box.dataset;
  const show = fillSnippet(box, languageOf(file!.split('.').at(-1)!.replace('mjs', 'js')));
  const response = await fetch(file!);
  show((await response.text()).trim());
}

/** Turns a code block from Markdown into a snippet. */
function showWritten(code: HTMLElement) {
  const box = document.createElement('div');
  box.className = 'snippet';
  code.parentElement!.replaceWith(box);
  fillSnippet(box, languageOf(/language-(\w+)/.exec(code.className)?.[1] ?? ''))(code.textContent.trim());
}

export function fillSnippets() {
  all('.snippet[data-of]').forEach(showExample);
  for (const box of all('.snippet[data-file]')) void showFile(box);
  all('.guide pre > code').forEach(showWritten);
}
