<?php
/**
 * Names of hosts.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Hosts as browsers write them: in lower case, with Punycode (RFC 3492) for characters beyond ASCII. */
final class Host {

	/** Characters that no host may contain (URL Standard, "forbidden domain code point"). */
	const FORBIDDEN = '/[\x00-\x20#%\/:<>?@\[\\\\\]^|\x7f]/';

	/** A host in ASCII; nothing for what is none. */
	public static function ascii( string $host ): ?string {
		if ( '' !== $host && '[' === $host[0] ) {
			return self::version_6( $host );
		}
		$host = rawurldecode( $host );
		if ( 1 !== preg_match( '//u', $host ) ) {
			return null;
		}
		$host = str_replace( array( '。', '．', '｡', "\u{ad}", "\u{200b}", "\u{2060}", "\u{feff}" ), array( '.', '.', '.', '', '', '', '' ), mb_strtolower( $host, 'UTF-8' ) );
		// Only letters, digits and emojis beyond ASCII: other characters may look like dots and slashes.
		if ( preg_match( '/[^\x00-\x7f\p{L}\p{M}\p{N}\x{2600}-\x{27bf}\x{1f300}-\x{1faff}]|(?:^|\.)xn--(?:\.|$)/u', $host ) ) {
			return null;
		}
		$labels = array_map( array( __CLASS__, 'label' ), explode( '.', $host ) );
		$host   = implode( '.', $labels );
		if ( '' === $host || preg_match( self::FORBIDDEN, $host ) ) {
			return null;
		}
		return self::version_4( $host, $labels );
	}

	private static function version_6( string $host ): ?string {
		$packed = filter_var( trim( $host, '[]' ), FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 ) ? inet_pton( trim( $host, '[]' ) ) : false;
		return false === $packed ? null : '[' . inet_ntop( $packed ) . ']';
	}

	/**
	 * An address in numbers, `0x7f.1`, as four of them; any other host as it is.
	 *
	 * @param string   $host   The host.
	 * @param string[] $labels Its parts.
	 */
	private static function version_4( string $host, array $labels ): ?string {
		if ( '' === end( $labels ) && count( $labels ) > 1 ) {
			array_pop( $labels );
		}
		if ( ! preg_match( '/^(?:\d+|0x[\da-f]*)$/D', end( $labels ) ) ) {
			return $host;
		}
		if ( count( $labels ) > 4 ) {
			return null;
		}
		$numbers = array();
		foreach ( $labels as $label ) {
			if ( preg_match( '/^0x([\da-f]*)$/D', $label, $found ) ) {
				$numbers[] = hexdec( $found[1] );
			} elseif ( preg_match( '/^0[0-7]*$/D', $label ) ) {
				$numbers[] = octdec( $label );
			} elseif ( preg_match( '/^[1-9]\d*$/D', $label ) ) {
				$numbers[] = (float) $label;
			} else {
				return null;
			}
		}
		$last    = array_pop( $numbers );
		$address = $last;
		if ( $last >= pow( 256, 4 - count( $numbers ) ) ) {
			return null;
		}
		foreach ( $numbers as $index => $number ) {
			if ( $number > 255 ) {
				return null;
			}
			$address += $number * pow( 256, 3 - $index );
		}
		return long2ip( (int) $address );
	}

	private static function label( string $label ): string {
		if ( ! preg_match( '/[^\x00-\x7f]/', $label ) ) {
			return $label;
		}
		// Without PHP's extension "intl", letters stay as they are written, ligatures and marks of their own too.
		if ( class_exists( 'Normalizer' ) ) {
			$label = (string) \Normalizer::normalize( $label, \Normalizer::FORM_KC );
		}
		return preg_match( '/[^\x00-\x7f]/', $label ) ? 'xn--' . self::punycode( $label ) : $label;
	}

	/** RFC 3492, section 6.3. */
	private static function punycode( string $label ): string {
		$codes  = array_map(
			static function ( string $character ): int {
				return mb_ord( $character, 'UTF-8' );
			},
			preg_split( '//u', $label, -1, PREG_SPLIT_NO_EMPTY )
		);
		$result = preg_replace( '/[^\x00-\x7f]/', '', $label );
		$basic  = strlen( $result );
		$done   = $basic;
		$result = $basic > 0 ? "$result-" : '';
		$code   = 128;
		$delta  = 0;
		$bias   = 72;
		while ( $done < count( $codes ) ) {
			$next   = min(
				array_filter(
					$codes,
					static function ( int $one ) use ( $code ): bool {
						return $one >= $code;
					}
				)
			);
			$delta += ( $next - $code ) * ( $done + 1 );
			$code   = $next;
			foreach ( $codes as $one ) {
				if ( $one < $code ) {
					++$delta;
				}
				if ( $one === $code ) {
					$result .= self::digits( $delta, $bias );
					$bias    = self::adapt( $delta, $done + 1, $done === $basic );
					$delta   = 0;
					++$done;
				}
			}
			++$delta;
			++$code;
		}
		return $result;
	}

	private static function digits( int $number, int $bias ): string {
		$digits = 'abcdefghijklmnopqrstuvwxyz0123456789';
		$result = '';
		for ( $place = 36; ; $place += 36 ) {
			$threshold = max( 1, min( 26, $place - $bias ) );
			if ( $number < $threshold ) {
				return $result . $digits[ $number ];
			}
			$result .= $digits[ $threshold + ( $number - $threshold ) % ( 36 - $threshold ) ];
			$number  = intdiv( $number - $threshold, 36 - $threshold );
		}
	}

	private static function adapt( int $delta, int $count, bool $is_first ): int {
		$delta  = $is_first ? intdiv( $delta, 700 ) : intdiv( $delta, 2 );
		$delta += intdiv( $delta, $count );
		$shift  = 0;
		while ( $delta > 455 ) {
			$delta  = intdiv( $delta, 35 );
			$shift += 36;
		}
		return $shift + intdiv( 36 * $delta, $delta + 38 );
	}
}
