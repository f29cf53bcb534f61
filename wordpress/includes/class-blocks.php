<?php
/**
 * Blocks.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

/** A block for each content element. Blocks save a link, which remains readable without the plugin. */
final class Blocks {

	const EDITOR_HANDLE  = 'alliance-widgets-blocks';
	const SOURCES_HANDLE = 'alliance-widgets-block-sources';

	public static function start() {
		add_action( 'init', array( __CLASS__, 'register' ), 20 );
		add_action( 'enqueue_block_editor_assets', array( __CLASS__, 'tell_editor' ) );
	}

	public static function register() {
		$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-element', 'wp-html-entities', 'wp-shortcode' );
		self::register_script( self::SOURCES_HANDLE, 'assets/block-sources.js', $needs );
		self::register_script( self::EDITOR_HANDLE, 'assets/blocks.js', array( self::SOURCES_HANDLE ) );
		foreach ( Plugin::CONTENT_ELEMENTS as $tag ) {
			$render = static function ( $attributes, $content ) use ( $tag ) {
				return self::render( $tag, (array) $attributes, (string) $content );
			};
			$more   = array(
				'render_callback' => $render,
				'title'           => Words::block_title( $tag ),
				'description'     => Words::block_description( $tag ),
			);
			register_block_type( plugin_dir_path( FILE ) . "blocks/$tag", $more );
		}
	}

	/**
	 * Registers a script for the editor.
	 *
	 * @param string   $handle Its name.
	 * @param string   $path   In the plugin.
	 * @param string[] $needs  Names of those before it.
	 */
	private static function register_script( string $handle, string $path, array $needs ) {
		wp_register_script( $handle, plugins_url( $path, FILE ), $needs, (string) filemtime( plugin_dir_path( FILE ) . $path ), true );
	}

	/** The data about the site that the blocks' scripts need. */
	public static function tell_editor() {
		$elements = array_intersect_key( Plugin::elements(), array_flip( Plugin::CONTENT_ELEMENTS ) );
		foreach ( $elements as $tag => $element ) {
			foreach ( array_keys( $element['attributes'] ) as $name ) {
				$elements[ $tag ]['attributes'][ $name ]['label'] = Words::label( $name );
				// The manifest is in English.
				if ( 0 !== strpos( get_user_locale(), 'en' ) ) {
					unset( $elements[ $tag ]['attributes'][ $name ]['help'] );
				}
			}
		}
		$known = array(
			'elements'  => $elements,
			'feed'      => Element::addresses( Plugin::options()['feed'] ),
			'script'    => Script::url(),
			'integrity' => Script::integrity(),
			'words'     => Words::for_editor(),
		);
		wp_add_inline_script( self::SOURCES_HANDLE, 'window.allianceWidgets = ' . wp_json_encode( $known, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}

	/**
	 * A block's HTML.
	 *
	 * @param string               $tag        The element's.
	 * @param array<string, mixed> $attributes The block's, in camelCase.
	 * @param string               $content    What is saved: the link.
	 */
	private static function render( string $tag, array $attributes, string $content ): string {
		$values = array();
		foreach ( array_keys( Plugin::elements()[ $tag ]['attributes'] ) as $name ) {
			$property        = lcfirst( str_replace( ' ', '', ucwords( str_replace( '-', ' ', $name ) ) ) );
			$values[ $name ] = $attributes[ $property ] ?? null;
		}
		$html = Element::html( $tag, $values, trim( $content ) );
		return Content::fill_now_or_later( '<div ' . get_block_wrapper_attributes() . ">$html</div>" );
	}
}
