import {waitUntil as waitFor} from '@open-wc/testing';

/** A little less than a test's time limit, so that the failure names what never happened, even on a slow machine. */
const LIMIT_MS = 150_000;

/** Waits until a condition holds; `message` names it if it never does. */
export const waitUntil = (condition: () => unknown, message: string, {interval}: {interval?: number} = {}) =>
  waitFor(() => Boolean(condition()), message, {timeout: LIMIT_MS, ...(interval && {interval})});
