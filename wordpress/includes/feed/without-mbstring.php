<?php
/**
 * What is used of PHP's extension "mbstring", where it is missing. Loaded there only; PHP looks for functions in this
 * namespace first. Capital and small letters are told apart in ASCII only.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

function mb_strtolower( string $text ): string {
	return strtr( $text, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz' );
}

function mb_strtoupper( string $text ): string {
	return strtr( $text, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' );
}

function mb_substr( string $text, int $start, int $length ): string {
	preg_match_all( '/./su', $text, $characters );
	return implode( '', array_slice( $characters[0], $start, $length ) );
}

/** A part of a text that ends with a whole character. */
function mb_strcut( string $text, int $start, int $length ): string {
	$end = $start + $length;
	while ( $end > $start && isset( $text[ $end ] ) && ( ord( $text[ $end ] ) & 0xc0 ) === 0x80 ) {
		--$end;
	}
	return substr( $text, $start, $end - $start );
}

function mb_ord( string $character ): int {
	$first = ord( $character[0] );
	if ( $first < 0x80 ) {
		return $first;
	}
	$size = $first < 0xe0 ? 2 : ( $first < 0xf0 ? 3 : 4 );
	$code = $first & ( 0xff >> ( $size + 1 ) );
	for ( $index = 1; $index < $size; $index++ ) {
		$code = $code << 6 | ( ord( $character[ $index ] ) & 0x3f );
	}
	return $code;
}

function mb_chr( int $code ): string {
	if ( $code < 0x80 ) {
		return chr( $code );
	}
	$size = $code < 0x800 ? 2 : ( $code < 0x10000 ? 3 : 4 );
	$rest = '';
	for ( $index = 1; $index < $size; $index++ ) {
		$rest = chr( 0x80 | $code & 0x3f ) . $rest;
		$code = $code >> 6;
	}
	return chr( ( 0xf00 >> $size & 0xff ) | $code ) . $rest;
}
