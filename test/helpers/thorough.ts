/** Whether tests of many random cases try all of them, as `npm test` has them do in Node, and not only the first. */
export const isThorough = (globalThis as {isThorough?: boolean}).isThorough === true;
