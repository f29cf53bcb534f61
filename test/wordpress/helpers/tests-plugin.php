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

// What a page costs, in requests and work rather than in seconds, which depend on what else the machine does.
$tests_usage    = getrusage();
$tests_requests = array();
add_action(
	'http_api_debug',
	function ( $answer, $context, $class, $arguments, $url ) use ( &$tests_requests ) {
		$tests_requests[] = array(
			'url'     => $url,
			'timeout' => $arguments['timeout'],
			'answer'  => is_wp_error( $answer ) ? $answer->get_error_message() : $answer['response']['code'],
		);
	},
	10,
	5
);
add_action(
	'shutdown',
	function () use ( $tests_usage, &$tests_requests ) {
		if ( ! isset( $_GET['cost'] ) ) {
			return;
		}
		$usage = getrusage();
		$cpu   = 0;
		foreach ( array( 'ru_utime', 'ru_stime' ) as $name ) {
			$cpu += $usage[ "$name.tv_sec" ] - $tests_usage[ "$name.tv_sec" ] + ( $usage[ "$name.tv_usec" ] - $tests_usage[ "$name.tv_usec" ] ) / 1e6;
		}
		$cost = array(
			'cpu'      => $cpu,
			'queries'  => get_num_queries(),
			'requests' => $tests_requests,
		);
		echo '<!-- cost: ' . json_encode( $cost ) . ' -->';
	},
	0
);
// Two seconds may be too few for a feed on a busy machine. Pages whose cost is asked for have no more than that.
add_action(
	'plugins_loaded',
	function () {
		if ( ! isset( $_GET['cost'] ) && class_exists( 'Alliance_Widgets\Feed_Store' ) ) {
			$seconds = new ReflectionProperty( 'Alliance_Widgets\Feed_Store', 'seconds_left' );
			$seconds->setAccessible( true );
			$seconds->setValue( null, 60.0 );
		}
	}
);
