/** The shortest time between two reloads, in seconds. */
const SHORTEST = 60;
/** The longest wait that a timer can be set to. */
const LONGEST = 2 ** 31 - 1;

/** Calls back every so often, but only while the page is visible and online; once it is again, for all it has missed. */
export class RefreshTimer {
  #seconds?: number;
  #timer?: ReturnType<typeof setTimeout>;
  #due = false;

  /** @param callback is told how old an answer may be, in milliseconds: where several ask in turn, one request serves all */
  constructor(private readonly callback: (maxAge: number) => void) {}

  /** Sets the time between two calls in seconds; ends when it is absent or not positive. */
  every(seconds?: number | null) {
    const next = seconds && seconds > 0 ? Math.max(SHORTEST, seconds) : undefined;
    if (next === this.#seconds) return;
    this.#seconds = next;
    clearTimeout(this.#timer);
    this.#due = false;
    const listen = next ? 'addEventListener' : 'removeEventListener';
    document[listen]('visibilitychange', this.#wake);
    window[listen]('online', this.#wake);
    this.#wait();
  }

  #wait() {
    if (this.#seconds) this.#timer = setTimeout(this.#tick, Math.min(this.#seconds * 1000, LONGEST));
  }

  #tick = () => {
    this.#due = document.hidden || !navigator.onLine;
    if (this.#due) return;
    this.callback((this.#seconds! * 1000) / 2);
    this.#wait();
  };

  #wake = () => {
    if (this.#due) this.#tick();
  };
}
