/** Written into Lit by guard-lit.mjs, to run in the page. */

/** An HTML document, which the page need not be: XHTML would have templates read as XML. */
const inert = document.implementation.createHTMLDocument('');

/** The policy for Lit's templates; none where the page refuses both names. */
export function createPolicy() {
  const types = globalThis.trustedTypes;
  if (typeof types?.createPolicy != 'function') return undefined;
  for (const name of ['alliance-widgets', 'lit-html']) {
    try {
      return types.createPolicy(name, {createHTML: (html) => html});
    } catch {
      // Not on the page's list, or taken.
    }
  }
  // The page's own Lit has the name, or another copy of this file has said so already.
  if (!globalThis.litHtmlVersions && !document.createElement('alliance-feed').reload) {
    console.warn('alliance-widgets: no Trusted Types policy of that name is allowed here');
  }
  return undefined;
}

/** A template of Lit's: by the browser's parser, or node by node where a page without a policy keeps texts from it. */
export function createTemplate(html) {
  const template = inert.createElement('template');
  try {
    template.innerHTML = html;
  } catch {
    let node = template.content;
    for (const [text, end, name, attributes] of html.matchAll(/<(\/)?([a-z][^\s/>]*)([^>]*)>|<[^>]*>|[^<]+/g)) {
      if (end) node = node.parentNode;
      else if (name) {
        const element = inert.createElement(name);
        // Lit finds what it has marked by its order, and "@" is no letter to begin a name with.
        for (const [, key, quoted, value] of attributes.matchAll(/([^\s=/]+)(?:=(?:"([^"]*)"|(\S*)))?/g))
          element.setAttribute(key.replace(/^\W/, 'x'), quoted ?? value ?? '');
        node.append(element);
        if (!attributes.endsWith('/')) node = element;
      } else node.append(text[0] == '<' ? inert.createComment(text.slice(1, -1)) : text);
    }
  }
  return template;
}
