import {fileURLToPath} from 'node:url';
import MagicString from 'magic-string';

const HELPER = fileURLToPath(new URL('../../src/host-page/template-strings.ts', import.meta.url));

/** @typedef {import('rollup').AstNode & Record<string, any>} Node */

/**
 * Writes template literals as calls and concatenations of plain strings, in the files that pages load as they are.
 * Optimizers minify such files once more. Those that don't parse them (JSMin and its many ports) take the text of a
 * template literal for code and remove its white space; all of them know plain strings.
 *
 * @returns {import('rollup').Plugin}
 */
export function lowerTemplates() {
  return {
    name: 'lower-templates',
    transform(code) {
      if (!code.includes('`')) return null;
      const lowered = new MagicString(code);
      /** @type {string[]} */
      const declarations = [];
      for (const node of nodesOf(this.parse(code))) {
        if (node.type === 'TaggedTemplateExpression') {
          const name = `templateStrings$${declarations.length}`;
          const strings = node.quasi.quasis.map((/** @type {Node} */ {value}) => value.cooked);
          declarations.push(`const ${name}=/*#__PURE__*/templateStrings(${JSON.stringify(strings)});`);
          node.quasi.isTagged = true;
          replaceTexts(lowered, node.quasi, (_, index) => (index === 0 ? `(${name}` : ''), {between: ',', end: ')'});
        } else if (node.type === 'TemplateLiteral' && !node.isTagged) {
          const text = (/** @type {Node} */ {value}, /** @type {number} */ index) =>
            value.cooked || index === 0 ? JSON.stringify(value.cooked) : '';
          replaceTexts(lowered, node, text, {between: '+', end: ''});
        }
      }
      if (declarations.length > 0)
        lowered.prepend(`import {templateStrings} from ${JSON.stringify(HELPER)};${declarations.join('')}`);
      return {code: lowered.toString(), map: lowered.generateMap({hires: true})};
    },
  };
}

/**
 * Replaces the texts of a template literal, and puts its expressions into parentheses.
 *
 * @param {MagicString} lowered
 * @param {Node} literal
 * @param {(quasi: Node, index: number) => string} textOf
 * @param {{between: string, end: string}} marks
 */
function replaceTexts(lowered, {quasis}, textOf, {between, end}) {
  quasis.forEach((/** @type {Node} */ quasi, /** @type {number} */ index) => {
    const text = textOf(quasi, index);
    const before = index === 0 ? '' : `)${text && between}`;
    const after = quasi.tail ? end : `${between}(`;
    // Including the backtick or brace before it and the one after it.
    lowered.overwrite(quasi.start - 1, quasi.end + (quasi.tail ? 1 : 2), before + text + after);
  });
}

/**
 * A node and all nodes in it, outer ones first.
 *
 * @param {Node} node
 * @returns {Iterable<Node>}
 */
export function* nodesOf(node) {
  yield node;
  for (const value of Object.values(node).flat()) {
    if (value && typeof value.type === 'string') yield* nodesOf(value);
  }
}
