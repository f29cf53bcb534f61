/** Markdown as the site shows it. */
import markdown from 'markdown-it';

/**
 * Writes curly quotation marks, and doesn't break the options of a command after their hyphens.
 *
 * @param {boolean} html whether the text may have tags of its own
 */
export function markdownWriter(html) {
  const md = markdown({html, typographer: true}).disable('replacements');
  const {code_inline: writeCode} = md.renderer.rules;
  md.renderer.rules.code_inline = /** @type {NonNullable<typeof writeCode>} */ (
    (...args) => writeCode?.(...args).replace(/(?<=\s)-[\w-]+/g, '<span class="option">$&</span>') ?? ''
  );
  return md;
}
