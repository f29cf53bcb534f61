/** An object that has its own members only, whatever the page has put on `Object.prototype`: for options of any kind. */
export const withoutPrototype = <T extends object>(members: T): T => Object.setPrototypeOf(members, null) as T;
