/** Broken documents never cause a crash, or a feed in which check finds errors. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {documentFindings} from '../src/check/document.js';
import {JsonDocument} from '../src/check/json-document.js';
import {convertDocument} from '../src/convert/convert-document.js';
import {Unreadable} from '../src/convert/unreadable.js';
import {ATOM, CSV, RDF, RSS, WORDPRESS} from './helpers/documents.js';

const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '&#0;',
  '&#xD800;',
  '&amp;amp;',
  '<!--',
  '-->',
  '\u0000',
  '\ud800',
  '\u200f',
  '\n',
  ',',
  ';',
  '""',
  '<script>',
  '</',
  '{',
  '[',
  'null',
  'javascript:',
  'http://[',
  '%',
  '0001-01-01',
  '2014-02-30',
  '99999999999999999999',
  '-1',
  'x'.repeat(300),
];

/** A cut, an insertion, a repeated or a moved part: several of them, anywhere. */
const mutation = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.integer({min: 0, max: 60}),
  kind: fc.constantFrom('cut', 'put', 'double', 'swap', 'upper'),
  piece: fc.constantFrom(...PIECES),
});

function mutate(text: string, mutations: {at: number; length: number; kind: string; piece: string}[]): string {
  return mutations.reduce((now, {at, length, kind, piece}) => {
    const start = Math.floor(at * now.length);
    const [before, part, after] = [now.slice(0, start), now.slice(start, start + length), now.slice(start + length)];
    if (kind === 'cut') return before + after;
    if (kind === 'put') return before + piece + part + after;
    if (kind === 'double') return before + part + part + after;
    if (kind === 'swap') return before + after.slice(0, length) + part + after.slice(length);
    return before + part.toUpperCase() + after;
  }, text);
}

const NOW = new Date('2026-07-01');
const DOCUMENTS: Record<string, [string, number]> = {
  'RSS 2.0': [RSS, 500],
  'RSS 1.0': [RDF, 500],
  Atom: [ATOM, 500],
  CSV: [CSV, 500],
  'WordPress’s posts': [JSON.stringify(WORDPRESS), 200],
};

for (const [name, [document, numRuns]] of Object.entries(DOCUMENTS)) {
  test(`${name}, broken in ${numRuns} ways`, () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(mutation, {minLength: 1, maxLength: 3}), (mutations) => {
        try {
          const {feed} = convertDocument(mutate(document, mutations), {url: 'https://a.example/feed'});
          const written = JSON.parse(JSON.stringify(feed)) as object;
          const findings = documentFindings(new JsonDocument(written), 'https://b.example/feed.json', NOW);
          assert.deepEqual(
            findings.filter(({severity}) => severity === 'error'),
            [],
          );
          read++;
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
        }
      }),
      {numRuns},
    );
    // Many are still read; otherwise, nothing would have been tested.
    assert.ok(read > numRuns / 20, `${read} of ${numRuns}`);
  });
}
