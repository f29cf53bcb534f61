/** Whether tests with many random cases run all of them, as in `npm test` in Node, or only the first ones. */
export const isThorough = (globalThis as {isThorough?: boolean}).isThorough === true;
