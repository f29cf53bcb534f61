<?php
/**
 * The plugin as a whole.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/** Hooks each part where WordPress asks for it. */
final class Plugin {

	/** Names of the four elements that show content. */
	const CONTENT_ELEMENTS = array( 'campaign-banner', 'news-list', 'publication-card', 'publication-list' );

	/**
	 * Elements: description, attributes.
	 *
	 * @var array<string, array<string, mixed>>|null
	 */
	private static $elements;

	public static function start() {
		add_action( 'init', array( __CLASS__, 'load_words' ), 1 );
		Script::start();
		Blocks::start();
		Shortcodes::start();
		Content::start();
		Allowances::start();
		Theme::start();
		Feed_Store::start();
		Publisher::start();
		if ( is_admin() ) {
			Settings::start();
		}
		register_deactivation_hook( FILE, array( __CLASS__, 'stop' ) );
	}

	/**
	 * When it is deactivated.
	 *
	 * @param bool $is_network Whether on all sites of the network.
	 */
	public static function stop( $is_network = false ) {
		self::on_sites( $is_network, array( Feed_Store::class, 'unschedule' ) );
	}

	/**
	 * Calls something on this site, or on each of the network.
	 *
	 * @param bool     $is_network Whether on all.
	 * @param callable $call       What is called.
	 */
	public static function on_sites( bool $is_network, callable $call ) {
		if ( ! $is_network || ! is_multisite() ) {
			call_user_func( $call );
			return;
		}
		$all = array(
			'fields' => 'ids',
			'number' => 0,
		);
		foreach ( get_sites( $all ) as $site ) {
			switch_to_blog( $site );
			call_user_func( $call );
			restore_current_blog();
		}
	}

	public static function load_words() {
		load_plugin_textdomain( 'alliance-widgets', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}

	/**
	 * All elements, by tag: their description and attributes, as the widgets' own manifest has them.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function elements(): array {
		if ( null === self::$elements ) {
			self::$elements = require __DIR__ . '/elements.php';
		}
		return self::$elements;
	}

	/**
	 * What the site's administrators have chosen.
	 *
	 * @return array<string, mixed>
	 */
	public static function options(): array {
		$options = array(
			'feed'     => '',
			'theme'    => '',
			'accent'   => '',
			'category' => 0,
		);
		$saved   = (array) get_option( 'alliance_widgets', array() );
		foreach ( $options as $name => $default ) {
			// An import, or another plugin, may have left anything here.
			if ( is_scalar( $saved[ $name ] ?? null ) ) {
				$options[ $name ] = is_int( $default ) ? (int) $saved[ $name ] : (string) $saved[ $name ];
			}
		}
		return $options;
	}
}
