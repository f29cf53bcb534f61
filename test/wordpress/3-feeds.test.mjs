/** Feeds that are slow, dead, hostile, or in the local network. */
/** @import {SiteBrowser} from './helpers/browser.mjs' */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {
  costOf,
  feeds,
  forgetFeeds,
  html,
  inSite,
  openBrowser,
  pageOf,
  postBy,
  postsBy,
  site,
} from './helpers/browser.mjs';
import {FEED} from './helpers/feeds.mjs';
import {bundled} from './helpers/widgets-sources.mjs';

/** @type {SiteBrowser} */
let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const widget = (/** @type {string} */ path) =>
  `<!-- wp:alliance-widgets/news-list {"src":"${/^\w+:/.test(path) ? path : site.feeds + path}"} /-->`;
const runCron = () =>
  inSite(
    `foreach (_get_cron_array() as $time => $hooks) foreach ($hooks['alliance_widgets_refresh'] ?? [] as $event) do_action('alliance_widgets_refresh', ...$event['args']); wp_unschedule_hook('alliance_widgets_refresh'); echo 'true';`,
  );
/** Lets time pass, so that fresh copies become stale. */
const age = (/** @type {number} */ seconds) =>
  inSite(
    `global $wpdb; foreach ($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%transient%alliance\\\\_widgets\\\\_%'") as $name) delete_option($name);
    foreach ($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'alliance\\\\_widgets\\\\_copy\\\\_%'") as $name) { $copy = get_option($name); $copy['time'] -= ${seconds}; update_option($name, $copy); } echo 'true';`,
  );

test('slow feeds cost a page two seconds together, once, and nothing after that', async () => {
  forgetFeeds();
  await feeds({'/slow.json': {hang: true}, '/slower.json': {hang: true}});
  const id = postBy('editor', widget('/slow.json') + widget('/slower.json'));
  const first = await costOf(id);
  assert.match(first.text, /<news-list src=/);
  // The first feed gets the whole two seconds, and uses them up.
  const [request, ...others] = first.requests;
  assert.equal(request?.url, `${site.feeds}/slow.json`);
  assert.ok(request.timeout <= 2, `${request.timeout} s`);
  assert.match(String(request.answer), /timed out/);
  assert.deepEqual(others, []);
  const second = await costOf(id);
  assert.deepEqual(second.requests, []);
  assert.equal((await feeds())['server /slow.json'], 1);
});

test('a copy is shown while it is refreshed in the background, and as long as the feed fails', async () => {
  forgetFeeds();
  await feeds({'/news.json': {}});
  const id = postBy('editor', widget('/news.json'));
  assert.match(await html(id), /News number 6/);
  await feeds({'/news.json': {body: JSON.stringify({...FEED, items: [{id: 'new', title: 'Something new'}]})}});
  age(20 * 60);
  assert.match(await html(id), /News number 6/);
  runCron();
  assert.match(await html(id), /Something new/);
  for (const answer of [
    {status: 500},
    {body: '<!doctype html><p>Sorry'},
    {body: '{"items": ['},
    {body: ''},
    {status: 404, body: '{"items":[]}'},
  ]) {
    await feeds({'/news.json': answer});
    age(2 * 60 * 60);
    assert.match(await html(id), /Something new/, JSON.stringify(answer));
    runCron();
  }
  age(365 * 24 * 60 * 60);
  assert.match(await html(id), /Something new/);
});

test('nothing in the local network is requested, not even by a redirect', async () => {
  forgetFeeds();
  const {port} = new URL(site.feeds);
  await feeds({
    '/to-metadata.json': {status: 302, location: 'http://169.254.169.254/latest/meta-data'},
    '/to-local.json': {status: 302, location: `http://localhost:${port}/secret.json`},
    '/round.json': {status: 302, location: '/round.json'},
    '/moved.json': {status: 301, location: '/feed.json'},
  });
  const hosts = [
    `http://localhost:${port}`,
    `http://127.0.0.2:${port}`,
    `http://0x7f.2:${port}`,
    `http://[::1]:${port}`,
    'http://169.254.169.254',
    'http://10.0.0.1',
    'http://192.168.1.1',
    'http://100.64.0.1',
    'file:///etc/passwd',
    'gopher://127.0.0.1',
  ];
  const contents = [
    ...hosts.map((host) => widget(`${host}/secret.json`)),
    widget('/to-metadata.json'),
    widget('/to-local.json'),
    widget('/round.json'),
  ];
  for (const [index, id] of postsBy('author', contents).entries()) {
    const {text, requests} = await costOf(id);
    assert.ok(!text.includes('data-alliance-snapshot'), contents[index]);
    // Not even a connection is opened. Nothing is recorded here only if the request is refused before that.
    assert.deepEqual(
      requests.filter(({url}) => !url.startsWith(site.feeds)),
      [],
      contents[index],
    );
    assert.ok(requests.length <= 6, contents[index]);
  }
  assert.equal((await feeds())['server /secret.json'], undefined);
  assert.match(await html(postBy('author', widget('/moved.json'))), /News number 6/);
});

