<?php
/**
 * Language tags.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/feed/read/language-tag.ts` and `src/language/text-direction.ts`. */
final class Language_Tag {

	const WELL_FORMED = '/^([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|\d{3}))?((?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)((?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*)(-x(?:-[a-z\d]{1,8})+)?$/D';

	const RIGHT_TO_LEFT_SCRIPTS   = '/^(?:adlm|arab|aran|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa)$/iD';
	const RIGHT_TO_LEFT_LANGUAGES = '/^(?:acm|apc|ar|arc|arq|ars|ary|arz|azb|bgn|bqi|ckb|dv|fa|glk|he|iw|ji|khw|ks|lrc|mzn|nqo|pnb|prs|ps|rhg|sd|sdh|skr|syr|ug|ur|yi)$/D';

	/** Extended language subtags, as in `zh-cmn-Hans`, and the three letters of a country: both are left out. */
	const EXTENDED_LANGUAGE = '/^(?:-[a-z]{3}(?=-|$)){1,3}/D';

	/** WordPress's name for the spelling of 1990 in Portuguese, and ISO's code for the United Kingdom. */
	const OTHER_NAMES = array(
		'/-uk$/D'   => '-gb',
		'/-ao90$/D' => '-ao1990',
	);

	/** The codes that libraries use (ISO 639-2/B), and those of the web. */
	const BIBLIOGRAPHIC = array(
		'alb' => 'sq',
		'arm' => 'hy',
		'baq' => 'eu',
		'bur' => 'my',
		'chi' => 'zh',
		'cze' => 'cs',
		'dut' => 'nl',
		'fre' => 'fr',
		'geo' => 'ka',
		'ger' => 'de',
		'gre' => 'el',
		'ice' => 'is',
		'mac' => 'mk',
		'mao' => 'mi',
		'may' => 'ms',
		'per' => 'fa',
		'rum' => 'ro',
		'slo' => 'sk',
		'tib' => 'bo',
		'wel' => 'cy',
	);

	/** The canonical BCP 47 tag: `ar` for `ara`. Null for a text that is no tag. */
	public static function canonical( string $written ): ?string {
		$tag = strtolower( str_replace( '_', '-', preg_replace( '/[.@].*/s', '', $written ) ) );
		if ( ! preg_match( '/^([a-z]{2,3})(?=-|$)/D', $tag, $found ) ) {
			return null;
		}
		$language = self::BIBLIOGRAPHIC[ $found[1] ] ?? $found[1];
		$rest     = preg_replace( self::EXTENDED_LANGUAGE, '', substr( $tag, strlen( $found[1] ) ) );
		$tag      = $language . preg_replace( array_keys( self::OTHER_NAMES ), array_values( self::OTHER_NAMES ), $rest );
		if ( isset( self::aliases()['tag'][ $tag ] ) ) {
			return self::aliases()['tag'][ $tag ];
		}
		if ( ! preg_match( self::WELL_FORMED, $tag, $parts ) ) {
			return null;
		}
		$known  = self::aliases()['language'][ $language ] ?? $language;
		$script = ucfirst( ltrim( $parts[2] ?? '', '-' ) );
		$region = strtoupper( ltrim( $parts[3] ?? '', '-' ) );
		if ( false !== strpos( $known, '-' ) ) {
			list( $known, $implied ) = explode( '-', $known, 2 );
			$script                  = '' === $script ? $implied : $script;
		}
		$found = array( $known, $script, self::aliases()['region'][ $region ] ?? $region );
		$found = implode( '-', array_filter( $found, 'strlen' ) ) .
			self::sorted( $parts[4] ?? '', '/-[a-z\d]+/' ) .
			self::sorted( $parts[5] ?? '', '/-[a-wy-z\d](?:-[a-z\d]{2,8})+/' ) . ( $parts[6] ?? '' );
		return preg_match( '/^(?:und|mul|mis|zxx)\b/', $found ) ? null : $found;
	}

	/** Parts of a tag whose order has no meaning. */
	private static function sorted( string $text, string $pattern ): string {
		preg_match_all( $pattern, $text, $found );
		sort( $found[0], SORT_STRING );
		return implode( '', $found[0] );
	}

	/** The primary language subtag of a tag: `zh` of `zh-Hans-CN`. */
	public static function primary( string $tag ): string {
		return explode( '-', strtolower( $tag ), 2 )[0];
	}

	/**
	 * The `lang` and `dir` of a text, if its language, script or direction differs from that of the widget around it.
	 *
	 * @param string|null $own    The text's.
	 * @param string      $around The widget's.
	 * @return array{lang: string|null, dir: string|null}
	 */
	public static function own( ?string $own, string $around ): array {
		if ( null === $own || '' === $own ) {
			return array(
				'lang' => null,
				'dir'  => 'auto',
			);
		}
		$direction      = self::direction( $own );
		$script         = self::script( $own );
		$script_around  = self::script( $around );
		$is_same_script = null === $script || null === $script_around || 0 === strcasecmp( $script, $script_around );
		$is_same        = self::primary( $own ) === self::primary( $around ) && $is_same_script && self::direction( $around ) === $direction;
		return array(
			'lang' => $is_same ? null : $own,
			'dir'  => $is_same ? null : $direction,
		);
	}

	/** The script subtag of a tag, if it has one: `Hans` of `zh-Hans-CN`. */
	private static function script( string $tag ): ?string {
		return preg_match( '/^[a-z]{2,3}-([a-z]{4})(?:-|$)/iD', $tag, $found ) ? $found[1] : null;
	}

	private static function direction( string $tag ): string {
		$script           = self::script( $tag );
		$is_right_to_left = null !== $script
			? preg_match( self::RIGHT_TO_LEFT_SCRIPTS, $script )
			: preg_match( self::RIGHT_TO_LEFT_LANGUAGES, self::primary( $tag ) );
		return $is_right_to_left ? 'rtl' : 'ltr';
	}

	/**
	 * Older and longer codes, `ara`, by what is said instead, `ar`: of languages, of regions, whole tags.
	 *
	 * @return array<string, array<string, string>>
	 */
	private static function aliases(): array {
		static $aliases = null;
		if ( null === $aliases ) {
			$aliases = require __DIR__ . '/data/language-aliases.php';
		}
		return $aliases;
	}
}
