import {until} from './until.js';

interface Timer {
  at: number;
  callback: () => void;
}

export interface Clock {
  /** Lets time pass at once: what is due meanwhile happens in its order. */
  tick(milliseconds: number): void;
  /** Lets time pass that does not count for timers: the machine slept, or they were held up. */
  jump(milliseconds: number): void;
  /** How long each timer has still to wait. */
  readonly waits: number[];
  /** Waits until there is a timer of at least and at most so long, and lets that time pass. Resolves with how long it was. */
  pass(least: number, most: number): Promise<number>;
}

const original = {Date, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout};

/**
 * Time that stands still until a test lets it pass: `Date` and `setTimeout`, until the test ends. Not Sinon's, which doesn't
 * tell how long its timers wait: that is what most of these tests are about.
 */
export function clock(): Clock {
  const timers = new Map<number, Timer>();
  let count = 0;
  let now = original.Date.now();
  /** Of the timers. */
  let up = 0;

  globalThis.Date = class extends original.Date {
    constructor(...parameters: []) {
      if (parameters.length) super(...parameters);
      else super(now);
    }
    static override now = () => now;
  } as DateConstructor;
  globalThis.setTimeout = ((callback: () => void, milliseconds = 0) => {
    // As browsers do: what doesn't fit into 32 bits is due at once.
    const wait = Math.max(0, milliseconds | 0);
    timers.set(++count, {at: up + wait, callback});
    return count;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = (id) => void timers.delete(id as unknown as number);

  const tick = (milliseconds: number) => {
    const end = up + milliseconds;
    for (;;) {
      const [id, timer] = [...timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (!timer || timer.at > end) break;
      timers.delete(id!);
      now += timer.at - up;
      up = timer.at;
      timer.callback();
    }
    now += end - up;
    up = end;
  };
  const waits = () => [...timers.values()].map(({at}) => at - up);
  return {
    tick,
    jump: (milliseconds) => (now += milliseconds),
    get waits() {
      return waits();
    },
    async pass(least, most) {
      const find = () => waits().find((wait) => wait >= least && wait <= most);
      await until(() => find() !== undefined);
      const wait = find()!;
      tick(wait);
      return wait;
    },
  };
}

afterEach(() => {
  Object.assign(globalThis, original);
});