test('an author cannot make the server ask for any number of feeds', async () => {
  forgetFeeds();
  await feeds(Object.fromEntries(Array.from({length: 60}, (_, number) => [`/many-${number}.json`, {status: 404}])));
  const addresses = Array.from({length: 60}, (_, number) => `${site.feeds}/many-${number}.json`);
  const id = postBy('author', `[news-list src="${addresses.slice(0, 50).join(' ')}"] ${widget('/many-55.json')}`);
  await html(id);
  await html(id);
  runCron();
  const asked = Object.entries(await feeds()).filter(([path]) => path.startsWith('server /many-'));
  assert.equal(asked.length, 40);
  assert.ok(asked.every(([, times]) => times <= 2));
});

test('where PHP has no cURL, no page waits, and a name means the host that was looked at', () => {
  forgetFeeds();
  const url = `${site.feeds.replace('127.0.0.1', 'localhost')}/feed.json`;
  const {page, asked, title, sockets} = inSite(
    `add_filter('http_request_host_is_external', '__return_true');
    $sockets = [];
    add_action('requests-fsockopen.remote_socket', function (&$socket) use (&$sockets) { $sockets[] = $socket; }, 20);
    $page = Alliance_Widgets\\Feed_Store::get('${url}');
    $asked = count($sockets);
    $feed = Alliance_Widgets\\Feed_Store::refresh('${url}', 60);
    echo json_encode(['page' => $page, 'asked' => $asked, 'title' => $feed['title'], 'sockets' => $sockets]);`,
    '',
    ['-d', 'disable_functions=curl_exec'],
  );
  assert.deepEqual({page, asked, title}, {page: null, asked: 0, title: FEED.title});
  assert.deepEqual(sockets, [`tcp://${new URL(site.feeds).host}`]);
  assert.equal(runCron(), true);
});

test('whatever an import has left in the settings, pages are shown', async () => {
  const id = postBy('editor', `${widget('/feed.json')}[news-list]`);
  const values = [
    `'x'`,
    'null',
    `['feed' => ['x'], 'theme' => ['x'], 'accent' => ['x'], 'category' => 'x']`,
    'new stdClass',
  ];
  const saved = inSite(`echo json_encode(get_option('alliance_widgets'));`);
  for (const value of values) {
    inSite(`update_option('alliance_widgets', ${value}); echo 'true';`);
    assert.match(await html(id), /News number 6[^]*<\/html>/, value);
  }
  inSite(`update_option('alliance_widgets', json_decode('${JSON.stringify(saved)}', true)); echo 'true';`);
});

test('hostile texts stay text, in a browser that reports every script', async () => {
  forgetFeeds();
  const {PAYLOADS} = await bundled(`export {PAYLOADS} from './test/fixtures/payloads.js'`);
  const items = PAYLOADS.map((/** @type {string} */ payload, /** @type {number} */ index) => ({
    id: `${index} ${payload}`,
    title: payload,
    summary: payload,
    content_html: `${payload} and more`,
    url: payload,
    tags: [payload],
    language: payload,
    authors: [{name: payload}],
    attachments: [{url: payload, title: payload, mime_type: payload, _alliance: {language: payload}}],
    _alliance: {
      type: index % 2 ? 'publication' : 'news',
      source: {name: payload, url: payload},
      publication: {kind: payload},
    },
  }));
  await feeds({
    '/hostile.json': {
      body: JSON.stringify({
        title: PAYLOADS[0],
        items,
        _alliance: {campaign: {title: PAYLOADS[1], statement: PAYLOADS}},
      }),
    },
  });
  const src = `${site.feeds}/hostile.json`;
  const blocks = ['news-list', 'publication-list'].map(
    (tag) =>
      `<!-- wp:alliance-widgets/${tag} {"src":"${src}","limit":500,"linkTarget":"\\u0022onclick=\\u0022xss()"} /-->`,
  );
  const id = postBy(
    'author',
    `${blocks.join('\n')}<!-- wp:alliance-widgets/campaign-banner {"src":"${src}","heading":"\\u003cscript\\u003exss()\\u003c/script\\u003e"} /-->`,
  );
  const text = await html(id);
  assert.equal(text.match(/data-alliance-snapshot/g)?.length, 3);

  const page = await pageOf(browser);
  await page.setJavaScriptEnabled(true);
  await page.evaluateOnNewDocument(() => {
    window.ran = 0;
    window.xss = () => window.ran++;
  });
  /** @type {string[]} */
  const asked = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url)) asked.push(url);
    // Without the widgets' own script, the page shows what PHP has written.
    if (url.includes('alliance-widgets.min.js') || !url.startsWith(site.url)) void request.abort();
    else void request.continue();
  });
  await page.goto(`${site.url}/?p=${id}`, {waitUntil: 'load'});
  const found = await page.evaluate(() => {
    const snapshots = [...document.querySelectorAll('[data-alliance-snapshot]')];
    const inside = snapshots.flatMap((snapshot) => [...snapshot.querySelectorAll('*')]);
    return {
      ran: window.ran,
      names: [...new Set(inside.map((element) => element.localName))].sort(),
      attributes: [...new Set(inside.flatMap((element) => element.getAttributeNames()))].sort(),
      schemes: [...new Set(inside.flatMap((one) => (one instanceof HTMLAnchorElement ? [one.protocol] : [])))].sort(),
    };
  });
  assert.equal(found.ran, 0);
  assert.deepEqual(
    asked.filter((url) => url.includes('evil')),
    [],
  );
  const names = new Set([
    'a',
    'article',
    'b',
    'bdi',
    'dd',
    'div',
    'dl',
    'dt',
    'h2',
    'h3',
    'li',
    'p',
    'span',
    'time',
    'ul',
  ]);
  assert.deepEqual(
    found.names.filter((name) => !names.has(name)),
    [],
  );
  const attributes = new Set(['datetime', 'dir', 'href', 'hreflang', 'lang', 'target']);
  assert.deepEqual(
    found.attributes.filter((name) => !attributes.has(name)),
    [],
  );
  assert.deepEqual(
    found.schemes.filter((scheme) => !/^https?:$/.test(scheme)),
    [],
  );
  await page.browserContext().close();
});

