/** The width of a text in Latin letters. A character of Chinese, Japanese or Korean is nearly two of them wide. */
export function textWidth(text: string): number {
  if (!/[\u2e80-\uffff]/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 1.7 : 1;
  return width;
}

/** The width of the longest part of a text that cannot be broken over lines. */
export const longestWord = (text: string): number =>
  Math.max(...text.split(/[\s\u2e80-\uffff-]+/).map((word) => textWidth(word)));
