import type {VisitorFilter} from '../../events.js';
import type {ControlName} from './filter.js';

type Control = HTMLInputElement | HTMLSelectElement;

/** Languages that are typed by the sound of the words, in letters that are not in them. */
const TYPED_BY_SOUND = /^(?:zh|ja)\b/;

/** The field in which a word is being composed. There is only one on a page. */
let composing: EventTarget | null = null;

export const controlsIn = (root: ParentNode) => [...root.querySelectorAll<Control>('form .control')];

/**
 * What a visitor has changed; nothing while a word is being composed of letters that it will not have, as input methods do.
 * Korean syllables are readable from the start, and Android's keyboards compose every word of every language.
 */
export function readChange(event: Event, uiLanguage: string): VisitorFilter | undefined {
  const {name, value} = event.target as Control;
  const {isComposing, data} = event as Partial<InputEvent>;
  composing = isComposing ? event.target : null;
  const isFinal =
    /\p{sc=Hang}/u.test(data ?? '') || (/Android/.test(navigator.userAgent) && !TYPED_BY_SOUND.test(uiLanguage));
  return isComposing && !isFinal ? undefined : {[name]: value};
}

/**
 * Sets the controls to the filter, which the page may set.
 * @param isFirst whether what a visitor did before the script ran wins
 * @returns the filter that has won
 */
export function writeFilter(root: ParentNode, valueOf: (name: ControlName) => string | undefined, isFirst: boolean) {
  const touched: VisitorFilter = {};
  for (const control of controlsIn(root)) {
    const name = control.name as ControlName;
    const value = valueOf(name) ?? '';
    // Spaces may have been typed that don't count yet.
    if (control === composing || control.value.trim() === value) continue;
    if (isFirst && control.value) touched[name] = control.value;
    else control.value = value;
  }
  return touched;
}
