import {nothing} from 'lit';
import {ownLanguage} from './text-direction.js';

/** The `lang` and `dir` of a text, for a template: `nothing` if they are those of the widget around it. */
export function textLanguage(own: string | undefined, around: string) {
  const {lang = nothing, dir = nothing} = ownLanguage(own, around);
  return {lang, dir};
}
