/** Stands for about so many words that are not there yet. It wraps as they will, at any width and in any font. */
export const placeholderWords = (count: number) => '\u00a0'.repeat(10).concat(' ').repeat(count);
