/**
 * Makes types for the templates of frameworks from the manifest: what each element accepts there, and how it is
 * written.
 *
 * @import {Attribute, Package} from 'custom-elements-manifest/schema.js'
 * @import {ElementDeclaration} from './elements-of.mjs'
 */
import {elementsOf, propertiesOf} from './elements-of.mjs';

const HEAD = '// Written by `npm run docs`.\n';

/** A listener that knows its element, like listeners of the frameworks' own events. */
const HANDLER = '(event: V & {readonly currentTarget: E}) => void';

/** Event handlers, by the names that a framework gives them. */
const handlers = (/** @type {string} */ name) => `{[K in keyof V & string as ${name}]?: Handler<E, V[K]> | undefined}`;

/**
 * How a framework writes attributes, properties and events, and where its elements are listed.
 *
 * @typedef {object} Framework
 * @property {string} imports
 * @property {string} [helpers] types that the others use
 * @property {string} [handler]
 * @property {string} element
 * @property {(rows: (indent: number) => string) => string} declare
 * @property {(elements: ElementDeclaration[]) => string} [exports]
 */

/** @type {Record<string, Framework>} */
const FRAMEWORKS = {
  react: {
    imports: `import type {FunctionComponent, HTMLAttributes, RefAttributes} from 'react';`,
    element: `HTMLAttributes<E> & RefAttributes<E> & {class?: string} & A & Omit<P, keyof A> & ${handlers('`on${K}`')}`,
    // React's `style` knows no custom properties.
    declare: (rows) =>
      "declare module 'react' {\n  interface CSSProperties {\n" +
      '    [property: `--alliance-${string}`]: string | number | undefined;\n  }\n' +
      `  namespace JSX {\n    interface IntrinsicElements {\n${rows(6)}    }\n  }\n}`,
    // Besides the types of tags, this has components that hydrate; their events also have names in React's style.
    exports: (elements) =>
      '\ntype EventProp<K> = K extends `alliance-${infer Name}` ? `onAlliance${Capitalize<Name>}` : never;\n' +
      'type Component<E, A, P, V extends {[K in keyof V]: Event}> = FunctionComponent<\n' +
      '  Tag<E, A, P, V> & {[K in keyof V & string as EventProp<K>]?: Handler<E, V[K]> | undefined}\n>;\n\n' +
      elements
        .map(
          ({tagName, name, summary = ''}) =>
            `/** \`<${tagName}>\`: ${summary} */\nexport const ${name}: Component<${typesOf(name)}>;\n`,
        )
        .join(''),
  },
  preact: {
    imports: `import type {HTMLAttributes} from 'preact';`,
    element: `HTMLAttributes<E & HTMLElement> & A & Omit<P, keyof A> & ${handlers('`on${K}`')}`,
    declare: (rows) =>
      `declare module 'preact' {\n  namespace JSX {\n    interface IntrinsicElements {\n${rows(6)}    }\n  }\n}`,
  },
  solid: {
    imports: `import type {JSX} from 'solid-js';`,
    handler: 'JSX.EventHandlerWithOptionsUnion<E, V>',
    element: `JSX.HTMLAttributes<E> & A & {[K in keyof A & string as \`attr:\${K}\`]?: A[K]} & {[K in keyof A & string as true extends A[K] ? \`bool:\${K}\` : never]?: boolean | undefined} & {[K in keyof P & string as \`prop:\${K}\`]?: P[K]} & ${handlers('`on:${K}`')}`,
    declare: (rows) =>
      `declare module 'solid-js' {\n  namespace JSX {\n    interface IntrinsicElements {\n${rows(6)}    }\n  }\n}`,
  },
  svelte: {
    imports: `import type {HTMLAttributes} from 'svelte/elements';`,
    element: `HTMLAttributes<E & HTMLElement> & A & Omit<P, keyof A> & ${handlers('`on${K}`')}`,
    declare: (rows) => `declare module 'svelte/elements' {\n  interface SvelteHTMLElements {\n${rows(4)}  }\n}`,
  },
  vue: {
    imports: `import type {HTMLAttributes, VNodeProps} from 'vue';`,
    // Vue's tools know an attribute only by its name in camelCase, however the template writes it.
    helpers:
      'type Camel<K> = K extends `${infer A}-${infer B}` ? `${A}${Capitalize<B>}` : K;\n' +
      'type Camels<A> = {[K in keyof A as Camel<K>]: A[K]};\n',
    // A template ref is the element itself. Vue's tools read what a template may write from `$props`.
    element: `new () => E & {$props: HTMLAttributes & VNodeProps & Camels<A> & Omit<P, keyof Camels<A>> & ${handlers('`on${Capitalize<Camel<K>>}`')}}`,
    declare: (rows) => `declare module 'vue' {\n  interface GlobalComponents {\n${rows(4)}  }\n}`,
  },
};

