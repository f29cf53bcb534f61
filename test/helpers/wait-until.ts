import {waitUntil as waitFor} from '@open-wc/testing';

/** A little less than a test may take: what never comes is named, and a slow machine is only slow. */
const LIMIT_MS = 150_000;

/** Waits until something has come about; `message` names it where it never does. */
export const waitUntil = (condition: () => unknown, message: string, {interval}: {interval?: number} = {}) =>
  waitFor(() => Boolean(condition()), message, {timeout: LIMIT_MS, ...(interval && {interval})});
