/** Makes an element page's examples editable. It runs after alliance-widgets.js, which knows the elements. */
import {all, byId} from '../lib/dom.js';
import {editableSnippet} from './editable-snippet.js';
import {mistake, parseMarkup, unfinished} from './example-markup.js';
import {followInside} from './follow.js';

function editMarkup(live: HTMLElement, text: string) {
  const body = parseMarkup(text);
  const fault = unfinished(text, body);
  if (!fault) followInside(live, body);
  return fault ?? mistake(text, body);
}

/** The style sheet of a page that is being edited. */
function styleEditor(file: string) {
  const sheet = new CSSStyleSheet();
  return (text: string) => {
    document.querySelector<HTMLLinkElement>(`link[href="${file}"]`)!.disabled = true;
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    return undefined;
  };
}

for (const box of all('.snippet[data-of]'))
  editableSnippet(box, 'html', (text) => editMarkup(byId(box.dataset.of!), text));
for (const box of all('.snippet[data-file$=".css"]')) editableSnippet(box, 'css', styleEditor(box.dataset.file!));