const key = (/** @type {string} */ name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/**
 * What markup may contain: text is always allowed.
 *
 * @param {Attribute} attribute
 */
const attributeType = ({type: {text} = {text: 'string'}}) =>
  text === 'boolean' ? "boolean | ''" : text === 'number' ? 'number | `${number}`' : text;

/** @param {ElementDeclaration} element */
function attributes({name, attributes: all}) {
  const rows = all.map(
    (attribute) =>
      `  /** ${attribute.description} */\n  ${key(attribute.name)}?: ${attributeType(attribute)} | undefined;\n`,
  );
  return `/** Attributes of \`${name}\`, as markup writes them. */\nexport interface ${name}Attributes {\n${rows.join('')}}\n`;
}

/** @param {ElementDeclaration} element */
function properties(element) {
  const {name} = element;
  const names = propertiesOf(element).map((member) => `'${member.name}'`);
  return `/** Properties of \`${name}\`. */\nexport type ${name}Properties = Partial<Pick<${name}, ${names.join(' | ')}>>;\n`;
}

/** @param {ElementDeclaration} element */
function events({name, events: all = []}) {
  const rows = all.map((event) => `  /** ${event.description} */\n  '${event.name}': ${event.type.text};\n`);
  return `/** Events of \`${name}\`. */\nexport interface ${name}Events {\n${rows.join('')}}\n`;
}

/** The four types that describe an element in a template. */
const typesOf = (/** @type {string} */ name) => `${name}Element, ${name}Attributes, ${name}Properties, ${name}Events`;

/**
 * @param {Package} manifest
 * @returns {Record<string, string>} contents by file name
 */
export function frameworkTypes(manifest) {
  const elements = elementsOf(manifest);
  const names = elements.map(({name}) => name);
  const eventNames = [...new Set(elements.flatMap((element) => (element.events ?? []).map(({type}) => type.text)))];
  const all = [...names, ...eventNames].sort().join(', ');
  /** @type {Record<string, string>} */
  const files = {
    'types/elements.d.ts':
      `${HEAD}import type {${all}} from 'alliance-widgets';\n\n` +
      elements.map((element) => [attributes, properties, events].map((make) => make(element)).join('\n')).join('\n'),
  };
  for (const [framework, {imports, helpers = '', handler = HANDLER, element, declare, exports}] of Object.entries(
    FRAMEWORKS,
  )) {
    const used = names.flatMap((name) => [`${name}Attributes`, `${name}Events`, `${name}Properties`]);
    const rows = (/** @type {number} */ indent) =>
      elements.map(({tagName, name}) => `${' '.repeat(indent)}'${tagName}': Tag<${typesOf(name)}>;\n`).join('');
    files[`types/${framework}.d.ts`] =
      `${HEAD}${imports}\nimport type {${names.map((name) => `${name} as ${name}Element`).join(', ')}} from 'alliance-widgets';\n` +
      `import type {\n${used.map((name) => `  ${name},\n`).join('')}} from './elements.js';\n\n` +
      `${helpers}type Handler<E, V extends Event> = ${handler};\n` +
      `type Tag<E, A, P, V extends {[K in keyof V]: Event}> = ${element};\n\n${declare(rows)}\n` +
      (exports?.(elements) ?? '');
  }
  return files;
}
