import {html, nothing} from 'lit';
import type {Figure} from '../feed/read/json-feed.js';
import {formatNumber} from '../language/format-number.js';
import type {textLanguage} from '../language/text-language.js';
import {textWidth} from '../templates/text-width.js';

type TextLanguage = ReturnType<typeof textLanguage>;

/** A class for the number of figures: up to four are in one row, eight in rows of four, any other number in rows of three. */
const rowsFor = (count: number) => `of-${count === 8 ? 4 : count > 4 ? 'many' : count}`;

/** The widths that have a class, in letters. Longer values are broken into lines. */
const WIDTHS = [6, 7, 8, 10, 13, 18, 24];
/** Values up to this width all have the same size, that of the longest of them. */
const USUAL_WIDTH = 10;

const DIGIT = '[\\d٠-٩۰-۹]';
/** Any character except white space, and characters of scripts that are written without spaces. */
const WORD = '[^\\s\\u2e80-\\uffff]';
/** A number and its unit: "12.3" and " million", "1" and " in 4", "1230" and "万". "350 000" is a number without a unit. */
const NUMBER_AND_UNIT = new RegExp(
  `^(${WORD}*${DIGIT}(?:${WORD}|\\s(?=${DIGIT}))*)((?!\\s${DIGIT})[\\s\\u2e80-\\uffff].*)$`,
);

/** The size of a unit, relative to its number. */
const UNIT_SCALE = 0.55;

/** The width of a value, in letters. Points, commas and spaces are half as wide. */
const widthOf = (text: string) => textWidth(text) - text.replace(/[^.,\s]/g, '').length / 2;

/** A figure's value as text, with its number apart from its unit, and its width. */
function valueOf({value}: Figure, uiLanguage: string) {
  const text = typeof value === 'number' ? formatNumber(value, uiLanguage).replaceAll(' ', '\u00a0') : value;
  const [, number = text, unit = ''] = NUMBER_AND_UNIT.exec(text) ?? [];
  const needed = widthOf(number) + widthOf(unit) * UNIT_SCALE;
  return {number, unit, width: WIDTHS.find((width) => needed <= width) ?? WIDTHS.at(-1)!};
}

/** A campaign's key figures, in one grid. */
export function keyFigures(figures: Figure[], uiLanguage: string, {lang, dir}: TextLanguage) {
  const values = figures.map((figure) => valueOf(figure, uiLanguage));
  const usual = Math.max(...values.map(({width}) => (width > USUAL_WIDTH ? 0 : width)));
  return html`<dl part="figures" class=${rowsFor(figures.length)}>
    ${figures.map(({value, label, qualifier}, index) => {
      const {number, unit, width} = values[index]!;
      const isNumber = typeof value === 'number';
      return html`<div part="figure">
        <dt part="label" class="small" lang=${lang} dir=${dir}>${label}</dt>
        <dd>
          ${qualifier ? html`<span part="qualifier" class="small" lang=${lang} dir=${dir}>${qualifier}</span>` : nothing}
          <b
            part="value"
            class="width-${Math.max(width, usual)}"
            lang=${isNumber ? nothing : lang}
            dir=${isNumber ? nothing : dir}
            >${number}${unit ? html`<small>${unit}</small>` : nothing}</b
          >
        </dd>
      </div>`;
    })}
  </dl>`;
}
