<?php
/**
 * Character references: `&eacute;`, `&#233;`, `&#xe9;`.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/feed/read/character-references.ts`: HTML 4's names, the letters of European alphabets, a few more. */
final class Character_References {

	/** In rows, each from a code point on; `-` is a character without a name. */
	const ROWS = array(
		array( 0x22, 'quot - - - amp apos' ),
		array( 0x3c, 'lt - gt' ),
		array( 0xa0, 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr' ),
		array( 0xb0, 'deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest' ),
		array( 0xc6, 'AElig' ),
		array( 0xd0, 'ETH' ),
		array( 0xd7, 'times Oslash - - - - - THORN szlig' ),
		array( 0xe6, 'aelig' ),
		array( 0xf0, 'eth' ),
		array( 0xf7, 'divide oslash - - - - - thorn' ),
		array( 0x110, 'Dstrok dstrok' ),
		array( 0x126, 'Hstrok hstrok' ),
		array( 0x131, 'inodot IJlig ijlig' ),
		array( 0x138, 'kgreen - - - - - - Lmidot lmidot Lstrok lstrok' ),
		array( 0x149, 'napos ENG eng' ),
		array( 0x152, 'OElig oelig' ),
		array( 0x166, 'Tstrok tstrok' ),
		array( 0x192, 'fnof' ),
		array( 0x2c6, 'circ' ),
		array( 0x2dc, 'tilde' ),
		array( 0x3d1, 'thetasym upsih - - - piv' ),
		array( 0x2002, 'ensp emsp - - - - - thinsp - ZeroWidthSpace zwnj zwj lrm rlm - - - ndash mdash' ),
		array( 0x2018, 'lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - - hellip' ),
		array( 0x2030, 'permil - prime Prime - - - - - lsaquo rsaquo - - - oline - - - - - frasl' ),
		array( 0x20ac, 'euro' ),
		array( 0x2111, 'image - - - - - - weierp - - - real - - - - - trade' ),
		array( 0x2135, 'alefsym' ),
		array( 0x2190, 'larr uarr rarr darr harr' ),
		array( 0x21b5, 'crarr' ),
		array( 0x21d0, 'lArr uArr rArr dArr hArr' ),
		array( 0x2200, 'forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus - - - - lowast - - radic' ),
		array( 0x221d, 'prop infin - ang - - - - - - and or cap cup int - - - - - - - - there4' ),
		array( 0x223c, 'sim - - - - - - - - cong - - asymp' ),
		array( 0x2260, 'ne equiv - - le ge' ),
		array( 0x2282, 'sub sup nsub - sube supe' ),
		array( 0x2295, 'oplus - otimes' ),
		array( 0x22a5, 'perp' ),
		array( 0x22c5, 'sdot' ),
		array( 0x2308, 'lceil rceil lfloor rfloor' ),
		array( 0x25ca, 'loz' ),
		array( 0x2660, 'spades - - clubs - hearts diams' ),
		array( 0x27e8, 'lang rang' ),
		array( 0xfb00, 'fflig filig fllig ffilig ffllig' ),
	);

	/** Alphabets whose small letters have the order of the capitals, at a fixed distance from them. */
	const ALPHABETS = array(
		array( 0x391, 0x20, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigmaf Sigma Tau Upsilon Phi Chi Psi Omega' ),
		array( 0x401, 0x50, 'IOcy DJcy GJcy Jukcy DScy Iukcy YIcy Jsercy LJcy NJcy TSHcy KJcy - Ubrcy DZcy' ),
		array( 0x410, 0x20, 'Acy Bcy Vcy Gcy Dcy IEcy ZHcy Zcy Icy Jcy Kcy Lcy Mcy Ncy Ocy Pcy Rcy Scy Tcy Ucy Fcy KHcy TScy CHcy SHcy SHCHcy HARDcy Ycy SOFTcy Ecy YUcy YAcy' ),
	);

	/** Letters with a mark, `eacute`: the mark's name, the letters that European languages have it on, and what they are then. */
	const MARKED = array(
		array( 'grave', 'A E I N O U a e i n o u', 'À È Ì Ǹ Ò Ù à è ì ǹ ò ù' ),
		array( 'acute', 'A C E G I L N O R S U Y Z a c e g i l n o r s u y z', 'Á Ć É Ǵ Í Ĺ Ń Ó Ŕ Ś Ú Ý Ź á ć é ǵ í ĺ ń ó ŕ ś ú ý ź' ),
		array( 'circ', 'A C E G H I J O S U W Y a c e g h i j o s u w y', 'Â Ĉ Ê Ĝ Ĥ Î Ĵ Ô Ŝ Û Ŵ Ŷ â ĉ ê ĝ ĥ î ĵ ô ŝ û ŵ ŷ' ),
		array( 'tilde', 'A I N O U a i n o u', 'Ã Ĩ Ñ Õ Ũ ã ĩ ñ õ ũ' ),
		array( 'macr', 'A E I O U a e i o u', 'Ā Ē Ī Ō Ū ā ē ī ō ū' ),
		array( 'breve', 'A E G I O U a e g i o u', 'Ă Ĕ Ğ Ĭ Ŏ Ŭ ă ĕ ğ ĭ ŏ ŭ' ),
		array( 'dot', 'C E G I Z c e g z', 'Ċ Ė Ġ İ Ż ċ ė ġ ż' ),
		array( 'uml', 'A E I O U Y a e i o u y', 'Ä Ë Ï Ö Ü Ÿ ä ë ï ö ü ÿ' ),
		array( 'ring', 'A U a u', 'Å Ů å ů' ),
		array( 'dblac', 'O U o u', 'Ő Ű ő ű' ),
		array( 'caron', 'A C D E G I K L N O R S T U Z a c d e g i j k l n o r s t u z', 'Ǎ Č Ď Ě Ǧ Ǐ Ǩ Ľ Ň Ǒ Ř Š Ť Ǔ Ž ǎ č ď ě ǧ ǐ ǰ ǩ ľ ň ǒ ř š ť ǔ ž' ),
		array( 'cedil', 'C G K L N R S T c g k l n r s t', 'Ç Ģ Ķ Ļ Ņ Ŗ Ş Ţ ç ģ ķ ļ ņ ŗ ş ţ' ),
		array( 'ogon', 'A E I O U a e i o u', 'Ą Ę Į Ǫ Ų ą ę į ǫ ų' ),
	);

	/** A reference (1) and its semicolon (2). */
	const REFERENCE = '&(#[xX][\da-fA-F]+|#\d+|[a-zA-Z][a-zA-Z\d]*)(;?)';

	/** What Windows-1252 has where Latin-1 has control characters: pages have always meant these. */
	const WINDOWS_1252 = array(
		0x80 => '€',
		0x82 => '‚',
		0x83 => 'ƒ',
		0x84 => '„',
		0x85 => '…',
		0x86 => '†',
		0x87 => '‡',
		0x88 => 'ˆ',
		0x89 => '‰',
		0x8a => 'Š',
		0x8b => '‹',
		0x8c => 'Œ',
		0x8e => 'Ž',
		0x91 => '‘',
		0x92 => '’',
		0x93 => '“',
		0x94 => '”',
		0x95 => '•',
		0x96 => '–',
		0x97 => '—',
		0x98 => '˜',
		0x99 => '™',
		0x9a => 'š',
		0x9b => '›',
		0x9c => 'œ',
		0x9e => 'ž',
		0x9f => 'Ÿ',
	);

	/**
	 * Characters by name.
	 *
	 * @var array<string, string>|null
	 */
	private static $characters;

	/** A text with its references decoded, once; tags and all else stay as they are. */
	public static function decode( string $text ): string {
		if ( false === strpos( $text, '&' ) ) {
			return $text;
		}
		return preg_replace_callback(
			'/' . self::REFERENCE . '/',
			static function ( array $found ): string {
				return '' === $found[2] ? $found[0] : ( self::character( $found[1], true ) ?? $found[0] );
			},
			$text
		);
	}

	/** The value of an attribute, with all of HTML's references decoded (section 13.2.5.73 to 13.2.5.80). */
	public static function decode_attribute( string $value ): string {
		if ( false === strpos( $value, '&' ) ) {
			return $value;
		}
		return preg_replace_callback(
			'/' . self::REFERENCE . '(?!=)/',
			static function ( array $found ): string {
				$is_number = '#' === $found[1][0];
				return $is_number || '' === $found[2]
					? self::character( $found[1], $is_number ) ?? $found[0]
					: html_entity_decode( $found[0], ENT_QUOTES | ENT_HTML5, 'UTF-8' );
			},
			$value
		);
	}

	/** The character that a reference stands for, if there is one by that name. */
	public static function character( string $reference, bool $has_end ): ?string {
		if ( '#' === $reference[0] ) {
			return self::numbered( $reference );
		}
		$character = self::named( $reference );
		return null !== $character && ( $has_end || self::is_oldest( $reference, $character ) ) ? $character : null;
	}

	/** HTML's oldest names, those of Latin-1, which also count without a semicolon. */
	private static function is_oldest( string $name, string $character ): bool {
		$code = mb_ord( $character, 'UTF-8' );
		return ( $code >= 0xa0 && $code <= 0xff ) || in_array( $name, array( 'amp', 'lt', 'gt', 'quot', 'apos' ), true );
	}

	/** The character by its number, as HTML (section 13.2.5.80) takes it. */
	private static function numbered( string $reference ): string {
		$is_hexadecimal = isset( $reference[1] ) && ( 'x' === $reference[1] || 'X' === $reference[1] );
		$digits         = ltrim( substr( $reference, $is_hexadecimal ? 2 : 1 ), '0' );
		if ( strlen( $digits ) > 7 ) {
			return "\u{fffd}";
		}
		$code = $is_hexadecimal ? (int) hexdec( $digits ) : (int) $digits;
		if ( 0 === $code || $code > 0x10ffff || ( $code >= 0xd800 && $code <= 0xdfff ) ) {
			return "\u{fffd}";
		}
		return self::WINDOWS_1252[ $code ] ?? mb_chr( $code, 'UTF-8' );
	}

	private static function named( string $name ): ?string {
		if ( null === self::$characters ) {
			self::$characters = self::read_tables();
		}
		return self::$characters[ $name ] ?? null;
	}

	/**
	 * All characters by name.
	 *
	 * @return array<string, string>
	 */
	private static function read_tables(): array {
		$characters = array();
		$add        = static function ( int $first, string $names ) use ( &$characters ) {
			foreach ( explode( ' ', $names ) as $index => $name ) {
				$characters[ $name ] = mb_chr( $first + $index, 'UTF-8' );
			}
		};
		foreach ( self::ROWS as list( $first, $names ) ) {
			$add( $first, $names );
		}
		foreach ( self::ALPHABETS as list( $first, $to_small, $names ) ) {
			$add( $first, $names );
			$add( $first + $to_small, strtolower( $names ) );
		}
		// There is no capital letter of the final sigma.
		unset( $characters['Sigmaf'], $characters['-'] );
		return $characters + self::marked_letters();
	}

	/**
	 * Letters with a mark, by name.
	 *
	 * @return array<string, string>
	 */
	private static function marked_letters(): array {
		$characters = array();
		foreach ( self::MARKED as list( $mark, $letters, $marked ) ) {
			$marked = explode( ' ', $marked );
			foreach ( explode( ' ', $letters ) as $index => $letter ) {
				$characters[ $letter . $mark ] = $marked[ $index ];
			}
		}
		return $characters;
	}
}
