<?php
/**
 * The site's look.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/**
 * Widgets see the page's font and text colour, but not what a block theme keeps in `theme.json` for headings, links and
 * buttons. It becomes custom properties here, with so little weight that whatever a page sets wins.
 */
final class Theme {

	/** Looks that come with the widgets. */
	const THEMES = array( 'campaign', 'institutional', 'newspaper', 'quiet' );

	public static function start() {
		add_filter( 'block_editor_settings_all', array( __CLASS__, 'tell_editor' ) );
	}

	/** Puts it on this page, once, however often it is called. */
	public static function enqueue() {
		if ( wp_style_is( 'alliance-widgets-theme', 'registered' ) ) {
			return;
		}
		wp_register_style( 'alliance-widgets-theme', false, array(), '1' );
		$css = self::css( ':where(:root)' );
		if ( '' === $css ) {
			return;
		}
		wp_enqueue_style( 'alliance-widgets-theme' );
		wp_add_inline_style( 'alliance-widgets-theme', $css );
	}

	/**
	 * The same look in the editor's canvas.
	 *
	 * @param array<string, mixed> $settings The editor's.
	 * @return array<string, mixed>
	 */
	public static function tell_editor( $settings ) {
		$css = self::css( 'body' );
		if ( '' !== $css ) {
			$settings['styles'][] = array( 'css' => $css );
		}
		return $settings;
	}

	/** A rule with all that is known. */
	private static function css( string $selector ): string {
		$options = Plugin::options();
		$theme   = self::ready_theme( $options['theme'] );
		$list    = '' === $theme ? self::properties() : array();
		if ( preg_match( '/^#(?:[\da-f]{3}){1,2}$/iD', $options['accent'] ) ) {
			$list['--alliance-accent'] = $options['accent'];
		}
		$css = '';
		foreach ( $list as $name => $value ) {
			$css .= "$name:$value;";
		}
		return preg_replace( '/:root\b/', $selector, $theme ) . ( '' === $css ? '' : $selector . '{' . $css . '}' );
	}

	private static function ready_theme( string $name ): string {
		$file = plugin_dir_path( FILE ) . "assets/themes/$name.css";
		return in_array( $name, self::THEMES, true ) && is_file( $file ) ? (string) file_get_contents( $file ) : ''; // phpcs:ignore -- a file of the plugin's own.
	}

	/**
	 * What the theme says of headings, links and buttons, if it is a block theme or has as much to say as one.
	 *
	 * @return array<string, string>
	 */
	private static function properties(): array {
		if ( ! function_exists( 'wp_get_global_styles' ) || ! is_file( get_theme_file_path( 'theme.json' ) ) ) {
			return array();
		}
		$elements = wp_get_global_styles( array( 'elements' ) );
		$heading  = $elements['heading']['typography'] ?? array();
		$second   = ( $elements['h2']['typography'] ?? array() ) + $heading;
		$wanted   = array(
			'--alliance-heading-font'   => $second['fontFamily'] ?? null,
			'--alliance-heading-weight' => $second['fontWeight'] ?? null,
			'--alliance-link'           => $elements['link']['color']['text'] ?? null,
			'--alliance-accent'         => $elements['button']['color']['background'] ?? null,
			'--alliance-on-accent'      => $elements['button']['color']['text'] ?? null,
		);
		return array_filter( array_map( array( __CLASS__, 'value' ), $wanted ) );
	}

	/**
	 * A value as CSS has it. What it names is looked up: older versions of WordPress declare their presets on the body,
	 * where a rule for the whole page, which a page's own shall overrule, doesn't see them.
	 *
	 * @param mixed $value From `theme.json`: `var:preset|color|primary`, or CSS.
	 */
	private static function value( $value ): ?string {
		if ( ! is_string( $value ) && ! is_int( $value ) ) {
			return null;
		}
		$value = (string) $value;
		if ( preg_match( '/^var:preset\|([\w-]+)\|([\w-]+)$|^var\(--wp--preset--(color|font-family)--([\w-]+)\)$/D', $value, $found ) ) {
			$value = (string) self::preset( $found[1] . ( $found[3] ?? '' ), $found[2] . ( $found[4] ?? '' ) );
		}
		return preg_match( '/[;{}<>\\\\]/', $value ) ? null : $value;
	}

	/** The value of a preset, the site's own before the theme's. */
	private static function preset( string $kind, string $slug ): ?string {
		$is_font = 'font-family' === $kind;
		$presets = wp_get_global_settings( $is_font ? array( 'typography', 'fontFamilies' ) : array( 'color', 'palette' ) );
		foreach ( array( 'custom', 'theme', 'default' ) as $origin ) {
			foreach ( (array) ( $presets[ $origin ] ?? array() ) as $preset ) {
				if ( ( $preset['slug'] ?? null ) === $slug ) {
					return $preset[ $is_font ? 'fontFamily' : 'color' ] ?? null;
				}
			}
		}
		return null;
	}
}
