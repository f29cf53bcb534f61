/** Invisible text that stands in for about this many words, and wraps as they would at any width and in any font. */
export const placeholderWords = (count: number) => '\u00a0'.repeat(10).concat(' ').repeat(count);
