import {LONGEST_WAIT_MS} from '../feed/load/fetch-feed.js';

/** Calls back at a given time, but only while the page is visible and online; once it is again, for all it has missed. */
export class RefreshTimer {
  #dueAt = Infinity;
  #whenOnline = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly callback: () => void) {}

  /**
   * Sets the time, in place of any former one; none for `Infinity`.
   * @param whenOnline calls back, too, when the browser says that it is online again
   */
  set(dueAt: number, whenOnline: boolean) {
    this.#dueAt = dueAt;
    this.#whenOnline = whenOnline;
    clearTimeout(this.#timer);
    const waits = dueAt < Infinity;
    // After the longest wait that there is, it is set again.
    if (waits) this.#timer = setTimeout(this.#check, Math.min(dueAt - Date.now(), LONGEST_WAIT_MS));
    if (waits) document.addEventListener('visibilitychange', this.#check);
    else document.removeEventListener('visibilitychange', this.#check);
    if (waits || whenOnline) window.addEventListener('online', this.#check);
    else window.removeEventListener('online', this.#check);
  }

  #check = (event?: Event) => {
    if (event?.type === 'online' && this.#whenOnline) this.callback();
    else if (!document.hidden && navigator.onLine) {
      if (Date.now() >= this.#dueAt) this.callback();
      else this.set(this.#dueAt, this.#whenOnline);
    }
  };
}
