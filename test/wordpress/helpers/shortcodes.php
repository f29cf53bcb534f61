<?php
/**
 * What the plugin makes of shortcodes, without WordPress: reads `{repair: texts, uninstall: texts, options}` and writes the
 * results, and how many seconds of the processor they took.
 */

error_reporting( E_ALL );
set_error_handler(
	function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

// What WordPress has of these, as far as the tests need it.
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );
define( 'DAY_IN_SECONDS', 86400 );
function get_option( $name ) {
	return $GLOBALS['input']['options'][ $name ] ?? false;
}
function update_option( $name, $value ) {
	$GLOBALS['input']['options'][ $name ] = $value;
}
function esc_url( $url ) {
	return $url;
}
function esc_html( $text ) {
	return htmlspecialchars( $text );
}
function home_url( $path = '' ) {
	return "https://partner.example$path";
}
function __return_empty_string() {
	return '';
}
function shortcode_parse_atts( $text ) {
	preg_match_all( '/([\w-]+)="([^"]*)"/', $text, $found );
	return array_combine( $found[1], $found[2] );
}

require dirname( __DIR__, 3 ) . '/wordpress/includes/autoload.php';

$input     = json_decode( file_get_contents( 'php://stdin' ), true );
$uninstall = function ( $text ) {
	return Alliance_Widgets\Uninstaller::without_widgets( $text, 'https://alliance.example/' );
};
$sidebars = new ReflectionMethod( 'Alliance_Widgets\Uninstaller', 'leave_links_in_sidebars' );
$sidebars->setAccessible( true );
$sidebars->invoke( null, 'https://alliance.example/' );
$results = array(
	'repair'    => array_map( array( 'Alliance_Widgets\Shortcodes', 'repair' ), $input['repair'] ),
	'uninstall' => array_map( $uninstall, $input['uninstall'] ),
	'options'   => $input['options'],
	'cpu'       => getrusage()['ru_utime.tv_sec'] + getrusage()['ru_utime.tv_usec'] / 1e6,
);
echo json_encode( $results, JSON_THROW_ON_ERROR );
