<?php
/**
 * Reading a feed's campaign.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** The alliance's campaign: `_alliance.campaign` of a feed. */
final class Campaign_Reader {

	/**
	 * The campaign of a feed; none without a title.
	 *
	 * @param \stdClass   $document The feed.
	 * @param string|null $base     What addresses are relative to.
	 * @param bool        $is_plain Its texts are decoded already.
	 * @return array<string, mixed>|null
	 */
	public static function read( \stdClass $document, ?string $base, bool $is_plain ): ?array {
		$raw   = Members::own( Members::own( $document, '_alliance' ), 'campaign' );
		$prose = static function ( $value ) use ( $is_plain ): string {
			return Members::prose( $value, $is_plain );
		};
		$title = $prose( Members::own( $raw, 'title' ) );
		if ( '' === $title ) {
			return null;
		}
		$statement = array_map( $prose, Members::entries( Members::own( $raw, 'statement' ) ) );
		return array(
			'title'     => $title,
			'statement' => array_values( array_filter( $statement, 'strlen' ) ),
			'figures'   => self::figures( Members::own( $raw, 'figures' ), $prose ),
			'goal'      => self::goal( Members::own( $raw, 'goal' ), $prose ),
			'action'    => self::action( Members::own( $raw, 'action' ), $base, $prose ),
		);
	}

	/**
	 * Key figures: a number is written in the visitor's language, a text is shown as it is.
	 *
	 * @param mixed    $raw   What the feed says.
	 * @param callable $prose Reads plain text.
	 * @return array<int, array<string, mixed>>
	 */
	private static function figures( $raw, callable $prose ): array {
		$figures = array();
		foreach ( Members::entries( $raw ) as $one ) {
			$value = Members::own( $one, 'value' );
			$value = is_int( $value ) || is_float( $value ) ? $value : $prose( $value );
			$label = $prose( Members::own( $one, 'label' ) );
			if ( '' !== $value && '' !== $label ) {
				$qualifier = $prose( Members::own( $one, 'qualifier' ) );
				$figures[] = compact( 'value', 'label', 'qualifier' );
			}
		}
		return $figures;
	}

	/**
	 * The goal and its date.
	 *
	 * @param mixed    $raw   What the feed says.
	 * @param callable $prose Reads plain text.
	 * @return array<string, string>|null
	 */
	private static function goal( $raw, callable $prose ): ?array {
		$label = $prose( Members::own( $raw, 'label' ) );
		$date  = (string) Calendar::partial( Members::text( Members::own( $raw, 'date' ) ) );
		return '' === $label ? null : compact( 'label', 'date' );
	}

	/**
	 * The call to action.
	 *
	 * @param mixed       $raw   What the feed says.
	 * @param string|null $base  What addresses are relative to.
	 * @param callable    $prose Reads plain text.
	 * @return array<string, string>|null
	 */
	private static function action( $raw, ?string $base, callable $prose ): ?array {
		$label = $prose( Members::own( $raw, 'label' ) );
		$url   = Address::http( Members::own( $raw, 'url' ), $base );
		return '' === $label || null === $url ? null : compact( 'label', 'url' );
	}
}
