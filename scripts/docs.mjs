/**
 * Writes what is made from the elements' doc blocks: custom-elements.json, the reference in README.md, data for editors,
 * and types for frameworks; and the built script's hash into README.md.
 * With --check it writes nothing, and fails when they are not up to date.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {format, resolveConfig} from 'prettier';
import {editorData} from './editor-data.mjs';
import {frameworkTypes} from './framework-types.mjs';
import {integrityOf, withIntegrity} from './integrity.mjs';

const START = '<!-- reference:start -->';
const END = '<!-- reference:end -->';

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const manifest = await cli({argv: ['analyze', '--quiet'], noWrite: true});
const readme = withIntegrity(read('README.md'), integrityOf(readFileSync('dist/alliance-widgets.js')));
const [before, rest] = readme.split(START);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`README.md has no ${START} … ${END}`);

const generated = `<!-- Written by \`npm run docs\`. -->\n<!-- prettier-ignore-start -->\n
${reference(manifest)}
<!-- prettier-ignore-end -->\n`;
const files = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'README.md': await pretty('README.md', `${before}${START}\n\n${generated}\n${END}${after}`),
  ...editorData(manifest),
  ...frameworkTypes(manifest),
};
for (const [file, content] of Object.entries(files)) {
  if (read(file) === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is not up to date: npm run docs`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
}

async function pretty(file, text) {
  return format(text, {...(await resolveConfig(file)), filepath: file});
}

function reference({modules}) {
  const elements = modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName));
  return elements.map(section).join('\n');
}

function section({tagName, summary, members = [], attributes, events, slots, cssStates, cssParts, cssProperties}) {
  const properties = members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);
  const methods = members.filter(({kind, static: isStatic}) => kind === 'method' && !isStatic);
  // Attributes in the order of their fields, those of the element itself first.
  const rows = properties.map((property) => ({
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
    table(['Method', 'Meaning'], methods, (method) => [
      code(`${method.name}(${(method.parameters ?? []).map(({name}) => name).join(', ')}): ${type(method.return)}`),
      method.description,
    ]),
    table(['Event', 'Class', 'Meaning'], events, (event) => [code(event.name), code(type(event)), event.description]),
    table(['Slot', 'Meaning'], slots, (slot) => [code(slot.name) || '(default)', slot.description]),
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

function type(documented) {
  return documented?.type?.text.replace(/ \| undefined$/, '');
}

function code(text) {
  return text && `\`${text}\``;
}

function table(head, entries = [], cells) {
  if (entries.length === 0) return '';
  const rows = [head, head.map(() => '---'), ...entries.map((entry) => cells(entry).map(cell))];
  return rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function cell(text = '') {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
