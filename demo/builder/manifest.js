/* What the element manifest says of an element's attributes. */
/* global fetch */

const manifest = await (await fetch('../custom-elements.json')).json();

/** What stands elsewhere on the builder's page, or makes no sense in what one copies. */
const ELSEWHERE = ['src'];

const words = (text) => [...text.matchAll(/'([^']+)'/g)].map(([, word]) => word);

/** An element's options: name, property, kind (`choice`, `boolean`, `number` or `text`), default, description. */
export function optionsOf(tag) {
  const element = manifest.modules.flatMap(({declarations = []}) => declarations).find(({tagName}) => tagName === tag);
  return element.attributes
    .filter(({name}) => !ELSEWHERE.includes(name))
    .map(({name, fieldName, type: {text}, default: initial = '', description = ''}) => ({
      name,
      property: fieldName,
      kind: text.includes("'") ? 'choice' : ['boolean', 'number'].includes(text) ? text : 'text',
      choices: words(text),
      initial: initial.replaceAll("'", ''),
      description: description.replaceAll('`', ''),
    }));
}
