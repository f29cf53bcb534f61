<?php
/**
 * The widgets' script.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/** Serves the script from the plugin itself, only on pages that show a widget. */
final class Script {

	const HANDLE = 'alliance-widgets';
	const FILE   = 'assets/alliance-widgets.min.js';

	public static function start() {
		add_action( 'init', array( __CLASS__, 'register' ) );
		add_filter( 'script_loader_tag', array( __CLASS__, 'add_attributes' ), 10, 2 );
		// These optimizers ask which scripts to leave alone: a script with a hash must not be changed.
		add_filter( 'autoptimize_filter_js_exclude', array( __CLASS__, 'exclude' ) );
		$lists = array(
			'rocket_exclude_js',
			'rocket_cdn_reject_files',
			'rocket_exclude_defer_js',
			'rocket_delay_js_exclusions',
			'litespeed_optimize_js_excludes',
			'litespeed_optm_js_defer_exc',
			'sgo_js_minify_exclude',
			'sgo_javascript_combine_exclude',
		);
		foreach ( $lists as $list ) {
			add_filter( $list, array( __CLASS__, 'exclude' ) );
		}
	}

	public static function register() {
		wp_register_script( self::HANDLE, self::url(), array(), self::version(), true );
	}

	/** Puts it on this page, once, however often it is called. AMP pages have no scripts of their own. */
	public static function enqueue() {
		if ( ! function_exists( 'amp_is_request' ) || ! amp_is_request() ) {
			wp_enqueue_script( self::HANDLE );
		}
	}

	public static function url(): string {
		return plugins_url( self::FILE, FILE );
	}

	/** A version that makes browsers load the script again when it has changed. */
	private static function version(): string {
		return substr( md5( self::integrity() ), 0, 10 );
	}

	/** The hash with which browsers verify the script. */
	public static function integrity(): string {
		$file = plugin_dir_path( FILE ) . 'assets/integrity.php';
		return is_file( $file ) ? (string) require $file : '';
	}

	/**
	 * Lets the browser load the script in parallel, and verify it.
	 *
	 * @param string $tag    The script's tag.
	 * @param string $handle Its name.
	 */
	public static function add_attributes( $tag, $handle ) {
		if ( self::HANDLE !== $handle || false === strpos( $tag, self::FILE ) ) {
			return $tag;
		}
		$attributes = preg_match( '/\s(?:defer|async)\b/', $tag ) ? '' : ' defer';
		// On another host, such as a CDN, the hash would need headers that few CDNs send.
		$is_own = wp_parse_url( self::url(), PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
		if ( $is_own && '' !== self::integrity() && false === strpos( $tag, ' integrity=' ) ) {
			// Plugins for CDNs may put another host into the page later on.
			$attributes .= ' integrity="' . esc_attr( self::integrity() ) . '" crossorigin="anonymous"';
		}
		return str_replace( ' src=', "$attributes src=", $tag );
	}

	/**
	 * Adds the script to a list: an array, or texts separated by commas.
	 *
	 * @param array|string $excluded What is excluded already.
	 * @return array|string
	 */
	public static function exclude( $excluded ) {
		if ( is_string( $excluded ) ) {
			return ltrim( $excluded . ', alliance-widgets.min.js', ', ' );
		}
		$excluded   = (array) $excluded;
		$excluded[] = 'alliance-widgets.min.js';
		return $excluded;
	}
}
