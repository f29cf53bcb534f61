import {until} from './until.js';

interface Timer {
  at: number;
  callback: () => void;
}

export interface Clock {
  /** Lets time pass at once. Timers that are due meanwhile run in their order. */
  tick(milliseconds: number): void;
  /** Lets time pass that timers do not notice, as while the machine sleeps. */
  jump(milliseconds: number): void;
  /** How long each timer still has to wait. */
  readonly waits: number[];
  /** Waits until there is a timer within these bounds, and lets its time pass. Resolves with its length. */
  pass(least: number, most: number): Promise<number>;
}

const original = {Date, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout};

/**
 * Stops time until a test lets it pass: fakes `Date` and `setTimeout` until the test ends. Sinon's fake timers don't
 * tell how long they wait, which most of these tests are about.
 */
export function clock(): Clock {
  const timers = new Map<number, Timer>();
  let count = 0;
  let now = original.Date.now();
  /** How far the timers' own clock has gone. */
  let elapsed = 0;

  globalThis.Date = class extends original.Date {
    constructor(...parameters: []) {
      if (parameters.length) super(...parameters);
      else super(now);
    }
    static override now = () => now;
  } as DateConstructor;
  globalThis.setTimeout = ((callback: () => void, milliseconds = 0) => {
    // As browsers do: a wait that doesn't fit into 32 bits is over at once.
    const wait = Math.max(0, milliseconds | 0);
    timers.set(++count, {at: elapsed + wait, callback});
    return count;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = (id) => void timers.delete(id as unknown as number);

  const tick = (milliseconds: number) => {
    const end = elapsed + milliseconds;
    for (;;) {
      const [id, timer] = [...timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (!timer || timer.at > end) break;
      timers.delete(id!);
      now += timer.at - elapsed;
      elapsed = timer.at;
      timer.callback();
    }
    now += end - elapsed;
    elapsed = end;
  };
  const waits = () => [...timers.values()].map(({at}) => at - elapsed);
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
