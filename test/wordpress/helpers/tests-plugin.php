<?php
/**
 * What the tests need of the site, and nothing else: their feeds are on loopback, and the Classic Editor is there for
 * whoever asks for it.
 */

add_filter(
	'http_request_host_is_external',
	function ( $is_external, $host, $url ) {
		return '127.0.0.1' === $host && false !== strpos( $url, ':%PORT%/' ) ? true : $is_external;
	},
	10,
	3
);
add_filter(
	'http_allowed_safe_ports',
	function ( $ports ) {
		return array_merge( $ports, array( %PORT% ) );
	}
);
add_filter(
	'use_block_editor_for_post',
	function ( $is_block_editor ) {
		return $is_block_editor && ! isset( $_GET['classic'] );
	}
);
// Nothing is asked of wordpress.org.
add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) {
		return preg_match( '~^https?://[\w.]*wordpress\.org/~', $url ) ? new WP_Error( 'offline', 'No network in tests.' ) : $answer;
	},
	10,
	3
);
add_filter( 'wp_headers', function ( $headers ) { return isset( $_GET['csp'] ) ? $headers + array( 'Content-Security-Policy-Report-Only' => "script-src 'none'; style-src 'none'" ) : $headers; } );
