import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {findingsTable} from '../src/findings-table.js';

test('docs/findings.md agrees with the code (npm run findings -w publisher)', () => {
  assert.equal(readFileSync('../docs/findings.md', 'utf8'), findingsTable());
});
