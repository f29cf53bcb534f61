<?php
/**
 * Requesting a feed.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

use Alliance_Widgets\Feed\Address;
use Alliance_Widgets\Feed\Charset;
use Alliance_Widgets\Feed\Feed_Error;

/**
 * Requests an address that an author wrote. Nothing in the local network is requested: neither directly, nor by a
 * redirect, nor by a name that resolves to another host the next moment.
 */
final class Feed_Request {

	const MOST_BYTES     = 8000000;
	const MOST_REDIRECTS = 5;

	/**
	 * The text of the feed and the address that it came from.
	 *
	 * @param string $url     The address.
	 * @param float  $seconds All that it may take.
	 * @return array{0: string, 1: string}
	 * @throws Feed_Error Where there is none.
	 */
	public static function load( string $url, float $seconds ): array {
		$end = microtime( true ) + $seconds;
		for ( $redirects = 0; $redirects <= self::MOST_REDIRECTS; $redirects++ ) {
			$rest = $end - microtime( true );
			if ( $rest <= 0 ) {
				throw new Feed_Error( 'timeout' );
			}
			$answer   = self::ask( $url, $rest );
			$status   = (int) wp_remote_retrieve_response_code( $answer );
			$location = wp_remote_retrieve_header( $answer, 'location' );
			if ( ! in_array( $status, array( 301, 302, 303, 307, 308 ), true ) || '' === $location ) {
				return array( self::body( $answer, $status ), $url );
			}
			$url = Address::http( is_array( $location ) ? end( $location ) : $location, $url );
			if ( null === $url ) {
				break;
			}
		}
		throw new Feed_Error( 'redirects' );
	}

	/**
	 * One request.
	 *
	 * @param string $url     The address.
	 * @param float  $seconds All that it may take.
	 * @return array<string, mixed>
	 * @throws Feed_Error Where there is no answer.
	 */
	private static function ask( string $url, float $seconds ): array {
		$ip    = self::public_ip( $url );
		$end   = microtime( true ) + $seconds;
		$hooks = array(
			'http_api_curl'                   => static function ( $handle ) use ( $url, $ip, $seconds ) {
				self::limit_curl( $handle, $url, $ip, $seconds );
			},
			// Without cURL, the certificate shows whether this is still the same host, if the address is https.
			'requests-fsockopen.remote_socket' => static function ( &$socket ) use ( $ip ) {
				if ( null !== $ip ) {
					$socket = preg_replace( '~^tcp://[^/]*(?=:\d+$)~D', "tcp://$ip", $socket );
				}
			},
			'requests-request.progress'       => static function () use ( $end ) {
				if ( microtime( true ) > $end ) {
					throw new Feed_Error( 'timeout' );
				}
			},
		);
		foreach ( $hooks as $name => $hook ) {
			add_action( $name, $hook );
		}
		try {
			$answer = wp_safe_remote_get(
				$url,
				array(
					'timeout'             => $seconds,
					'redirection'         => 0,
					'limit_response_size' => self::MOST_BYTES + 1,
					'headers'             => array( 'Accept' => 'application/feed+json, application/json;q=0.9, */*;q=0.1' ),
				)
			);
		} finally {
			foreach ( $hooks as $name => $hook ) {
				remove_action( $name, $hook );
			}
		}
		if ( is_wp_error( $answer ) ) {
			throw new Feed_Error( 'request', $answer->get_error_message() );
		}
		return $answer;
	}

	/**
	 * Whether a request ends when its time is up. Without cURL, an answer that drips may take any time.
	 */
	public static function is_limited(): bool {
		return function_exists( 'curl_init' ) && function_exists( 'curl_exec' );
	}

	/**
	 * Tells cURL how long it may take, and which host a name stands for.
	 *
	 * @param resource|\CurlHandle $handle  The request.
	 * @param string               $url     The address.
	 * @param string|null          $ip      The host's.
	 * @param float                $seconds All that it may take.
	 */
	private static function limit_curl( $handle, string $url, ?string $ip, float $seconds ) {
		$parts = wp_parse_url( $url );
		$port  = $parts['port'] ?? ( 'https' === $parts['scheme'] ? 443 : 80 );
		// phpcs:disable -- WordPress has no other way to keep a name from meaning another host by now.
		if ( null !== $ip ) {
			// Versions of cURL look for a name with its last dot, or without.
			$bare = rtrim( $parts['host'], '.' );
			curl_setopt( $handle, CURLOPT_RESOLVE, array( "$bare:$port:$ip", "$bare.:$port:$ip" ) );
		}
		curl_setopt( $handle, CURLOPT_IPRESOLVE, CURL_IPRESOLVE_V4 );
		curl_setopt( $handle, CURLOPT_CONNECTTIMEOUT_MS, (int) ( 1000 * $seconds ) );
		curl_setopt( $handle, CURLOPT_TIMEOUT_MS, (int) ( 1000 * $seconds ) );
		// phpcs:enable
	}

	/**
	 * The IP address of a host, which must not be in the local network.
	 *
	 * @param string $url Where it is.
	 * @return string|null Null for this site's own host.
	 * @throws Feed_Error Where it is of the local network.
	 */
	private static function public_ip( string $url ): ?string {
		$host = (string) wp_parse_url( $url, PHP_URL_HOST );
		if ( 0 === strcasecmp( $host, (string) wp_parse_url( home_url(), PHP_URL_HOST ) ) ) {
			return null;
		}
		$ips = filter_var( $host, FILTER_VALIDATE_IP ) ? array( $host ) : (array) gethostbynamel( $host );
		foreach ( $ips as $ip ) {
			$is_public = filter_var( (string) $ip, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 | FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE )
				// Shared by providers (RFC 6598), of protocols (RFC 6890), for tests of networks (RFC 2544), for groups of hosts.
				&& ! preg_match( '/^(?:100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.0|198\.1[89]|22[4-9]|23\d)\./', $ip );
			/** WordPress's own filter: a site may allow a host of its network. */
			if ( ! $is_public && ! apply_filters( 'http_request_host_is_external', false, $host, $url ) ) {
				throw new Feed_Error( 'local' );
			}
		}
		return (string) reset( $ips );
	}

	/**
	 * The text of an answer.
	 *
	 * @param array<string, mixed> $answer WordPress's.
	 * @param int                  $status Its status.
	 * @throws Feed_Error Where it is none that can be used.
	 */
	private static function body( array $answer, int $status ): string {
		if ( 200 !== $status ) {
			throw new Feed_Error( 'status', (string) $status );
		}
		$body = wp_remote_retrieve_body( $answer );
		if ( strlen( $body ) > self::MOST_BYTES ) {
			throw new Feed_Error( 'size' );
		}
		if ( ! self::has_memory_for( $body ) ) {
			throw new Feed_Error( 'memory' );
		}
		$type = wp_remote_retrieve_header( $answer, 'content-type' );
		return Charset::utf_8( $body, (string) ( is_array( $type ) ? end( $type ) : $type ) );
	}

	/** Whether the page would have memory left after reading the JSON. */
	private static function has_memory_for( string $body ): bool {
		$limit = wp_convert_hr_to_bytes( (string) ini_get( 'memory_limit' ) );
		return $limit <= 0 || memory_get_usage() + 14 * strlen( $body ) < $limit;
	}
}
