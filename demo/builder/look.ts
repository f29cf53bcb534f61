/** “Match my site”: custom properties that make a widget look at home, and the one rule that sets them. */

/** Values of custom properties, by name. */
export type Look = Readonly<Record<string, string>>;

/** The rule's declarations. */
export const declarationsOf = (look: Look) => Object.entries(look).map(([name, value]) => `${name}: ${value};`);
