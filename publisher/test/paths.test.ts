/** Each path of docs/publishers.md, step by step, as it is written there. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {folderWith, run} from './helpers/command.js';
import {CSV, RSS, WORDPRESS} from './helpers/documents.js';
import {goodFeed} from './helpers/feeds.js';

const page = readFileSync('../docs/publishers.md', 'utf8');
const start = page.indexOf('## What do you have?');
const beginning = page.slice(start, page.indexOf('\n## ', start + 1));
const [, ...paths] = beginning.split(/^### /m);
/** The publisher's part of the README's first screen. */
const readme = /You publish the feed[^]*?```sh\n([^]*?)```/.exec(readFileSync('../README.md', 'utf8'))![1]!;
const pool = /`(\{"title".*\})`/.exec(beginning)![1]!;

test('there are five paths of at most five steps', () => {
  assert.equal(paths.length, 5);
  for (const path of paths) assert.ok(path.match(/^\d\. /gm)!.length <= 5, path);
});

for (const path of [...paths, `README.md\n${readme.replace(/.+/g, '`$&`')}`]) {
  test(path.split('\n', 1)[0], async () => {
    const folder = folderWith({
      'news.xml': RSS,
      'news.csv': CSV,
      'posts.json': WORDPRESS,
      'pool.json': pool,
      'feed.json': goodFeed(),
      'embed.html': readFileSync('../src/embed/embed.html'),
      'index.html': '<news-list src="feed.json"></news-list>',
    });
    const commands = [...path.matchAll(/`npx alliance-feed ([^`]+)`/g)].map(([, command]) => command!);
    assert.ok(commands.length);
    for (const command of commands) {
      const {code, stdout, stderr} = await run(command.replaceAll('"', '').split(' '), {cwd: folder});
      assert.equal(code, 0, `${command}\n${stdout}${stderr}`);
    }
  });
}
