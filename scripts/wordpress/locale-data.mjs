/**
 * What PHP needs to write dates, numbers, sizes, lists and names of languages as `Intl` does. It is found out by asking
 * `Intl`, because few hosts have PHP's own extension for this.
 */

const STYLES = /** @type {const} */ (['full', 'long', 'medium', 'short']);
const utc = (/** @type {number} */ year, /** @type {number} */ month, /** @type {number} */ day) =>
  new Date(Date.UTC(year, month - 1, day));
const MONTHS = Array.from({length: 12}, (_, index) => index + 1);
/** The fourth or fifth day of each month, in the calendars that PHP's Calendar knows. */
const DAYS_OF_MONTHS = {
  gregory: MONTHS.map((month) => utc(2021, month, 4)),
  // The same months and days in other years.
  buddhist: MONTHS.map((month) => utc(2021, month, 4)),
  // Its first month begins on 20 or 21 March.
  persian: MONTHS.map((month) => utc(2021, month + 2, 25)),
};

/** @typedef {keyof typeof DAYS_OF_MONTHS} CalendarName */

/** Whether PHP knows the calendar that a language writes dates by. @param {string} tag */
export const isCalendarKnown = (tag) => calendarOf(tag) in DAYS_OF_MONTHS;

/** @param {string} tag */
const calendarOf = (tag) => /** @type {CalendarName} */ (new Intl.DateTimeFormat(tag).resolvedOptions().calendar);
/** Sunday to Saturday. */
const WEEKDAYS = Array.from({length: 7}, (_, index) => utc(2021, 8, index + 1));

/** @param {Intl.DateTimeFormat} format @param {Date} date @param {string} type */
const part = (format, date, type) => format.formatToParts(date).find((one) => one.type === type)?.value ?? '';

/**
 * A pattern, such as `{MMMM} {d}, {y}`, and the names in it.
 * @param {string} tag @param {Intl.DateTimeFormatOptions} options @param {(text: string) => string} toLatin
 */
function datePattern(tag, options, toLatin) {
  const format = new Intl.DateTimeFormat(tag, {...options, timeZone: 'UTC'});
  const days = DAYS_OF_MONTHS[/** @type {CalendarName} */ (format.resolvedOptions().calendar)];
  // The day and the month have one digit, so that a leading zero would show.
  const [sample = days[0]] = days.slice(2);
  /** @type {string[] | undefined} */
  let months;
  /** @type {string[] | undefined} */
  let weekdays;
  const pattern = format
    .formatToParts(sample)
    .map(({type, value}) => {
      const latin = toLatin(value);
      if (type === 'day') return latin.startsWith('0') ? '{dd}' : '{d}';
      if (type === 'year') return latin.length === 2 ? '{yy}' : '{y}';
      if (type === 'month') {
        if (/^\d+$/.test(latin)) return latin.startsWith('0') ? '{mm}' : '{m}';
        months = days.map((date) => part(format, date, 'month'));
        return '{month}';
      }
      if (type === 'weekday') {
        weekdays = WEEKDAYS.map((date) => part(format, date, 'weekday'));
        return '{weekday}';
      }
      // As `format()` writes it, for programs that know only the ordinary space.
      return value.replaceAll('\u202f', ' ');
    })
    .join('');
  return {pattern, ...(months && {months}), ...(weekdays && {weekdays})};
}

/**
 * The text around a number, for each number: texts with `{0}`, which of them belongs to each of 1 to 199 (larger ones
 * repeat those from 100 on), and which to numbers with a decimal. If the text is always the same, there is only one.
 * @param {(value: number) => string} textFor
 */
function affixes(textFor) {
  /** @type {string[]} */
  const texts = [];
  const indexOf = (/** @type {number} */ value) => {
    const text = textFor(value);
    const known = texts.indexOf(text);
    return String.fromCharCode(97 + (known >= 0 ? known : texts.push(text) - 1));
  };
  const whole = Array.from({length: 199}, (_, index) => indexOf(index + 1)).join('');
  const decimal = Array.from({length: 30 * 9}, (_, index) =>
    indexOf(1 + Math.floor(index / 9) + ((index % 9) + 1) / 10),
  );
  return texts.length === 1 ? {texts} : {texts, whole, decimal: decimal.join('')};
}

const NUMBER_PARTS = new Set(['integer', 'decimal', 'fraction', 'group', 'minusSign']);

