/** A network of sites. This comes last, because the site becomes a network and stays one. */
import assert from 'node:assert/strict';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {FEED_URL, forgetFeeds, inSite, site} from './helpers/browser.mjs';

const PLUGIN = 'alliance-widgets/alliance-widgets.php';
const CONTENT = '[news-list limit="2" heading="News"]';
const SITES = ['/', '/second/'];

before(() => {
  cpSync('wordpress', `${site.root}/wp-content/plugins/alliance-widgets`, {recursive: true});
  const {host} = new URL(site.url);
  inSite(
    `require ABSPATH . 'wp-admin/includes/upgrade.php';
    require ABSPATH . 'wp-admin/includes/network.php';
    foreach ($wpdb->tables('ms_global') as $name => $table) $wpdb->$name = $table;
    install_network();
    populate_network(1, '${host}', 'administrator@example.org', 'Network', '/', false);`,
  );
  const file = `${site.root}/wp-config.php`;
  const constants = `define('MULTISITE', true); define('SUBDOMAIN_INSTALL', false); define('DOMAIN_CURRENT_SITE', '${host}'); define('PATH_CURRENT_SITE', '/'); define('SITE_ID_CURRENT_SITE', 1); define('BLOG_ID_CURRENT_SITE', 1);`;
  const config = readFileSync(file, 'utf8').replace(/define\('WP_(?:HOME|SITEURL)'.*\n/g, '');
  writeFileSync(file, config.replace('<?php', `<?php ${constants}`));
  // WordPress would remove the colon before the port.
  inSite(
    `add_filter('wp_normalize_site_data', fn($data) => ['domain' => '${host}'] + $data, 20);
    wp_insert_site(['domain' => '${host}', 'path' => '/second/', 'network_id' => 1, 'user_id' => 1, 'title' => 'Second']);`,
  );
  forgetFeeds();
});

/** PHP's output on each site. */
const onSites = (/** @type {string} */ code) =>
  inSite(
    `$found = []; foreach (get_sites(['fields' => 'ids']) as $id) { switch_to_blog($id); $found[] = (function () use ($id) { global $wpdb; ${code} })(); restore_current_blog(); } echo json_encode($found);`,
  );

test('activated for the network, it works on each site by that site’s settings', async () => {
  inSite(
    `require ABSPATH . 'wp-admin/includes/plugin.php'; $error = activate_plugin('${PLUGIN}', '', true); echo json_encode(is_wp_error($error) ? $error->get_error_message() : null);`,
  );
  const ids = onSites(
    `update_option('alliance_widgets', ['feed' => '${FEED_URL}?site=' . $id]);
    Alliance_Widgets\\Feed_Store::schedule_cleaning();
    return wp_insert_post(['post_title' => 'On a site', 'post_status' => 'publish', 'post_content' => '${CONTENT}']);`,
  );
  for (const [index, path] of SITES.entries()) {
    const text = await (await fetch(`${site.url}${path}?p=${ids[index]}`)).text();
    assert.match(text, new RegExp(`<news-list src="[^"]*\\?site=${index + 1}"`));
    assert.match(text, /data-alliance-snapshot[^]*News number 6/);
    assert.match(text, /<script[^>]*alliance-widgets\.min\.js/);
  }
});

test('deactivated, it leaves nothing to do on any site', () => {
  const isScheduled = `return !! wp_next_scheduled('alliance_widgets_clean');`;
  assert.deepEqual(onSites(isScheduled), [true, true]);
  inSite(`require ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('${PLUGIN}'); echo 'true';`);
  assert.deepEqual(onSites(isScheduled), [false, false]);
});

test('deleted, it leaves links on all sites, and nothing in their databases', () => {
  inSite(`require ABSPATH . 'wp-admin/includes/plugin.php'; uninstall_plugin('${PLUGIN}'); echo 'true';`);
  const posts = onSites(`return get_posts(['title' => 'On a site'])[0]->post_content;`);
  const link = '<a href="https://alliance.example/news">News</a>';
  assert.deepEqual(posts, [link, link]);
  const left = onSites(
    `return $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%alliance_widgets%'");`,
  );
  assert.deepEqual(left, [[], []]);
});
