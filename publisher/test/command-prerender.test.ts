import assert from 'node:assert/strict';
import {chmodSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {folderWith, run} from './helpers/command.js';
import {goodFeed, goodItem} from './helpers/feeds.js';

test('prerender fills the files of a site, in place or elsewhere, in any encoding', async () => {
  const latin1 = Buffer.from(
    '<meta charset=iso-8859-1><p>\xe9t\xe9\x80</p><news-list heading="\xc9t\xe9" src="/feed.json"></news-list>',
    'latin1',
  );
  const undeclared = '<p>x</p><news-list lang="fr" src="../feed.json">own</news-list>';
  const utf8 = '<meta charset=utf-8><news-list lang="fr" src="feed.json"></news-list>';
  const utf16 = Buffer.from('\ufeff<p>é</p><news-list src="/feed.json"></news-list>', 'utf16le');
  const feed = goodFeed({items: [goodItem(1, {title: 'Été', date_published: '2026-08-01'})]});
  const folder = folderWith({
    'site/feed.json': feed,
    'site/a.html': latin1,
    'site/sub/b.html': undeclared,
    'site/c.html': utf8,
    'site/d.html': utf16,
    'site/e.html': Buffer.from(utf16).swap16(),
    'site/f.html': utf16.subarray(2),
  });
  chmodSync(join(folder, 'site/a.html'), 0o604);
  const read = (path: string, encoding: BufferEncoding = 'utf8') => readFileSync(join(folder, path), encoding);
  const pages = ['a.html', 'sub/b.html', 'c.html', 'd.html', 'e.html', 'f.html'].map((page) => `site/${page}`);
  const elsewhere = await run(['prerender', ...pages, '--root', 'site', '-o', 'out'], {cwd: folder});
  assert.equal(elsewhere.code, 0, elsewhere.stderr);
  assert.match(elsewhere.stderr, /6 widgets filled in 6 pages/);
  assert.equal(read('site/sub/b.html'), undeclared);
  assert.match(read('out/sub/b.html'), />&#201;t&#233;<.*own<\/news-list>/);
  assert.match(read('out/c.html'), />Été</);
  assert.match(read('out/d.html', 'utf16le'), />Été</);
  // In the other order of bytes, and without a byte order mark.
  const d = readFileSync(join(folder, 'out/d.html'));
  assert.deepEqual(readFileSync(join(folder, 'out/e.html')), Buffer.from(d).swap16());
  assert.deepEqual(readFileSync(join(folder, 'out/f.html')), d.subarray(2));
  const a = read('out/a.html', 'latin1');
  assert.ok(a.startsWith('<meta charset=iso-8859-1><p>\xe9t\xe9\x80</p>'));
  assert.match(a, /<h2 dir="auto">&#201;t&#233;<\/h2>/);

  const inPlace = await run(['prerender', 'a.html', '--in-place', '--json'], {cwd: join(folder, 'site')});
  assert.deepEqual(JSON.parse(inPlace.stdout), {
    command: 'prerender',
    results: [{input: 'a.html', output: 'a.html', findings: []}],
  });
  assert.equal(statSync(join(folder, 'site/a.html')).mode & 0o777, 0o604);
  const [none, both, missing, address, failed] = await Promise.all(
    [
      ['a.html'],
      ['a.html', '-o', 'x', '--in-place'],
      ['gone.html', '--in-place'],
      ['https://a.example/', '--in-place'],
      ['../no-feed.html', '--in-place'],
    ].map((args, index) => {
      const cwd =
        index === 4
          ? folderWith({'in/x': '', 'no-feed.html': '<news-list src="gone.json">own</news-list>'}) + '/in'
          : join(folder, 'site');
      return run(['prerender', ...args], {cwd});
    }),
  );
  for (const ended of [none, both, missing, address]) {
    assert.equal(ended?.code, 2);
    assert.match(ended.stderr, /^alliance-feed: [^\n]+\.\n$/m);
  }
  assert.equal(failed?.code, 1, failed?.stderr);
  const said = failed.stderr.replace(/\s+/g, ' ');
  assert.match(said, /feed-failed The feed gone\.json failed \([^;()]+ there is no such file\):/);
});
