/** The types of a theme's properties. */

/** Where a colour is seen: in which widget, in which part of it, and as what. */
export type Place = readonly [widget: string, part: string, as: 'box' | 'border' | 'color' | 'background'];

/** Two colours that need a contrast. `least` is that of WCAG 2.2: 4.5 for text (1.4.3), 3 for anything else (1.4.11). */
export interface Pair {
  /** The property that decides this contrast. */
  readonly name?: string;
  readonly pair: string;
  readonly seen: Place;
  readonly least: number;
}

interface Named {
  readonly name: string;
  readonly label: string;
}

export interface ColourProperty extends Named {
  readonly kind: 'colour';
  readonly seen?: Place;
  readonly pair?: string;
  readonly least?: number;
  readonly initial?: readonly [light: string, dark: string];
}

export interface NumberProperty extends Named {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The slider's first position. */
  readonly initial: number;
  /** `em` when absent. */
  readonly unit?: string;
}

export interface FontProperty extends Named {
  readonly kind: 'font';
}

export interface CssProperty extends Named {
  readonly kind: 'css';
  /** The CSS property that has the same values. */
  readonly as: string;
}

export type Property = ColourProperty | NumberProperty | FontProperty | CssProperty;

export interface Group {
  readonly name: string;
  readonly properties: readonly Property[];
}
