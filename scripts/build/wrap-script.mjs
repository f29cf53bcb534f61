import MagicString from 'magic-string';
import {nodesOf} from './lower-templates.mjs';

/**
 * Makes a minified script safe to be concatenated with others, and to be minified again by tools that don't parse it:
 * it cannot be joined with the code before it, and each regular expression follows a parenthesis and has no slash that
 * could be taken for its end.
 *
 * @param {string} banner
 * @returns {import('rollup').Plugin}
 */
export function wrapScript(banner) {
  return {
    name: 'wrap-script',
    renderChunk(code) {
      const wrapped = new MagicString(code);
      for (const {type, regex, start, end} of nodesOf(this.parse(code))) {
        if (type !== 'Literal' || !regex) continue;
        const literal = `/${withoutSlashesInSets(regex.pattern)}/${regex.flags}`;
        wrapped.overwrite(start, end, /[(,=]/.test(code.charAt(start - 1)) ? literal : `(${literal})`);
      }
      wrapped.prepend(`${banner};`);
      return {code: wrapped.toString(), map: wrapped.generateMap({hires: true})};
    },
  };
}

/** @param {string} pattern */
const withoutSlashesInSets = (pattern) => pattern.replace(/\\.|\//gs, (found) => (found === '/' ? '\\/' : found));
