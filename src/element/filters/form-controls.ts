import type {VisitorFilter} from '../../events.js';
import type {ControlName} from './filter.js';

type Control = HTMLInputElement | HTMLSelectElement;

/** Languages that are typed by the sound of their words, in letters that the words don't have. */
const TYPED_BY_SOUND = /^(?:zh|ja)\b/;

/** The field in which a word is being composed. On any page, there is at most one. */
let composing: EventTarget | null = null;

export const controlsIn = (root: ParentNode) => [...root.querySelectorAll<Control>('form .control')];

/**
 * What a visitor has changed. Undefined while an input method composes a word out of letters that the word will not have.
 * Other composing counts at once: Korean syllables are right from the start, and Android's keyboards compose every word in every
 * language.
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
 * Sets the controls to the filter, which a page may have set.
 * @param isFirst whether a visitor may have used the controls before the script ran, which then counts
 * @returns what the visitor has chosen before that
 */
export function writeFilter(root: ParentNode, valueOf: (name: ControlName) => string | undefined, isFirst: boolean) {
  const touched: VisitorFilter = {};
  for (const control of controlsIn(root)) {
    const name = control.name as ControlName;
    const value = valueOf(name) ?? '';
    // Don't take away spaces that have just been typed.
    if (control === composing || control.value.trim() === value) continue;
    if (isFirst && control.value) touched[name] = control.value;
    else control.value = value;
  }
  return touched;
}
