import {CATALOGUE, type Code} from './catalogue/catalogue.js';
import type {Finding, Severity} from './types.js';

export type {Code} from './catalogue/catalogue.js';

/** Where a finding is. */
export type Place = Pick<Finding, 'pointer' | 'line' | 'column' | 'url'>;

const filled = (text: string, values: Record<string, unknown>) =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => (name in values ? String(values[name]) : all));

/**
 * A finding from the catalogue.
 * @param values what to put in place of its placeholders
 */
export function finding(
  code: Code,
  values: Record<string, unknown> = {},
  place: Place = {},
  severity: Severity = CATALOGUE[code].severity,
): Finding {
  const {message, fix} = CATALOGUE[code];
  return {severity, code, message: filled(message, values), fix: filled(fix, values), ...place};
}
