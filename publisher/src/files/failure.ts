/** The reason why a command cannot be done: one sentence that says what to do. Its exit code is 2. */
export class Failure extends Error {
  override name = 'Failure';

  /** @param remedy what to do, where the reason is wanted without it too */
  constructor(
    readonly reason: string,
    remedy?: string,
  ) {
    super(remedy === undefined ? reason : `${reason}; ${remedy}.`);
  }
}
