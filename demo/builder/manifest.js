/* What the element manifest says of an element's attributes. */

/** What stands elsewhere on the builder's page. */
const ELSEWHERE = ['src'];

const words = (text) => [...text.matchAll(/'([^']+)'/g)].map(([, word]) => word);

/** The groups, in the order that they are of use, and an element's own options by their kinds. */
export const GROUPS = ['Options', 'Heading and links', 'Loading'];
const KINDS = ['number', 'choice', 'text', 'boolean'];
const byUse = (a, b) =>
  GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
  (a.group === GROUPS[0] ? KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) : 0);

/** The options of an element, of which each has a group: what is its own, what every content element has, and loading. */
export function optionsOf(manifest, tag) {
  const elements = manifest.modules.flatMap(({declarations = []}) => declarations);
  const attributesOf = (tag) => elements.find(({tagName}) => tagName === tag).attributes;
  // What the provider has, too.
  const loading = new Set(attributesOf('alliance-feed').map(({name}) => name));
  return attributesOf(tag)
    .filter(({name}) => !ELSEWHERE.includes(name))
    .map(({name, inheritedFrom, type: {text}, default: initial = '', description = ''}) => ({
      name,
      group: loading.has(name) ? 'Loading' : inheritedFrom?.name === 'ContentElement' ? 'Heading and links' : 'Options',
      kind: text.includes("'") ? 'choice' : ['boolean', 'number'].includes(text) ? text : 'text',
      choices: words(text),
      initial: initial.replaceAll("'", ''),
      description: description.replaceAll('`', ''),
    }))
    .sort(byUse);
}
