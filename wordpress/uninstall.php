<?php
/**
 * When the plugin is deleted: its options go, posts stay readable.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/autoload.php';

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) { // phpcs:ignore -- all sites.
		switch_to_blog( $site );
		Uninstaller::run();
		restore_current_blog();
	}
} else {
	Uninstaller::run();
}
