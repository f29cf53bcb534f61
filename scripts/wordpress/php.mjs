/** A value written as PHP. @param {unknown} value @param {string} [indent] @returns {string} */
function phpValue(value, indent = '') {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}\t`;
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one !== 'object');
    const list = value.map((one) => phpValue(one, inner));
    return isPlain
      ? `array( ${list.join(', ')} )`
      : `array(\n${list.map((one) => `${inner}${one},\n`).join('')}${indent})`;
  }
  const entries = Object.entries(value);
  const width = Math.max(...entries.map(([key]) => key.length));
  const rows = entries.map(
    ([key, one]) => `${inner}${phpValue(key)}${' '.repeat(width - key.length)} => ${phpValue(one, inner)},\n`,
  );
  return `array(\n${rows.join('')}${indent})`;
}

/** A PHP file that returns a value. @param {string} title @param {unknown} value */
export const phpFile = (title, value) => `<?php
/**
 * ${title} Generated: see scripts/wordpress.
 *
 * @package Alliance_Widgets
 */

return ${phpValue(value)};
`;
