import {counted} from '../text/counted.js';
import type {FeedDocument, Finding, Severity} from '../types.js';

/** The result of one input. */
export interface Result {
  input: string;
  /** The file that was written. */
  output?: string;
  /** The result, if it was not written to a file. */
  feed?: FeedDocument;
  findings: Finding[];
}

export const WIDTH = 80;
const SHOWN_OF_A_KIND = 3;
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const COLOURS: Record<Severity, number> = {error: 31, warning: 33, note: 36};

export interface Style {
  colour: boolean;
}

/** Colours, if there is a terminal and the user has not declined them (no-color.org). */
export const styleFor = (stream: {isTTY?: boolean}, env: NodeJS.ProcessEnv = process.env): Style => ({
  colour: !!stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
});

/** A text without control characters: a terminal would obey them, and they may come from any document. */
export const harmless = (text: string) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** A text in which addresses have no user name and password: what is reported may end up in a log. */
export const withoutPasswords = (text: string) => text.replace(/(https?:\/\/)[^\s/?#@"]*@/gi, '$1');

/** A result in which no address has a password. A feed in it is left as it is. */
export const resultWithoutPasswords = ({findings, input, ...result}: Result): Result => ({
  input: withoutPasswords(input),
  ...result,
  findings: findings.map((entry) => ({
    ...entry,
    message: withoutPasswords(entry.message),
    ...(entry.url && {url: withoutPasswords(entry.url)}),
  })),
});

/** Wraps to lines of at most `width` characters; a longer word gets its own line. */
export function wrap(text: string, indent: string, width = WIDTH): string {
  const lines: string[] = [];
  let line = '';
  for (const word of harmless(text).split(' ')) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((part) => indent + part).join('\n');
}

function placeOf({url, line, column, pointer}: Finding): string {
  const parts = [url, line && `line ${line}, column ${column}`, pointer].filter(Boolean);
  return parts.join(', ');
}

/** The findings of one input, grouped by kind, with the worst first. */
export function describe({input, findings}: Result, {colour}: Style): string {
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const groups = new Map<string, Finding[]>();
  for (const severity of ORDER) {
    for (const entry of findings.filter((candidate) => candidate.severity === severity)) {
      const key = `${severity} ${entry.code} ${entry.fix}`;
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  const lines = [paint(harmless(input), 1)];
  for (const group of groups.values()) {
    const {severity, code} = group[0]!;
    lines.push(`  ${paint(severity, COLOURS[severity])} ${code}`);
    group.slice(0, SHOWN_OF_A_KIND).forEach((entry, index) => {
      if (index === 0 || entry.message !== group[index - 1]!.message) lines.push(wrap(entry.message, '    '));
      const place = placeOf(entry);
      if (place) lines.push(paint(wrap(place, '      '), 2));
    });
    if (group.length > SHOWN_OF_A_KIND) lines.push(`      and ${group.length - SHOWN_OF_A_KIND} more`);
    lines.push(wrap(`→ ${group[0]!.fix}`, '    '));
  }
  return lines.join('\n');
}

/** How many findings there are: "1 error, 2 warnings". */
export function summary(results: readonly Result[]): string {
  const all = results.flatMap(({findings}) => findings);
  const counts = ORDER.flatMap((severity) => {
    const {length} = all.filter((entry) => entry.severity === severity);
    return length ? counted(length, severity) : [];
  });
  return counts.join(', ') || 'No findings';
}
