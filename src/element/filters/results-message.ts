import {html} from 'lit';
import {resultsText} from './filter-form.js';

/** How long nothing is typed before the number of results is read out. */
const TYPING_PAUSE_MS = 700;

/** Has the number of results read out, once typing pauses. */
export class ResultsMessage {
  #pause?: ReturnType<typeof setTimeout>;

  /**
   * @param count the number of results; nothing while it is not known
   * @param announce shows a message, and has it read out
   */
  constructor(
    private readonly list: {readonly uiLanguage: string},
    private readonly count: () => number | undefined,
    private readonly announce: (message?: unknown, isReadOut?: boolean) => Promise<void>,
  ) {}

  afterPause() {
    this.cancel();
    this.#pause = setTimeout(() => void this.#say(), TYPING_PAUSE_MS);
  }

  cancel() {
    clearTimeout(this.#pause);
  }

  async #say() {
    const count = this.count();
    if (count === undefined) {
      this.afterPause();
      return;
    }
    // Otherwise a screen reader would not read out the same words again.
    await this.announce(undefined, false);
    await this.announce(html`<span class="visually-hidden">${resultsText(count, this.list.uiLanguage)}</span>`);
  }
}
