<?php
/**
 * Addresses that may be followed.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Counterpart of `src/feed/read/url.ts`, including what browsers do with an address (URL Standard, "basic URL parser").
 */
final class Address {

	/** Scheme (1), authority (2), path (3), query (4) and fragment (5). */
	const PARTS = '~^(?:([a-zA-Z][a-zA-Z\d+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$~sD';

	/**
	 * The absolute address that a value stands for, if it is one that may be followed: `http:` or `https:`.
	 *
	 * @param mixed       $value Anything from a feed.
	 * @param string|null $base  What relative addresses are relative to.
	 */
	public static function http( $value, ?string $base = null ): ?string {
		$address = is_string( $value ) ? Text::without_invisible_ends( $value ) : '';
		$address = preg_replace( '/&(?:(?:amp|#0*38|#[xX]0*26);)+/', '&', $address );
		$address = preg_replace_callback(
			'/&(#(?:\d+|[xX][\da-fA-F]+));/',
			static function ( array $found ): string {
				return (string) Character_References::character( $found[1], true );
			},
			$address
		);
		if ( '' === $address || '#' === $address[0] ) {
			return null;
		}
		return self::resolve( $address, $base );
	}

	/** The address as browsers write it; null if it is not an http(s) address. */
	private static function resolve( string $address, ?string $base ): ?string {
		$address = preg_replace( '/[\t\r\n]/', '', $address );
		$scheme  = preg_match( '/^([a-zA-Z][a-zA-Z\d+.-]*):/', $address, $found ) ? strtolower( $found[1] ) : null;
		if ( null !== $scheme && 'http' !== $scheme && 'https' !== $scheme ) {
			return null;
		}
		preg_match( '/^[^?#]*/', $address, $found );
		$address = str_replace( '\\', '/', $found[0] ) . substr( $address, strlen( $found[0] ) );
		$given   = null === $base ? null : self::parts( $base );
		if ( null !== $scheme ) {
			$rest = substr( $address, strlen( $scheme ) + 1 );
			// `https:feed.json` is relative where the base has that scheme.
			if ( '//' === substr( $rest, 0, 2 ) || null === $given || $given['scheme'] !== $scheme ) {
				return self::write( self::parts( "$scheme://" . ltrim( $rest, '/' ) ) );
			}
			$address = $rest;
		}
		if ( null === $given ) {
			return null;
		}
		if ( '//' === substr( $address, 0, 2 ) ) {
			return self::write( self::parts( $given['scheme'] . '://' . ltrim( $address, '/' ) ) );
		}
		return self::write( self::relative( $address, $given ) );
	}

	/**
	 * A relative address' parts.
	 *
	 * @param string                     $address Without scheme and host.
	 * @param array<string, string|null> $base    The base's parts.
	 * @return array<string, string|null>|null
	 */
	private static function relative( string $address, array $base ): ?array {
		preg_match( '~^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$~sD', $address, $found, PREG_UNMATCHED_AS_NULL );
		$parts             = $base;
		$parts['fragment'] = $found[3] ?? null;
		if ( '' !== $found[1] ) {
			$folder         = '/' === $found[1][0] ? '' : preg_replace( '~[^/]*$~D', '', '' === $base['path'] ? '/' : $base['path'] );
			$parts['path']  = $folder . $found[1];
			$parts['query'] = $found[2] ?? null;
		} elseif ( isset( $found[2] ) ) {
			$parts['query'] = $found[2];
		}
		return $parts;
	}

	/**
	 * An absolute address' parts.
	 *
	 * @param string $url The address.
	 * @return array<string, string|null>|null
	 */
	private static function parts( string $url ): ?array {
		if ( ! preg_match( self::PARTS, $url, $found, PREG_UNMATCHED_AS_NULL ) || null === $found[1] || null === $found[2] ) {
			return null;
		}
		return array(
			'scheme'    => strtolower( $found[1] ),
			'authority' => $found[2],
			'path'      => $found[3],
			'query'     => $found[4] ?? null,
			'fragment'  => $found[5] ?? null,
		);
	}

	/**
	 * Puts an address together, as browsers write it.
	 *
	 * @param array<string, string|null>|null $parts Its parts.
	 */
	private static function write( ?array $parts ): ?string {
		if ( null === $parts ) {
			return null;
		}
		$authority = self::authority( $parts['authority'], $parts['scheme'] );
		if ( null === $authority ) {
			return null;
		}
		return $parts['scheme'] . '://' . $authority .
			self::encode( self::without_dots( $parts['path'] ), '"#<>?`{}' ) .
			( null === $parts['query'] ? '' : '?' . self::encode( $parts['query'], '"#<>\'' ) ) .
			( null === $parts['fragment'] ? '' : '#' . self::encode( $parts['fragment'], '"<>`' ) );
	}

	/** User, host and port. */
	private static function authority( string $authority, string $scheme ): ?string {
		$at   = strrpos( $authority, '@' );
		$user = false === $at ? '' : rtrim( substr( $authority, 0, $at ), ':' );
		$user = '' === $user ? '' : self::encode( $user, '"#<>?`{}/;=@[\\]^|' ) . '@';
		$host = false === $at ? $authority : substr( $authority, $at + 1 );
		if ( ! preg_match( '/^(\[[\da-fA-F:.]+\]|[^:\[\]]*)(?::(\d*))?$/D', $host, $found ) ) {
			return null;
		}
		$port = isset( $found[2] ) ? ltrim( $found[2], '0' ) : '';
		if ( strlen( $port ) > 5 || (int) $port > 65535 ) {
			return null;
		}
		$host = Host::ascii( $found[1] );
		if ( null === $host ) {
			return null;
		}
		return $user . $host . ( '' === $port || ( 'http' === $scheme ? '80' : '443' ) === $port ? '' : ":$port" );
	}

	/** A path without `.` and `..`. */
	private static function without_dots( string $path ): string {
		$segments = explode( '/', ltrim( $path, '/' ) === $path ? $path : substr( $path, 1 ) );
		$kept     = array();
		$last     = count( $segments ) - 1;
		foreach ( $segments as $index => $segment ) {
			$plain = str_ireplace( '%2e', '.', $segment );
			if ( '..' === $plain ) {
				array_pop( $kept );
			}
			if ( '..' !== $plain && '.' !== $plain ) {
				$kept[] = $segment;
			} elseif ( $index === $last ) {
				$kept[] = '';
			}
		}
		return '/' . implode( '/', $kept );
	}

	/** Percent-encodes what is not ASCII, controls, spaces and some more. */
	private static function encode( string $text, string $more ): string {
		return preg_replace_callback(
			'/[\x00-\x20\x7f-\xff' . preg_quote( $more, '/' ) . ']/',
			static function ( array $found ): string {
				return sprintf( '%%%02X', ord( $found[0] ) );
			},
			$text
		);
	}
}
