/** How the plugin repairs shortcodes, and what it leaves of them when it is deleted. Needs PHP, but no WordPress. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

/**
 * @param {{repair?: string[], uninstall?: string[], options?: Record<string, unknown>}} texts
 * @returns {{repair: string[], uninstall: string[], options: Record<string, unknown>, cpu: number}}
 */
function byPhp({repair = [], uninstall = [], options = {}}) {
  const script = fileURLToPath(new URL('helpers/shortcodes.php', import.meta.url));
  const input = JSON.stringify({repair, uninstall, options});
  const {stdout, stderr, status} = spawnSync('php', [script], {input, encoding: 'utf8', maxBuffer: 1e9});
  assert.equal(status, 0, stderr + stdout.slice(0, 2000));
  return JSON.parse(stdout);
}

test('text that looks like a shortcode stays as it is in an attribute or a comment', () => {
  const texts = [
    '<a title="[news-list &quot; onmouseover=alert(1) x=&quot;]">x</a>',
    '<!-- wp:quote {"citation":"[news-list &quot;]"} -->',
    '<a title="[news-list src=https://x.example/onmouseover=alert(1)//]">x</a>',
    '<a title="[alliance-feed">text]<b title=" onmouseover=alert(1) ">',
  ];
  const {repair, uninstall} = byPhp({repair: texts, uninstall: texts});
  assert.deepEqual(repair, texts);
  assert.deepEqual(uninstall, texts);
});

test('typographic quotes around a value become straight, and those inside stay', () => {
  const texts = {
    '[news-list limit=“2” tag=«&nbsp;Reports&nbsp;» more]': '[news-list limit="2" tag="Reports" more]',
    '[news-list limit=&quot;2&quot; tag=”a″]': '[news-list limit="2" tag="a"]',
    '[news-list heading="The “best” « news »"]': '[news-list heading="The “best” « news »"]',
    '[news-list src="<a href="https://a.example/">https://a.example/</a>"]': '[news-list src="https://a.example/"]',
  };
  assert.deepEqual(byPhp({repair: Object.keys(texts)}).repair, Object.values(texts));
});

test('a long post is handled quickly, and nothing of it is lost', () => {
  const words = 'some words, '.repeat(100_000);
  const unended = '[news-list '.repeat(20_000);
  // Longer than PHP's limits for one pattern.
  const unquoted = `[news-list heading=“${'x'.repeat(3_000_000)} limit=2]`;
  const {repair, uninstall, cpu} = byPhp({
    repair: [`[news-list ${words}`, unended, unquoted],
    uninstall: [
      `[news-list limit="4"] ${words}`,
      `<!-- wp:alliance-widgets/news-list {"limit":4 ${words}`,
      `<!-- wp:alliance-widgets/news-list {"limit":4} /-->${words}`,
    ],
  });
  assert.deepEqual(repair, [`[news-list ${words}`, unended, unquoted]);
  const link = '<a href="https://alliance.example/">https://alliance.example/</a>';
  assert.deepEqual(uninstall, [
    `${link} ${words}`,
    `<!-- wp:alliance-widgets/news-list {"limit":4 ${words}`,
    `<!-- wp:paragraph -->\n<p>${link}</p>\n<!-- /wp:paragraph -->${words}`,
  ]);
  // A fraction of a second if no text is read again and again; otherwise, it would be minutes.
  assert.ok(cpu < 10, `${cpu} s`);
});

test('links stay in sidebars, too', () => {
  const link = '<a href="https://alliance.example/">News</a>';
  const {options} = byPhp({
    options: {
      widget_block: {
        2: {content: '<!-- wp:search /-->'},
        3: {content: '<!-- wp:alliance-widgets/news-list {"heading":"News"} /-->'},
        _multiwidget: 1,
      },
      widget_text: {2: {title: 'Title', text: 'Before [news-list heading="News"] after'}},
    },
  });
  assert.deepEqual(options, {
    widget_block: {
      2: {content: '<!-- wp:search /-->'},
      3: {content: `<!-- wp:paragraph -->\n<p>${link}</p>\n<!-- /wp:paragraph -->`},
      _multiwidget: 1,
    },
    widget_text: {2: {title: 'Title', text: `Before ${link} after`}},
  });
});
