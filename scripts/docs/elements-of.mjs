/**
 * The elements of a manifest, for everything that is made from it.
 *
 * @import {Attribute, CustomElementDeclaration, Declaration, Package} from 'custom-elements-manifest/schema.js'
 */

/** @typedef {CustomElementDeclaration & {tagName: string, attributes: Attribute[]}} ElementDeclaration */

/** @param {Package} manifest */
export const elementsOf = ({modules}) => modules.flatMap(({declarations = []}) => declarations.filter(isElement));

/**
 * @param {Declaration} declaration
 * @returns {declaration is ElementDeclaration}
 */
const isElement = (declaration) => 'tagName' in declaration && declaration.tagName !== undefined;

/** @param {ElementDeclaration} element */
export const propertiesOf = ({members = []}) =>
  members.filter((member) => member.kind === 'field').filter((field) => !field.static);

/** @param {ElementDeclaration} element */
export const methodsOf = ({members = []}) =>
  members.filter((member) => member.kind === 'method').filter((method) => !method.static);
