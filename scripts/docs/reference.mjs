import {methodsOf, propertiesOf} from './elements-of.mjs';

/** @import {ElementDeclaration} from './elements-of.mjs' */

/**
 * An element's reference in Markdown, from its declaration in custom-elements.json.
 *
 * @param {ElementDeclaration} element
 */
export function section(element) {
  const {tagName, summary, attributes, events, slots, cssStates, cssParts, cssProperties} = element;
  // Attributes in the order of their fields, the element's own first.
  const rows = propertiesOf(element).map((property) => ({
    ...property,
    attribute: attributes.find(({fieldName}) => fieldName === property.name)?.name,
  }));
  return [
    `### \`<${tagName}>\`\n\n${summary}\n`,
    table(['Attribute', 'Property', 'Type', 'Default', 'Meaning'], rows, (row) => [
      code(row.attribute) ?? '–',
      code(row.name),
      code(type(row)),
      code(row.default) ?? '–',
      row.description,
    ]),
    table(['Method', 'Meaning'], methodsOf(element), (method) => [
      code(`${method.name}(${(method.parameters ?? []).map(({name}) => name).join(', ')}): ${type(method.return)}`),
      method.description,
    ]),
    table(['Event', 'Class', 'Meaning'], events, (event) => [code(event.name), code(type(event)), event.description]),
    table(['Slot', 'Meaning'], slots, (slot) => [code(slot.name) ?? '(default)', slot.description]),
    table(['State', 'Meaning'], cssStates, (state) => [code(`:state(${state.name})`), state.description]),
    table(['Part', 'Meaning'], cssParts, (part) => [code(`::part(${part.name})`), part.description]),
    table(['Custom property', 'Type', 'Default', 'Meaning'], cssProperties, (property) => [
      code(property.name),
      code(property.syntax) ?? '–',
      code(property.default) ?? '–',
      property.description,
    ]),
  ]
    .filter(Boolean)
    .join('\n');
}

/** @param {{type?: {text: string}} | undefined} documented */
function type(documented) {
  return documented?.type?.text.replace(/ \| undefined$/, '').replace(/^\((.*)\)$/, '$1');
}

/** @param {string | undefined} text */
function code(text) {
  return text ? `\`${text}\`` : undefined;
}

/**
 * @template T
 * @param {string[]} head
 * @param {T[] | undefined} entries
 * @param {(entry: T) => (string | undefined)[]} cells
 */
function table(head, entries = [], cells) {
  if (entries.length === 0) return '';
  const rows = [head, head.map(() => '---'), ...entries.map((entry) => cells(entry).map((text) => cell(text)))];
  return rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function cell(text = '') {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
