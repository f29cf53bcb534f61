<?php
/**
 * Settings.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

use Alliance_Widgets\Feed\Feed_Error;

/** One page, for the site's feed and its look. It uses the Settings API, which checks capability and nonce. */
final class Settings {

	const PAGE = 'alliance-widgets';

	public static function start() {
		add_action( 'admin_menu', array( __CLASS__, 'add_page' ) );
		add_action( 'admin_init', array( __CLASS__, 'register' ) );
		add_action( 'admin_notices', array( __CLASS__, 'tell_of_missing_script' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( __CLASS__, 'add_link' ) );
	}

	public static function add_page() {
		add_options_page( __( 'Alliance Widgets', 'alliance-widgets' ), __( 'Alliance Widgets', 'alliance-widgets' ), 'manage_options', self::PAGE, array( __CLASS__, 'render' ) );
	}

	public static function register() {
		$arguments = array(
			'type'              => 'array',
			'sanitize_callback' => array( __CLASS__, 'sanitize' ),
			'show_in_rest'      => false,
		);
		register_setting( self::PAGE, 'alliance_widgets', $arguments );
		add_settings_section( 'all', '', '__return_false', self::PAGE );
		$fields = array(
			'feed'   => __( 'Feed address', 'alliance-widgets' ),
			'theme'  => __( 'Look', 'alliance-widgets' ),
			'accent' => __( 'Accent colour', 'alliance-widgets' ),
		);
		if ( Publisher::is_publisher() ) {
			$fields['category'] = __( 'Category of publications', 'alliance-widgets' );
		}
		foreach ( $fields as $name => $label ) {
			add_settings_field( $name, $label, array( __CLASS__, "render_$name" ), self::PAGE, 'all', array( 'label_for' => "alliance-widgets-$name" ) );
		}
	}

	/**
	 * The valid part of the form's values.
	 *
	 * @param mixed $sent The form's values.
	 * @return array<string, mixed>
	 */
	public static function sanitize( $sent ): array {
		$sent   = (array) $sent;
		$accent = is_string( $sent['accent'] ?? '' ) ? sanitize_hex_color( $sent['accent'] ?? '' ) : '';
		// WordPress's own filter for texts would remove `%20` from an address.
		$feed = is_string( $sent['feed'] ?? '' ) ? Element::addresses( wp_check_invalid_utf8( $sent['feed'] ?? '' ) ) : '';
		foreach ( preg_split( '/\s+/', $feed, -1, PREG_SPLIT_NO_EMPTY ) as $address ) {
			self::try_feed( (string) Feed\Address::http( $address, home_url( '/' ) ) );
		}
		return array(
			'feed'     => $feed,
			'theme'    => in_array( $sent['theme'] ?? '', Theme::THEMES, true ) ? $sent['theme'] : '',
			'accent'   => $accent ? $accent : '',
			'category' => absint( $sent['category'] ?? 0 ),
		);
	}

	/** Reports a feed that cannot be read from this server. Browsers may still be able to read it. */
	private static function try_feed( string $address ) {
		// The first time that something is saved, WordPress checks it twice.
		static $tried = array();
		if ( isset( $tried[ $address ] ) ) {
			return;
		}
		$tried[ $address ] = true;
		try {
			Feed_Store::refresh( $address, Feed_Store::CRON_SECONDS );
		} catch ( Feed_Error $error ) {
			/* translators: 1: address of a feed, 2: reason */
			$message = sprintf( __( 'The feed %1$s cannot be read from this server: %2$s', 'alliance-widgets' ), $address, Words::of_error( $error ) );
			add_settings_error( 'alliance_widgets', 'feed', esc_html( $message ), 'warning' );
		}
	}

	public static function render() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form></div>';
	}

	public static function render_feed() {
		printf(
			'<input type="text" inputmode="url" class="large-text code" id="alliance-widgets-feed" name="alliance_widgets[feed]" value="%s" placeholder="https://" aria-describedby="alliance-widgets-feed-help"><p class="description" id="alliance-widgets-feed-help">%s</p>',
			esc_attr( Plugin::options()['feed'] ),
			esc_html__( 'Shown by every widget that names no feed of its own.', 'alliance-widgets' )
		);
	}

	public static function render_theme() {
		$looks = array(
			''              => __( 'As the site’s theme has it', 'alliance-widgets' ),
			'campaign'      => __( 'Campaign', 'alliance-widgets' ),
			'institutional' => __( 'Institutional', 'alliance-widgets' ),
			'newspaper'     => __( 'Newspaper', 'alliance-widgets' ),
			'quiet'         => __( 'Quiet', 'alliance-widgets' ),
		);
		echo '<select id="alliance-widgets-theme" name="alliance_widgets[theme]">';
		foreach ( $looks as $value => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( Plugin::options()['theme'], $value, false ), esc_html( $label ) );
		}
		echo '</select>';
	}

	public static function render_accent() {
		printf(
			'<input type="text" class="regular-text code" id="alliance-widgets-accent" name="alliance_widgets[accent]" value="%s" placeholder="#1a5276" pattern="#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})" aria-describedby="alliance-widgets-accent-help"><p class="description" id="alliance-widgets-accent-help">%s</p>',
			esc_attr( Plugin::options()['accent'] ),
			esc_html__( 'Of buttons. Leave it empty for the theme’s.', 'alliance-widgets' )
		);
	}

	public static function render_category() {
		wp_dropdown_categories(
			array(
				'id'                => 'alliance-widgets-category',
				'name'              => 'alliance_widgets[category]',
				'selected'          => (int) Plugin::options()['category'],
				'show_option_none'  => esc_html__( 'None', 'alliance-widgets' ),
				'option_none_value' => 0,
				'hide_empty'        => false,
				'aria_describedby'  => 'alliance-widgets-category-help',
			)
		);
		echo '<p class="description" id="alliance-widgets-category-help">' . esc_html__( 'Posts in it are publications in this site’s JSON Feed.', 'alliance-widgets' ) . '</p>';
	}

	public static function tell_of_missing_script() {
		if ( current_user_can( 'activate_plugins' ) && ! is_file( plugin_dir_path( FILE ) . Script::FILE ) ) {
			$message = __( 'Alliance Widgets has no script: install the plugin’s zip file, or run “npm run build” in its sources.', 'alliance-widgets' );
			echo '<div class="notice notice-error"><p>' . esc_html( $message ) . '</p></div>';
		}
	}

	/**
	 * A link in the list of plugins.
	 *
	 * @param string[] $links Those that are there.
	 * @return string[]
	 */
	public static function add_link( $links ) {
		$url = admin_url( 'options-general.php?page=' . self::PAGE );
		array_unshift( $links, '<a href="' . esc_url( $url ) . '">' . esc_html__( 'Settings', 'alliance-widgets' ) . '</a>' );
		return $links;
	}
}
