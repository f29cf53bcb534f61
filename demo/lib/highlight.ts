/**
 * Highlights the syntax of code. A value without spaces, such as an address, may break anywhere. One with spaces breaks
 * between its words.
 */

export type Language = 'html' | 'js' | 'css' | 'plain';

const TOKENS: Readonly<Record<Language, RegExp>> = {
  html: /(?<comment><!--.*?-->)|(?<tag><\/?[\w-]+|\/?>)|(?<name>[\w-]+)(?==")|(?<value>"[^"\s]*")|(?<words>"[^"]*")/g,
  js: /(?<comment>\/\/.*)|(?<value>'[^'\s]*')|(?<words>'[^']*'|`[^`]*`)/g,
  css: /(?<comment>\/\*.*?\*\/)|(?<name>--[\w-]+|[\w-]+(?=:\s))/g,
  plain: /(?!)/g,
};

/** The language that a file's extension or a fence in Markdown names; `plain` if it is not highlighted. */
export function languageOf(name: string): Language {
  if (/^[jt]sx?$/.test(name)) return 'js';
  if (/^(html|vue|svelte)$/.test(name)) return 'html';
  return name === 'css' ? name : 'plain';
}

/** Shows code in an element, highlighted. Nothing in it becomes markup. */
export function paint(code: Element, text: string, language: Language) {
  const parts: (string | Node)[] = [];
  let from = 0;
  for (const {0: token, index, groups = {}} of text.matchAll(TOKENS[language])) {
    const span = document.createElement('span');
    span.className = Object.keys(groups).find((name) => groups[name]) ?? '';
    span.textContent = token;
    parts.push(text.slice(from, index), span);
    from = index + token.length;
  }
  code.replaceChildren(...parts, text.slice(from));
}
