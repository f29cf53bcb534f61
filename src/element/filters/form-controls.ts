import type {VisitorFilter} from '../../events.js';
import type {ControlName} from './filter.js';

type Control = HTMLInputElement | HTMLSelectElement;

/** Languages that are typed by the sound of the words, in letters that are not in them. */
const TYPED_BY_SOUND = /^(?:zh|ja)\b/;

/** The controls of a form, in their order. */
const controlsIn = (root: ParentNode) => [...root.querySelectorAll<Control>('form .control')];

/** The value of a control that nobody has touched. */
const untouchedValue = (control: Control) =>
  control instanceof HTMLInputElement
    ? control.defaultValue
    : ([...control.options].find(({defaultSelected}) => defaultSelected)?.value ?? '');

/**
 * Whether a word is being composed of letters that it will not have, as an input method does. Korean syllables are what they
 * look like from the start, and Android's keyboards compose every word of every language.
 */
function isUnfinished({isComposing, data}: Partial<InputEvent>, uiLanguage: string): boolean {
  if (!isComposing || /\p{Script=Hangul}/u.test(data ?? '')) return false;
  return !/Android/.test(navigator.userAgent) || TYPED_BY_SOUND.test(uiLanguage);
}

/** The controls of a form, as far as it is drawn: what they say, and what the filter says. */
export class FormControls {
  /** A word is being composed in the search field. */
  #isComposing = false;
  #hasBeenRead = false;

  constructor(private readonly root: () => ParentNode) {}

  /** The name of the control that has the focus. */
  get focused(): string | undefined {
    return ((this.root() as ShadowRoot).activeElement as Partial<Control> | null)?.name;
  }

  focusFirst() {
    controlsIn(this.root())[0]?.focus();
  }

  /** What a visitor has chosen before there was a script, once; nothing where everything is as it was. */
  readTouched(): VisitorFilter | undefined {
    const controls = controlsIn(this.root());
    const isTouched = !this.#hasBeenRead && controls.some((control) => control.value !== untouchedValue(control));
    this.#hasBeenRead ||= controls.length > 0;
    return isTouched ? Object.fromEntries(controls.map(({name, value}) => [name, value])) : undefined;
  }

  /** What a visitor has changed, unless that is not finished. */
  read(event: Event, uiLanguage: string): VisitorFilter | undefined {
    const {name, value} = event.target as Control;
    this.#isComposing = !!(event as Partial<InputEvent>).isComposing;
    return isUnfinished(event, uiLanguage) ? undefined : {[name]: value};
  }

  /** Sets the controls to the filter, which the page may set. */
  write(valueOf: (name: ControlName) => string | undefined) {
    for (const control of controlsIn(this.root())) {
      const name = control.name as ControlName;
      const value = valueOf(name) ?? '';
      // Spaces may have been typed that don't count yet, and nothing may be changed in a word that is being composed.
      if (control.value.trim() !== value && !(this.#isComposing && this.focused === name)) control.value = value;
    }
  }
}
