<?php
/**
 * Fills pages as the plugin does, without WordPress: reads `[{html, url, time, feeds: {url: JSON}}]` and writes what
 * became of each page.
 */

require dirname( __DIR__, 3 ) . '/wordpress/includes/autoload.php';

use Alliance_Widgets\Feed\Feed_Error;
use Alliance_Widgets\Feed\Feed_Reader;
use Alliance_Widgets\Feed\Page;

error_reporting( E_ALL );
set_error_handler(
	function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

$known  = array();
$filled = array();
foreach ( json_decode( file_get_contents( 'php://stdin' ), true ) as $page ) {
	$load     = function ( string $url ) use ( $page, &$known ) {
		if ( ! isset( $page['feeds'][ $url ] ) ) {
			return null;
		}
		$json = $page['feeds'][ $url ];
		try {
			return $known[ $url . $json ] ?? ( $known[ $url . $json ] = Feed_Reader::read( $json, $url ) );
		} catch ( Feed_Error $error ) {
			return null;
		}
	};
	$filled[] = ( new Page( $load, 'en', $page['time'], $page['url'] ) )->fill( $page['html'] );
}
echo json_encode( $filled, JSON_THROW_ON_ERROR );
