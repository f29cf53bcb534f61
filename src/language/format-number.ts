import {formatsOf} from './formats-of.js';
import {intl} from './intl.js';

/** A number below a million with up to three decimals: its whole part (1) and its decimals (2). */
const PLAIN = /^(\d{1,6})(?:\.(\d{1,3}))?$/;

/** A number below a million, written without `Intl`; undefined if we don't know how the language writes it. */
export function ownNumber(value: number, language: string): string | undefined {
  const formats = formatsOf(language);
  const [, whole, decimals] = PLAIN.exec(String(value)) ?? [];
  if (!formats || !whole) return undefined;
  const {group, decimal, groupsFrom = 1000} = formats;
  const grouped = value < groupsFrom ? whole : whole.slice(0, -3) + group + whole.slice(-3);
  return decimals ? grouped + decimal + decimals : grouped;
}

/** A number of at least a million, written without `Intl`: "12.3 million". Only for languages without plurals of "million". */
function ownLargeNumber(value: number, language: string): string | undefined {
  const names = formatsOf(language)?.largeNumbers?.split(' ');
  if (!names || value < 1e6) return undefined;
  const {scaled, power} = inThousands(value / 1e6, names.length - 1);
  const number = ownNumber(scaled, language);
  return number && scaled < 1000 ? `${number} ${names[power]}` : undefined;
}

/** A number in thousands, millions and so on, with at most one decimal: it is `scaled` times 1,000 to the `power`. */
export function inThousands(value: number, maxPower: number): {scaled: number; power: number} {
  let power = 0;
  let scaled = value;
  // From 999.95 on, one decimal would make it 1,000.
  for (; scaled >= 999.95 && power < maxPower; power++) scaled /= 1000;
  return {scaled: Math.round(scaled * 10) / 10, power};
}

/** A number as the contract has it (section 1, figures): in full below one million, else compact, "12.3 million". */
export function formatNumber(value: number, language: string) {
  // With three decimals, `Intl` would write a small negative number as "-0".
  const shown = Math.abs(value) < 0.0005 ? 0 : value;
  return (
    ownNumber(shown, language) ??
    ownLargeNumber(shown, language) ??
    intl(
      Intl.NumberFormat,
      language,
      Math.abs(value) < 1e6 ? {} : {notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1},
    ).format(shown)
  );
}
