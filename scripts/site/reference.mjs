/** An element's reference as HTML, from custom-elements.json. */
import {readFileSync} from 'node:fs';
import {elementsOf} from '../docs/elements-of.mjs';
import {section} from '../docs/reference.mjs';
import {markdownWriter} from './markdown.mjs';
import {fitTables} from './tables.mjs';

const md = markdownWriter(false);

/** @param {string} tag */
export function reference(tag) {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const element = elementsOf(manifest).find(({tagName}) => tagName === tag);
  if (!element) throw new Error(`There is no <${tag}>`);
  const tokens = md.parse(section(element).split('\n').slice(3).join('\n'), {});
  fitTables(tokens);
  return md.renderer.render(tokens, md.options, {});
}
