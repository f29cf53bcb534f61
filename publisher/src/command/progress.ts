/** Says on a terminal what is being waited for, once that takes over a second. */
export class Progress {
  #timer: NodeJS.Timeout | undefined;
  #shown = false;
  #done = 0;

  constructor(
    private readonly what: string,
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    if (!stream.isTTY) return;
    this.#timer = setTimeout(() => {
      this.#shown = true;
      this.#draw();
    }, 1000);
    this.#timer.unref();
  }

  step() {
    this.#done++;
    if (this.#shown) this.#draw();
  }

  end() {
    clearTimeout(this.#timer);
    if (this.#shown) this.stream.write('\r\u001b[K');
    this.#shown = false;
  }

  #draw() {
    const count = this.total > 1 ? ` ${this.#done} of ${this.total}` : '';
    this.stream.write(`\r\u001b[K${this.what}${count} …`);
  }
}
