/** How wide a text is, in Latin letters: those of Chinese, Japanese and Korean take the room of nearly two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 1.7 : 1;
  return width;
}

/** How wide the longest part of a text is that is not broken over lines. */
export const longestWord = (text: string): number =>
  Math.max(...text.split(/[\s\u2e80-\uffff-]+/).map((word) => textWidth(word)));
