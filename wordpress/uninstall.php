<?php
/**
 * When the plugin is deleted: its options go, posts stay readable.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/autoload.php';

Plugin::on_sites( true, array( Uninstaller::class, 'run' ) );
