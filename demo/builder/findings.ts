/** What is wrong with a feed's text: the findings of `alliance-feed check`, each with its place and its fix. */
import {textFindings} from '../../publisher/src/check/document.js';
import type {Finding} from '../../publisher/src/types.js';

export type {Finding};

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'note'];

/** What this page can say of a text, errors first. What is merely good to know is left out. */
export function findingsOf(text: string, base?: string): Finding[] {
  return textFindings(text, base ? {base} : {})
    .filter(({severity}) => severity !== 'note')
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Whether anything is kept from being shown as it is meant. */
export const hasErrors = (findings: readonly Finding[]) => findings.some(({severity}) => severity === 'error');

/** Whether the text can be shown at all. */
export const isReadable = (findings: readonly Finding[]) =>
  !findings.some(({code}) => code === 'not-json' || code === 'not-a-feed');

/** Where it is, in words. */
export function placeOf({pointer, line, column}: Finding): string {
  const at = line === undefined ? '' : `line ${line}, column ${column ?? 1}`;
  return [at, pointer].filter(Boolean).join(', ');
}