/** @param {Intl.NumberFormat} format @param {number} value */
function around(format, value) {
  let isIn = false;
  return format
    .formatToParts(value)
    .map(({type, value: text}) => {
      if (!NUMBER_PARTS.has(type)) return text;
      if (isIn) return '';
      isIn = true;
      return '{0}';
    })
    .join('');
}

/**
 * How large numbers are written, by the number of zeros that are left out.
 * @param {string} tag @param {(text: string) => string} toLatin
 */
function compactLevels(tag, toLatin) {
  const format = new Intl.NumberFormat(tag, {notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1});
  /** @type {Map<number, number>} */
  const firstOf = new Map();
  for (let exponent = 6; exponent <= 15; exponent++) {
    const shown = format.formatToParts(10 ** exponent).filter(({type}) => type === 'integer');
    const left = exponent - (toLatin(shown.map(({value}) => value).join('')).length - 1);
    if (!firstOf.has(left)) firstOf.set(left, exponent);
  }
  return [...firstOf].map(([zeros, first], index, levels) => {
    // Larger numbers are written in the next unit.
    const most = 10 ** ((levels[index + 1]?.[1] ?? Infinity) - zeros) - 1;
    return {zeros, first, ...affixes((value) => around(format, Math.min(value, most) * 10 ** zeros))};
  });
}

/** @param {string} tag */
function numbers(tag) {
  const plain = new Intl.NumberFormat(tag, {useGrouping: false});
  const digits = Array.from({length: 10}, (_, digit) => plain.format(digit)).join('');
  const partOf = (/** @type {number} */ value, /** @type {string} */ type) =>
    new Intl.NumberFormat(tag).formatToParts(value).find((one) => one.type === type)?.value ?? '';
  const groups = (/** @type {number} */ value) =>
    new Intl.NumberFormat(tag)
      .formatToParts(value)
      .filter(({type}) => type === 'integer')
      .map(({value: text}) => text.length);
  const [, second = 3, last = 3] = groups(1234567).length === 4 ? [0, 2, 3] : groups(1234567);
  return {
    digits: digits === '0123456789' ? '' : digits,
    decimal: partOf(1.5, 'decimal'),
    group: partOf(12345, 'group'),
    // Arabic has an invisible mark before it.
    minus: plain.format(-1).replace(plain.format(1), ''),
    // Some languages group thousands only from 10,000 on.
    smallestGrouped: partOf(1234, 'group') ? 4 : 5,
    secondGroup: second,
    lastGroup: last,
  };
}

/** The separators for two parts and for more: the first, the middle ones and the last. @param {string} tag */
function lists(tag) {
  const format = new Intl.ListFormat(tag, {});
  const between = (/** @type {string} */ text) => text.split(/[0-9]/).slice(1, -1);
  return {two: between(format.format(['1', '2']))[0], more: between(format.format(['1', '2', '3', '4']))};
}

/** @param {string} tag @param {readonly string[]} languages */
function languageNames(tag, languages) {
  const names = new Intl.DisplayNames(tag, {type: 'language'});
  return Object.fromEntries(languages.map((language) => [language, names.of(language) ?? language]));
}

/**
 * All that is known of a language.
 * @param {string} tag @param {readonly string[]} languages whose names are wanted
 */
export function localeData(tag, languages) {
  const number = numbers(tag);
  const toLatin = (/** @type {string} */ text) =>
    number.digits
      ? [...text].map((digit) => (number.digits.includes(digit) ? [...number.digits].indexOf(digit) : digit)).join('')
      : text;
  const unit = (/** @type {string} */ name) => {
    const format = new Intl.NumberFormat(tag, {style: 'unit', unit: name, maximumFractionDigits: 1});
    return affixes((value) => around(format, value));
  };
  const calendar = calendarOf(tag);
  return {
    number,
    ...(calendar !== 'gregory' && {calendar}),
    dates: {
      ...Object.fromEntries(STYLES.map((style) => [style, datePattern(tag, {dateStyle: style}, toLatin)])),
      month: datePattern(tag, {calendar: 'gregory', year: 'numeric', month: 'long'}, toLatin),
      year: datePattern(tag, {calendar: 'gregory', year: 'numeric'}, toLatin),
    },
    compact: compactLevels(tag, toLatin),
    sizes: ['byte', 'kilobyte', 'megabyte', 'gigabyte'].map(unit),
    list: lists(tag),
    languages: languageNames(tag, languages),
  };
}
