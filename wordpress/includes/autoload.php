<?php
/**
 * Loads classes when they are needed, because a page without a widget needs few.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

spl_autoload_register(
	static function ( string $name ) {
		if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
			return;
		}
		$parts = explode( '\\', strtolower( str_replace( '_', '-', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) ) );
		$class = array_pop( $parts );
		$file  = __DIR__ . '/' . implode( '/', array_merge( $parts, array( "class-$class.php" ) ) );
		if ( is_file( $file ) ) {
			require $file;
		}
	}
);

if ( ! function_exists( 'mb_ord' ) ) {
	require_once __DIR__ . '/feed/without-mbstring.php';
}
