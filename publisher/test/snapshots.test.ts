import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {snapshot, type SnapshotOptions} from '../src/prerender/snapshot.js';
import {parseFeed} from '../src/widgets.js';

/**
 * Feeds, the options for a snapshot (`NAME.json`) and its markup (`NAME.html`), which must be the same for everything
 * that makes snapshots: this package, the builder, and the WordPress plugin. `UPDATE=1` writes the markup again.
 */
const FOLDER = 'test/fixtures/snapshots';

interface Case extends Omit<SnapshotOptions, 'date'> {
  feed: string;
  /** The feed's address. */
  url: string;
}

const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

for (const name of readdirSync(FOLDER).filter((file) => /^[^.]+\.json$/.test(file))) {
  test(`the markup of ${name}`, () => {
    const {feed, url, ...options} = JSON.parse(read(name)) as Case;
    const date = new Date('2026-07-01T12:00:00Z');
    const html = (snapshot(parseFeed(read(feed), url).feed, {...options, date}) ?? '') + '\n';
    const expected = name.replace(/json$/, 'html');
    if (process.env.UPDATE || !existsSync(join(FOLDER, expected))) writeFileSync(join(FOLDER, expected), html);
    assert.equal(html, read(expected));
  });
}