test('a feed’s text starts no shortcode of the site, and no filter of WordPress changes it', async () => {
  forgetFeeds();
  const title = `"Wordpress" -- it's (7 or 8) :) 10x5 [audio src="https://evil.example/a.mp3"] [[gallery]] [/audio] […]`;
  const feed = {items: [{id: '1', url: 'https://alliance.example/[gallery]', title}]};
  await feeds({'/shortcodes.json': {body: JSON.stringify(feed)}});
  const src = `${site.feeds}/shortcodes.json`;
  const ways = [
    widget('/shortcodes.json'),
    `<!-- wp:html --><div><news-list src="${src}"></news-list></div><!-- /wp:html -->`,
    `[news-list src="${src}"]`,
  ];
  /** @type {string[]} */
  const posts = [];
  for (const id of postsBy('author', ways)) posts.push(await html(id));
  // In a sidebar, and in a template of a block theme, which WordPress filters as a whole.
  const others = inSite(
    `$ways = json_decode(base64_decode('${Buffer.from(JSON.stringify(ways)).toString('base64')}'));
    $shown = array_map(fn($way) => apply_filters('widget_block_content', $way, [], null), $ways);
    foreach ($ways as $_wp_current_template_content) {
      $_wp_current_template_id = 'twentytwentythree//index';
      $shown[] = do_shortcode(get_the_block_template_html());
    }
    echo json_encode($shown);`,
  );
  const all = [...posts, ...others];
  assert.equal(all.length, 9);
  for (const text of all) {
    const [, url, words = ''] = /<h3 dir="auto"><a href="([^"]*)">(.*?)<\/a><\/h3>/.exec(text) ?? [];
    const decoded = words.replaceAll('&quot;', '"').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
    assert.equal(decoded, title, words);
    assert.equal(url?.replace('&#091;', '['), 'https://alliance.example/[gallery]');
  }
});

test('a feed that is at hand costs a page no request, few queries and less than the page itself', async () => {
  forgetFeeds();
  const plain = postBy('editor', '<p>Only text.</p>');
  const id = postBy('editor', widget('/feed.json'));
  await html(id);
  /** The lowest of several: other work on the machine can only add to it. */
  const leastOf = async (/** @type {number} */ post) => {
    /** @type {Awaited<ReturnType<typeof costOf>>[]} */
    const costs = [];
    for (let tries = 0; tries < 5; tries++) costs.push(await costOf(post));
    assert.deepEqual(
      costs.flatMap(({requests}) => requests),
      [],
    );
    const least = (/** @type {'cpu' | 'queries'} */ name) => Math.min(...costs.map((cost) => cost[name]));
    return {cpu: least('cpu'), queries: least('queries')};
  };
  const [without, with_] = [await leastOf(plain), await leastOf(id)];
  assert.ok(with_.queries - without.queries <= 6, `${with_.queries - without.queries} queries more`);
  assert.ok(with_.cpu < 2 * without.cpu, `${with_.cpu} s of the processor instead of ${without.cpu}`);
});
