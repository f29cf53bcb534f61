/** The width of a text, in Latin letters. A Chinese, Japanese or Korean character is nearly as wide as two of them. */
export function textWidth(text: string): number {
  if (!/[\u2e80-\uffff]/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 1.7 : 1;
  return width;
}

/** The width of the longest word of a text, in Latin letters. Chinese, Japanese and Korean can be broken anywhere. */
export const longestWord = (text: string): number =>
  Math.max(...text.split(/[\s\u2e80-\uffff-]+/).map((word) => textWidth(word)));
