<?php
/**
 * Plugin Name:       Alliance Widgets
 * Plugin URI:        https://alliance.example/widgets/
 * Description:       Shows an alliance's news, publications and campaign from its JSON Feed: blocks, shortcodes and tags, readable without JavaScript.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       alliance-widgets
 * Domain Path:       /languages
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

defined( 'ABSPATH' ) || exit;

const FILE = __FILE__;

require __DIR__ . '/includes/autoload.php';

Plugin::start();
