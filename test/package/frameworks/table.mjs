/**
 * The frameworks' table, with a row for each application and a column for each check, formatted so that it can be
 * pasted.
 */
/** @type {Record<string, string>} */
const NAMES = {
  angular: 'Angular 21',
  plain: 'TypeScript alone',
  preact: 'Preact 11',
  react: 'React 19',
  'react-server': 'React 19 from a server',
  solid: 'Solid 1.9',
  svelte: 'Svelte 5',
  vue: 'Vue 3.5',
};

/**
 * @param {string[]} apps
 * @param {string[]} columns
 * @param {(app: string, column: string) => boolean} passes
 */
export function tableOf(apps, columns, passes) {
  const rows = [
    ['', ...columns],
    ...apps.map((app) => [`[${NAMES[app]}](${app})`, ...columns.map((column) => (passes(app, column) ? '✔' : '✘'))]),
  ];
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}
