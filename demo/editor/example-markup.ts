/** Reads markup that a visitor has typed, and finds what is wrong with it. */

const ANYWHERE = /^(id|class|slot|lang|dir|title|hidden|role|tabindex|part|data-.+|aria-.+)$/;
const REFUSED = /^(style|on.+)$/;
const LEFT_OUT = 'script, style, link, meta, base, iframe, object, embed';

const plainText = {createHTML: (text: string) => text};
const policy = (
  globalThis as {trustedTypes?: {createPolicy(name: string, rules: typeof plainText): typeof plainText}}
).trustedTypes?.createPolicy('editor', plainText);

/** A text without the attributes that the page's own policy would refuse and report. */
const allowed = (text: string) =>
  text.replaceAll(/<[^<>]*>/g, (tag) => tag.replaceAll(/\s(?:style|on\w+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ''));

/** The elements of a text, in a document without a window: there, custom elements stay markup, and nothing loads. */
export function parseMarkup(text: string): HTMLElement {
  const {body} = new DOMParser().parseFromString((policy ?? plainText).createHTML(allowed(text)), 'text/html');
  for (const element of body.querySelectorAll(LEFT_OUT)) element.remove();
  const here = new URL('.', document.baseURI).href;
  for (const element of body.querySelectorAll('*')) {
    for (const {name} of Array.from(element.attributes)) if (REFUSED.test(name)) element.removeAttribute(name);
    for (const name of ['src', 'href']) {
      const value = element.getAttribute(name);
      // Write addresses as the page itself does.
      if (value) element.setAttribute(name, value.replaceAll(here, ''));
    }
  }
  return body;
}

const count = (text: string, pattern: string) => text.match(new RegExp(pattern, 'gi'))?.length ?? 0;
const elementsIn = (body: HTMLElement) => Array.from(body.querySelectorAll<HTMLElement>('*'));

/** Why a text is not complete markup yet; undefined if it is. The example waits until then. */
export function unfinished(text: string, body: HTMLElement): string | undefined {
  const elements = elementsIn(body);
  const isOpen = ({name, value}: Attr) => /["']/.test(name) || /[<>]/.test(value);
  if (elements.some(({attributes}) => Array.from(attributes).some(isOpen))) return 'A quotation mark is missing.';
  for (const [, tag] of text.matchAll(/<([a-z]+-[a-z-]+)[^<]*>/gi)) {
    if (count(text, `<${tag}(?![\\w-])`) > count(text, `</${tag}\\s*>`)) return `The end is missing: </${tag}>`;
  }
  if (!elements.some(({localName, dataset}) => customElements.get(localName) ?? dataset.allianceWidget))
    return 'There is no widget in it: the last one stays.';
  return undefined;
}

interface Observing {
  readonly observedAttributes?: readonly string[];
}

/** The attributes of an element; undefined if nobody has defined it. */
const attributesOf = (tag: string) => (customElements.get(tag) as unknown as Observing | undefined)?.observedAttributes;

/** What is probably a mistake in markup that is complete. */
export function mistake(text: string, body: HTMLElement): string | undefined {
  const elements = elementsIn(body);
  const unknown = elements.find(({localName}) => localName.includes('-') && !customElements.get(localName));
  if (unknown) return `There is no <${unknown.localName}>.`;
  for (const {localName, attributes} of elements) {
    const known = attributesOf(localName);
    const stray = known && Array.from(attributes).find(({name}) => !known.includes(name) && !ANYWHERE.test(name));
    if (stray) return `<${localName}> has no attribute “${stray.name}”.`;
  }
  if (allowed(text) !== text) return 'The policy of this page allows neither styles nor scripts in markup: left out.';
  return undefined;
}
