import {CATALOGUE} from './catalogue/catalogue.js';

const INTRODUCTION = `# Findings

What \`alliance-feed\` says of a feed, by code. A code, once published, keeps its meaning. \`error\`: something is not shown as meant; \`warning\`: something may not be; \`note\`: good to know. Made from the code by \`npm run findings -w publisher\`.
`;

/** The documentation's page about findings. */
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

/** Sets placeholders in italics, and anything that looks like markup as code. */
const plain = (text: string) =>
  text
    .replace(/<[^>]+>(<\/[^>]+>)?/g, '`$&`')
    .replace(/\{(\w+)\}/g, '_$1_')
    .replaceAll('|', '\\|');
