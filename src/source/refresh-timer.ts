import {LONGEST_WAIT_MS} from '../feed/load/fetch-feed.js';

/** Calls back at a given time. If the page is hidden or offline then, it calls back as soon as it is neither. */
export class RefreshTimer {
  #dueAt = Infinity;
  #whenOnline = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly callback: () => void) {}

  /**
   * Sets the time, in place of any earlier one.
   * @param dueAt in milliseconds since 1970; `Infinity` means never
   * @param whenOnline whether to call back as well when the browser is online again
   */
  set(dueAt: number, whenOnline: boolean) {
    this.#dueAt = dueAt;
    this.#whenOnline = whenOnline;
    clearTimeout(this.#timer);
    const waits = dueAt < Infinity;
    // No timer can wait any longer. After that, `#check` sets it again.
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
