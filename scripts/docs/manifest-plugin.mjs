/**
 * Completes what the analyzer cannot know of this project's elements: how they are defined, the attributes and defaults
 * of their properties (functions return both at run time), and which modules and members are public.
 *
 * @import {Attribute, CustomElementDeclaration, CssCustomProperty, CustomElementField, Module, Package} from 'custom-elements-manifest/schema.js'
 */
import {mkdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const INDEX = 'src/index.ts';

/** @typedef {Omit<CustomElementDeclaration, 'cssProperties'> & {cssProperties?: (CssCustomProperty & {type?: {text: string}})[]}} AnalyzedElement */

/** @typedef {{attribute?: string | boolean, type?: unknown, fallback?: unknown}} PropertyOptions */

/**
 * The public classes themselves, by name.
 *
 * @returns {Promise<Record<string, {observedAttributes: string[], elementProperties: Map<string, PropertyOptions>}>>}
 */
async function loadClasses() {
  const outfile = resolve('node_modules/.cache/alliance-widgets/index.mjs');
  mkdirSync(resolve(outfile, '..'), {recursive: true});
  await build({entryPoints: [INDEX], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external'});
  return import(pathToFileURL(outfile).href);
}

const classes = await loadClasses();

/** @returns {import('@custom-elements-manifest/analyzer').Plugin} */
export function elements() {
  /**
   * Tags by the name of the class.
   *
   * @type {Map<string, string>}
   */
  const tags = new Map();
  /**
   * The definitions of `type X = 'a' | 'b'`, by name.
   *
   * @type {Map<string, string>}
   */
  const unions = new Map();

  return {
    name: 'alliance-elements',

    collectPhase({ts, node}) {
      if (
        ts.isTypeAliasDeclaration(node) &&
        ts.isUnionTypeNode(node.type) &&
        node.type.types.every(ts.isLiteralTypeNode)
      ) {
        unions.set(node.name.text, node.type.types.map((type) => type.getText()).join(' | '));
      }
    },

    analyzePhase({ts, node, moduleDoc}) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (!tag || !element || !ts.isStringLiteral(tag)) return;
      tags.set(element.getText(), tag.text);
      moduleDoc.exports?.push({
        kind: 'custom-element-definition',
        name: tag.text,
        declaration: {name: element.getText(), module: `src/${tag.text}/${tag.text}.ts`},
      });
    },

    packageLinkPhase({customElementsManifest}) {
      /** @type {Package} */
      const manifest = customElementsManifest;
      manifest.schemaVersion = '2.1.0';
      for (const declaration of manifest.modules.flatMap(({declarations = []}) => declarations)) {
        if (declaration.kind !== 'class') continue;
        if (declaration.superclass && declaration.superclass.name in globalThis) {
          declaration.superclass = {name: declaration.superclass.name, package: 'global:'};
        }
        declaration.members = declaration.members?.filter(
          ({name, privacy = 'public'}) => privacy === 'public' && !name.startsWith('#'),
        );
        // What the analyzer calls a type, the schema calls a syntax.
        const element = /** @type {AnalyzedElement} */ (declaration);
        element.cssProperties = element.cssProperties?.map(({type, ...property}) => ({
          ...property,
          syntax: type?.text,
        }));
        const tagName = tags.get(declaration.name);
        if (tagName) describe(element, tagName);
        else for (const member of /** @type {const} */ (['attributes', 'customElement'])) delete element[member];
      }
      manifest.modules = publicModules(manifest.modules);
      // Their paths in the package.
      manifest.modules = JSON.parse(
        JSON.stringify(manifest.modules).replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"'),
      );
    },
  };

  /**
   * @param {AnalyzedElement} declaration
   * @param {string} tagName
   */
  function describe(declaration, tagName) {
    Object.assign(declaration, {tagName, customElement: true});
    const fields = (declaration.members ?? []).filter((member) => member.kind === 'field');
    for (const field of /** @type {CustomElementField[]} */ (fields)) {
      if (field.type) field.type.text = unions.get(field.type.text) ?? field.type.text;
      delete field.attribute;
    }
    // The analyzer adds an event that it finds in the code, without a name. The comment names it already.
    declaration.events = declaration.events?.filter(({name}) => name);

    // The order matters: Lit completes a class when its attributes are read.
    const elementClass = classes[declaration.name];
    if (!elementClass) throw new Error(`<${tagName}>: ${INDEX} has no ${declaration.name}`);
    const {observedAttributes, elementProperties} = elementClass;
    /** @type {Attribute[]} */
    const attributes = (declaration.attributes = []);
    for (const [name, {attribute = true, type, fallback = type === Boolean ? false : undefined}] of elementProperties) {
      const field = /** @type {CustomElementField | undefined} */ (fields.find((member) => member.name === name));
      if (!field?.description) throw new Error(`<${tagName}>: ${name} is not documented`);
      const written = fallback === undefined ? undefined : JSON.stringify(fallback).replaceAll('"', "'");
      if (field.default !== undefined && field.default !== written) {
        throw new Error(`<${tagName}>: the default of ${name} is ${written}, its comment says ${field.default}`);
      }
      if (written !== undefined) field.default = written;
      if (attribute === false) continue;
      field.attribute = attribute === true ? name.toLowerCase() : attribute;
      attributes.push({
        name: field.attribute,
        fieldName: name,
        type: {text: (field.type?.text ?? 'string').replace(/ \| undefined$/, '')},
        description: field.description,
        ...(written !== undefined && {default: written}),
        ...(field.inheritedFrom && {inheritedFrom: field.inheritedFrom}),
      });
    }
    const missing = observedAttributes.filter((name) => !attributes.some((attribute) => attribute.name === name));
    if (missing.length > 0) throw new Error(`<${tagName}>: ${missing.join(', ')} missing`);
  }
}

/**
 * Keeps the modules that define an element and those of the public classes and their ancestors, without their other
 * declarations. They are sorted by path, because files are found in any order.
 *
 * @param {Module[]} modules
 */
function publicModules(modules) {
  const declared = new Map(
    modules.flatMap(({declarations = []}) => declarations.map((declaration) => [declaration.name, declaration])),
  );
  /** @type {Set<string | undefined>} */
  const names = new Set();
  const add = (/** @type {string | undefined} */ name = '') => {
    const declaration = declared.get(name);
    if (declaration?.kind !== 'class' || names.has(name)) return;
    names.add(name);
    add(declaration.superclass?.name);
  };
  for (const name of Object.keys(classes)) add(name);

  return modules
    .map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).filter(({name}) => names.has(name)),
      exports: (module.exports ?? []).filter(
        ({kind, name, declaration}) =>
          // A tag has a hyphen, so `define(tag, …)` itself is not one.
          (kind === 'custom-element-definition' && name.includes('-')) || names.has(declaration?.name),
      ),
    }))
    .filter(({path, declarations, exports}) => declarations.length > 0 || (exports.length > 0 && path !== INDEX))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
