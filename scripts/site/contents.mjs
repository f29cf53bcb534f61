/** A page's table of contents: its second-level headings. */

/**
 * @param {string} intro what comes before: the title, and a sentence
 * @param {string} content with an `id` on each heading
 */
export function withContents(intro, content) {
  const links = Array.from(
    content.matchAll(/<h2 id="([^"]+)"[^>]*>([^]*?)<\/h2>/g),
    ([, id, text = '']) => `<li><a href="#${id}">${text.replaceAll(/<\/?a\b[^>]*>/g, '')}</a></li>`,
  );
  const contents =
    links.length > 1
      ? `<nav class="contents" aria-labelledby="contents"><p id="contents">On this page</p><ul>${links.join('')}</ul></nav>`
      : '';
  return `<div class="intro">${intro}</div>${contents}<div class="content">${content}</div>`;
}
