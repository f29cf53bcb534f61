/** How Lit's templates are made in the script tag's file, so that they work under any page's policy (Trusted Types). */
import {logToPage} from '../host-page/log-to-page.js';
import {withoutPrototype} from '../host-page/without-prototype.js';

interface TrustedTypes {
  createPolicy(name: string, rules: {createHTML: (html: string) => string}): {createHTML: (html: string) => string};
}

/** The name that a page's `trusted-types` list may allow. */
const POLICY = 'alliance-widgets';

let parse: ((html: string) => HTMLTemplateElement) | undefined;
let inertDocument: Document | undefined;

/** A template element from an HTML document. The page may be XML, whose parser would refuse Lit's markup. */
const emptyTemplate = () =>
  (inertDocument ??= document.implementation.createHTMLDocument('')).createElement('template');

/** Makes a template of Lit's markup. */
export const createTemplate = (html: string) => (parse ??= chooseParser())(html);

/** The browser's parser, if the page lets us use it, else our own. Decided once a page, when there is something to parse. */
function chooseParser(): (html: string) => HTMLTemplateElement {
  const {trustedTypes} = window as {trustedTypes?: Partial<TrustedTypes>};
  let trust = (html: string) => html;
  if (typeof trustedTypes?.createPolicy === 'function') {
    try {
      const policy = trustedTypes.createPolicy(POLICY, withoutPrototype({createHTML: trust}));
      trust = (html) => policy.createHTML(html);
    } catch {
      document.addEventListener('securitypolicyviolation', warnOfRefusal);
      return buildTemplate;
    }
  }
  return (html) => {
    const template = emptyTemplate();
    template.innerHTML = trust(html);
    return template;
  };
}

/**
 * Warns that the page refuses our policy, unless its name is in the page's list. It is then taken, by the page's own Lit or
 * another copy of this script, which is not the page's mistake.
 */
function warnOfRefusal({violatedDirective, originalPolicy}: SecurityPolicyViolationEvent) {
  if (violatedDirective !== 'trusted-types') return;
  document.removeEventListener('securitypolicyviolation', warnOfRefusal);
  if (!/trusted-types[^;]* (alliance-widgets|lit-html)\b/.test(originalPolicy))
    logToPage(
      'warn',
      `${POLICY}: this page's list of Trusted Types policies leaves that name out; it works without one`,
    );
}

// Lit's markup: a tag (the slash of an end tag is 1, the name 2, the attributes 3), a comment, or text.
const MARKUP = /<(\/)?([a-z][^\s/>]*)([^>]*)>|<[^>]*>|[^<]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:=(?:"([^"]*)"|(\S*)))?/g;

/** Builds a template node by node, without the browser's parser. */
function buildTemplate(html: string) {
  const template = emptyTemplate();
  let node: Node = template.content;
  for (const [text, end, name, attributes = ''] of html.matchAll(MARKUP)) {
    if (end) node = node.parentNode!;
    else if (name) {
      const element = inertDocument!.createElement(name);
      setAttributes(element, attributes);
      node.appendChild(element);
      if (!attributes.endsWith('/')) node = element;
    } else node.appendChild(text.startsWith('<') ? new Comment(text.slice(1, -1)) : new Text(text));
  }
  return template;
}

/**
 * Sets attributes. `setAttribute()` refuses the names that Lit gives to attributes with values (`href$lit$`). Lit only reads
 * and removes these, so the element answers for them without having them.
 */
function setAttributes(element: Element, attributes: string) {
  const marked = new Map<string, string>();
  for (const [, name, quoted, value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (name!.includes('$')) marked.set(name!, quoted ?? value);
    else element.setAttribute(name!, quoted ?? value);
  }
  if (marked.size === 0) return;
  Object.assign(element, {
    hasAttributes: () => true,
    getAttributeNames: () => [...marked.keys()],
    getAttribute: (name: string) => marked.get(name),
    removeAttribute: (name: string) => marked.delete(name),
  });
}
