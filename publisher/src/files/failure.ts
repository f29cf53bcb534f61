/** A command that cannot be done (exit code 2). The `message` is one sentence: why, and what to do. */
export class Failure extends Error {
  override name = 'Failure';

  /** @param remedy what to do, if `reason` doesn't say that and is also used without it */
  constructor(
    readonly reason: string,
    remedy?: string,
  ) {
    super(remedy === undefined ? reason : `${reason}; ${remedy}.`);
  }
}
