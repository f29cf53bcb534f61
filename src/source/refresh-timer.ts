import {LONGEST_WAIT} from '../feed/load/fetch-feed.js';

/** Calls back at a given time, but only while the page is visible and online; once it is again, for all it has missed. */
export class RefreshTimer {
  #at = Infinity;
  #whenOnline = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly callback: () => void) {}

  /**
   * Sets the time, in place of any former one; none for `Infinity`.
   * @param whenOnline calls back, too, when the browser says that it is online again
   */
  set(at: number, whenOnline: boolean) {
    this.#at = at;
    this.#whenOnline = whenOnline;
    clearTimeout(this.#timer);
    const waits = at < Infinity;
    // After the longest wait that there is, it is set again.
    if (waits) this.#timer = setTimeout(this.#check, Math.min(at - Date.now(), LONGEST_WAIT));
    document[waits ? 'addEventListener' : 'removeEventListener']('visibilitychange', this.#check);
    window[waits || whenOnline ? 'addEventListener' : 'removeEventListener']('online', this.#check);
  }

  #check = (event?: Event) => {
    if (event?.type === 'online' && this.#whenOnline) this.callback();
    else if (!document.hidden && navigator.onLine) {
      if (Date.now() >= this.#at) this.callback();
      else this.set(this.#at, this.#whenOnline);
    }
  };
}
