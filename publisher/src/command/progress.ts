import {harmless, WIDTH} from './report.js';

const AFTER_MS = 1000;
const CLEAR_LINE = '\r\u001b[K';

/** Shows on a terminal what the user is waiting for, if that takes longer than a second. */
export class Progress {
  #timer: NodeJS.Timeout | undefined;
  #shown = false;
  #done = 0;

  constructor(
    private readonly what: string,
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    // A "dumb" terminal cannot erase a line.
    if (!stream.isTTY || process.env.TERM === 'dumb') return;
    this.#timer = setTimeout(() => {
      this.#shown = true;
      this.#draw();
    }, AFTER_MS);
    this.#timer.unref();
  }

  step() {
    this.#done++;
    if (this.#shown) this.#draw();
  }

  end() {
    clearTimeout(this.#timer);
    if (this.#shown) this.stream.write(CLEAR_LINE);
    this.#shown = false;
  }

  #draw() {
    const count = this.total > 1 ? ` ${this.#done} of ${this.total}` : '';
    // A line that wraps could not be erased.
    const room = Math.min(this.stream.columns || WIDTH, WIDTH) - count.length - 3;
    const what = harmless(this.what);
    const short = what.length > room ? `${what.slice(0, room - 1)}…` : what;
    this.stream.write(`${CLEAR_LINE}${short}${count} …`);
  }
}
