/** Changes Markdown tables so that they fit a phone: there, each row is a block, and each cell names its column. */

/** @import {Token} from 'markdown-it' */

/**
 * Browsers don't treat a table that is displayed as blocks as a table, unless its roles say so.
 *
 * @type {Record<string, string>}
 */
const ROLES = {table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell'};

/** @param {Token[]} tokens of a document */
export function fitTables(tokens) {
  /** @type {string[]} */
  let heads = [];
  let column = 0;
  for (const [index, token] of tokens.entries()) {
    const role = ROLES[token.tag];
    if (token.nesting !== 1 || !role) continue;
    token.attrSet('role', role);
    if (token.type === 'table_open') heads = [];
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'th_open') heads.push(tokens[index + 1]?.content ?? '');
    if (token.type === 'td_open') token.attrSet('data-label', (heads[column++] ?? '').replaceAll('`', ''));
  }
}
