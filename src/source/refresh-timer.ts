import {LONGEST_WAIT_MS} from '../feed/load/fetch-feed.js';

/** Calls back at a given time while the page is visible and online; otherwise once, as soon as it is again. */
export class RefreshTimer {
  #dueAt = Infinity;
  #whenOnline = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly callback: () => void) {}

  /**
   * Sets the time, in place of any earlier one; `Infinity` means never.
   * @param whenOnline also calls back when the browser is online again
   */
  set(dueAt: number, whenOnline: boolean) {
    this.#dueAt = dueAt;
    this.#whenOnline = whenOnline;
    clearTimeout(this.#timer);
    const waits = dueAt < Infinity;
    // No timer can wait longer than that: set it again then.
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
