/**
 * On a publisher's site: the results of the JSON Feed plugin's filters (`json_feed_item`, `json_feed_feed`) with ours.
 */
import assert from 'node:assert/strict';
import {rmSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {inSite, site} from './helpers/browser.mjs';
import {bundled} from './helpers/widgets-sources.mjs';

/** Items as the JSON Feed plugin makes them. */
const ITEM = `function item($post, $more = []) {
  $post = get_post($post);
  $item = array_merge(['id' => get_permalink($post), 'url' => get_permalink($post), 'title' => $post->post_title, 'content_html' => '<p>Text &amp; more</p>', 'content_text' => 'Text &amp; more', 'tags' => ['Talks &amp; papers'], 'authors' => [['name' => 'Ada &amp; Ben', 'url' => home_url('/ada/')]], 'author' => ['name' => 'Ada &amp; Ben'], 'date_published' => '2026-06-01T10:00:00+00:00'], $more);
  return apply_filters('json_feed_item', $item, $post);
}`;

test('items are completed, protected posts are left out, texts are decoded', async () => {
  const feed = inSite(`${ITEM}
    $category = wp_insert_term('Reports', 'category')['term_id'];
    update_option('alliance_widgets', ['category' => $category] + get_option('alliance_widgets'));
    $news = wp_insert_post(['post_title' => 'Talks &amp; news', 'post_content' => 'x', 'post_status' => 'publish']);
    $report = wp_insert_post(['post_title' => 'A report', 'post_content' => 'x', 'post_status' => 'publish', 'post_category' => [$category]]);
    $secret = wp_insert_post(['post_title' => 'Secret', 'post_content' => 'x', 'post_status' => 'publish', 'post_password' => 'y']);
    $picture = wp_insert_attachment(['post_title' => 'p', 'post_mime_type' => 'image/png', 'post_excerpt' => 'A caption', 'guid' => 'https://partner.example/p.png'], 'p.png');
    wp_update_attachment_metadata($picture, ['width' => 640, 'height' => 480, 'file' => 'p.png', 'image_meta' => ['credit' => 'Ada &amp; Ben']]);
    update_post_meta($picture, '_wp_attachment_image_alt', 'A well');
    set_post_thumbnail($news, $picture);
    $feed = ['version' => 'https://jsonfeed.org/version/1.1', 'title' => 'Partner &amp; friends', 'feed_url' => home_url('/feed/json/'), 'items' => [item($secret), item($news), item($report)]];
    echo json_encode(apply_filters('json_feed_feed', $feed));`);
  assert.equal(feed.title, 'Partner & friends');
  assert.equal(feed.language, 'en-US');
  assert.ok(Array.isArray(feed.items));
  const [news, report, ...others] = feed.items;
  assert.deepEqual(others, []);
  assert.equal(news.title, 'Talks & news');
  assert.deepEqual(news.tags, ['Talks & papers']);
  assert.equal(news.content_text, undefined);
  assert.deepEqual([news.author.name, news.authors[0].name], ['Ada & Ben', 'Ada & Ben']);
  assert.match(news.authors[0].url, /\/ada\/$/);
  assert.deepEqual(news._alliance, {
    image: {alt: 'A well', caption: 'A caption', credit: 'Ada & Ben', width: 640, height: 480},
    source: {name: 'Partner', url: news._alliance.source.url},
  });
  assert.equal(report._alliance.type, 'publication');

  const {parseFeed} = await bundled(`export {parseFeed} from './src/feed/read/parse-feed.js'`);
  const {feed: read, problems} = parseFeed(feed);
  assert.deepEqual(problems, []);
  assert.equal(read.items[0]._alliance.image.alt, 'A well');
});

test('translations are listed if Polylang lists them', () => {
  const feed = inSite(`
    function pll_languages_list() { return ['en', 'fr', 'ar']; }
    function pll_home_url($slug) { return home_url($slug === 'en' ? '/' : "/$slug/"); }
    function pll_get_post_language($id, $field) { return 'fr_FR'; }
    ${ITEM}
    $post = wp_insert_post(['post_title' => 'Bonjour', 'post_content' => 'x', 'post_status' => 'publish']);
    echo json_encode(apply_filters('json_feed_feed', ['feed_url' => home_url('/feed/json/'), 'items' => [item($post)]]));`);
  const home = feed._alliance.translations.fr.replace(/fr\/feed\/json\/$/, '');
  assert.deepEqual(feed._alliance.translations, {fr: `${home}fr/feed/json/`, ar: `${home}ar/feed/json/`});
  assert.equal(feed.items[0].language, 'fr-FR');
});

test('WPML’s languages are translations as well', () => {
  const feed = inSite(`
    add_filter('wpml_active_languages', fn() => ['en' => ['url' => home_url('/')], 'fr' => ['url' => home_url('/fr/')], 'ar' => ['url' => 'https://ar.partner.example']]);
    add_filter('wpml_post_language_details', fn($details, $id) => ['locale' => 'fr_FR'], 10, 2);
    ${ITEM}
    $post = wp_insert_post(['post_title' => 'Bonjour', 'post_content' => 'x', 'post_status' => 'publish']);
    echo json_encode(apply_filters('json_feed_feed', ['feed_url' => home_url('/feed/json/'), 'items' => [item($post)]]));`);
  assert.deepEqual(feed._alliance.translations, {
    fr: `${site.url}/fr/feed/json/`,
    ar: 'https://ar.partner.example/feed/json/',
  });
  assert.equal(feed.items[0].language, 'fr-FR');
});

test('pages of other sites may read the feed, and no other one', async () => {
  const plugin = `${site.root}/wp-content/mu-plugins/json-feed.php`;
  writeFileSync(
    plugin,
    `<?php
    function json_feed_render_feed() { echo json_encode(apply_filters('json_feed_feed', ['items' => []])); }
    add_action('init', fn() => add_feed('json', 'json_feed_render_feed'));`,
  );
  try {
    const [json, rss] = await Promise.all(['json', 'rss2'].map((feed) => fetch(`${site.url}/?feed=${feed}`)));
    assert.deepEqual(
      [json, rss].map((answer) => answer?.headers.get('access-control-allow-origin')),
      ['*', null],
    );
    assert.deepEqual(await json?.json(), {items: [], language: 'en-US'});
  } finally {
    rmSync(plugin);
  }
});
