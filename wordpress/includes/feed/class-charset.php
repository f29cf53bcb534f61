<?php
/**
 * Text in other encodings.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Reads text that is not UTF-8 in its stated encoding, as browsers understand the encoding's name. */
final class Charset {

	/** Names that stand for a larger encoding (Encoding Standard, section 4.2). */
	const MEANT = array(
		'ascii'      => 'windows-1252',
		'us-ascii'   => 'windows-1252',
		'latin1'     => 'windows-1252',
		'iso-8859-1' => 'windows-1252',
		'iso8859-1'  => 'windows-1252',
		'iso-8859-9' => 'windows-1254',
		'gb2312'     => 'gb18030',
		'gbk'        => 'gb18030',
		'shift_jis'  => 'cp932',
		'shift-jis'  => 'cp932',
		'sjis'       => 'cp932',
		'euc-kr'     => 'cp949',
	);

	/**
	 * The text in UTF-8.
	 *
	 * @param string $text Its bytes.
	 * @param string $type What `Content-Type` says.
	 */
	public static function utf_8( string $text, string $type ): string {
		if ( preg_match( '//u', $text ) ) {
			return $text;
		}
		preg_match( '/;\s*charset\s*=\s*["\']?([\w.:-]+)/i', $type, $found );
		$name = strtolower( $found[1] ?? '' );
		$mark = array(
			"\xff\xfe" => 'utf-16le',
			"\xfe\xff" => 'utf-16be',
		);
		$name = $mark[ substr( $text, 0, 2 ) ] ?? self::MEANT[ $name ] ?? $name;
		return self::converted( $text, $name ) ?? self::converted( $text, 'windows-1252' ) ?? $text;
	}

	/** Null if the encoding is unknown here, or is not the text's. */
	private static function converted( string $text, string $name ): ?string {
		if ( '' === $name || 'utf-8' === $name || 'utf8' === $name ) {
			return null;
		}
		// It complains about names that it doesn't know, and text that it cannot read.
		$result = function_exists( 'iconv' ) ? @iconv( $name, 'UTF-8', $text ) : false; // phpcs:ignore
		if ( false === $result && function_exists( 'mb_convert_encoding' ) ) {
			$is_known = in_array( $name, array_map( 'strtolower', mb_list_encodings() ), true );
			$result   = $is_known ? mb_convert_encoding( $text, 'UTF-8', $name ) : false;
		}
		return is_string( $result ) && preg_match( '//u', $result ) ? $result : null;
	}
}
