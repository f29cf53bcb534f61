import {CATALOGUE} from './catalogue/catalogue.js';

const INTRODUCTION = `# Findings

What \`alliance-feed\` says of a feed, by code. A code, once published, keeps its meaning. \`error\`: something is not shown as meant; \`warning\`: something may not be; \`note\`: good to know. Made from the code by \`npm run findings -w publisher\`.
`;

/** The page of the documentation that lists all findings: docs/findings.md. */
export function findingsTable(): string {
  const rows = Object.entries(CATALOGUE).map(([code, {severity, message, fix}]) => [
    `\`${code}\``,
    severity,
    plain(message),
    plain(fix),
  ]);
  const table = [['code', 'severity', 'what was found', 'what to do'], ['---', '---', '---', '---'], ...rows];
  return `${INTRODUCTION}\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** A text for a cell in Markdown, with its placeholders in italics, and what looks like markup as code. */
const plain = (text: string) =>
  text
    .replace(/<[^>]+>(<\/[^>]+>)?/g, '`$&`')
    .replace(/\{(\w+)\}/g, '_$1_')
    .replaceAll('|', '\\|');
