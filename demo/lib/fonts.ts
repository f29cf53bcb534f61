/** Font families that most devices have, by the names that visitors see. */
import {make} from './dom.js';

const FONTS: Readonly<Record<string, string>> = {
  'The system’s': 'system-ui, sans-serif',
  'Noto Sans': "'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  Helvetica: "'Helvetica Neue', Helvetica, Arial, sans-serif",
  'Trebuchet MS': "'Trebuchet MS', 'Gill Sans', sans-serif",
  Georgia: "Georgia, 'Times New Roman', serif",
  Charter: "Charter, 'Bitstream Charter', Cambria, serif",
  Monospace: 'ui-monospace, Menlo, Consolas, monospace',
};

/** The list of families for fields with `list="fonts"`. A page has it once. */
export const fontList = () =>
  make('datalist', {id: 'fonts'}, ...Object.entries(FONTS).map(([label, value]) => make('option', {label, value})));

/** Names, which may be quoted, but nothing that could end a declaration or swallow the next one. */
const FAMILIES = /^(?:(?:[\p{L}\p{N}_ -]+|\s*'[^'"\\;{}<>]*'\s*|\s*"[^'"\\;{}<>]*"\s*)(?:,|$))+$/u;
const MAX_CHARS = 300;

/** Whether a text is a list of font families, and nothing else. */
export const isFontList = (text: string) =>
  text.length < MAX_CHARS && FAMILIES.test(text) && CSS.supports('font-family', text);
