/** A document that cannot be read. The `message` is one or two sentences: what it is instead, and what to do. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
