/** Why a command cannot be done: one sentence that says what to do. Its exit code is 2. */
export class Failure extends Error {
  override name = 'Failure';
}
