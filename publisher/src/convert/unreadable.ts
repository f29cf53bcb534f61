/** A document that cannot be read. `message` is a sentence or two: what it is instead, and what to do. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
