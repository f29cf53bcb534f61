/** Takes the prototype off an object, so that a page's additions to `Object.prototype` don't show through. */
export const withoutPrototype = <T extends object>(members: T): T => Object.setPrototypeOf(members, null) as T;
