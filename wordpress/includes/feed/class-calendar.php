<?php
/**
 * Dates as publishers write them.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/feed/read/date.ts`: a date is the calendar date that is written, whatever the time zone. */
final class Calendar {

	/** `YYYY`, `YYYY-MM`, or anything that begins `YYYY-MM-DD`. */
	const ISO = '/^(\d{4})(?:$|-(0[1-9]|1[0-2])(?:$|-(0[1-9]|[12]\d|3[01])))/D';

	/** What may follow the day: the time (1), hours (2) and minutes (3) from UTC. */
	const TIME = '/^.{10}[tT\s]*(\d\d:\d\d[\d:.]*)\s*(?:([+-]\d\d):?(\d\d)?)?/s';

	/** RFC 822, section 5: day (1), month (2), year (3), time (4), zone (5). */
	const RFC_822 = '/^(?:[a-z]+,?\s*)?(\d\d?)\s+([a-z]{3})[a-z]*\s+((?:\d\d){1,2})(?!\d)(?:\s+(\d\d?:\d\d(?::\d\d)?))?\s*([+-]\d{4}|[a-z]+)?/i';

	/** What Go, .NET, MySQL and PHP write for a missing date. */
	const ZERO = '/^(?:0001-01-01|-?000[01]-(?:00|11)-(?:00|30)|(?:[a-z]+,?\s*)?0?1 jan[a-z]* 0001)/i';

	/** A time in 1970, or in 1969, which is the year of the Unix epoch in the Americas. */
	const NEAR_MOMENT_ZERO = '/^.{0,24}(?:70|69)\D.{0,8}:/';

	const MONTHS = array( 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec' );

	/** The hours from UTC of the zones that RFC 822 names. Any other name means UTC (RFC 2822, section 4.3). */
	const ZONES = array(
		'est' => -5,
		'edt' => -4,
		'cst' => -6,
		'cdt' => -5,
		'mst' => -7,
		'mdt' => -6,
		'pst' => -8,
		'pdt' => -7,
	);

	/** A date in ISO 8601, as it is written, or converted from RFC 822; null if no such day exists. */
	public static function iso( string $text ): ?string {
		if ( isset( self::iso_parts( $text )[3] ) ) {
			return $text;
		}
		return self::stands_for_none( $text ) ? null : self::from_rfc_822( $text );
	}

	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as it is written; null if no such day exists. */
	public static function partial( string $text ): ?string {
		$parts = self::iso_parts( $text );
		return $parts && $parts[0] === $text ? $text : null;
	}

	/** Whether a text begins with a date that exists. */
	public static function is_date( string $text ): bool {
		return null !== self::iso_parts( self::iso( $text ) ?? $text );
	}

	/** The instant of a date in seconds since 1970, to sort by. Minus infinity if there is no date. */
	public static function instant( string $text ): float {
		return self::iso_instant( self::iso( $text ) ?? self::partial( $text ) ?? '' ) ?? -INF;
	}

	/** Whether a date means that there is none: `0001-01-01`, or the Unix epoch in any time zone. */
	public static function stands_for_none( string $text ): bool {
		return preg_match( self::ZERO, $text ) ||
			( preg_match( self::NEAR_MOMENT_ZERO, $text ) && 0.0 === self::iso_instant( self::from_rfc_822( $text ) ?? $text ) );
	}

	/**
	 * The parts of a text that begins as a date in ISO 8601, if it exists.
	 *
	 * @param string $text The text.
	 * @return string[]|null
	 */
	private static function iso_parts( string $text ): ?array {
		if ( self::stands_for_none( $text ) || ! preg_match( self::ISO, $text, $parts ) ) {
			return null;
		}
		$exists = ! isset( $parts[3] ) || checkdate( (int) $parts[2], (int) $parts[3], max( 1, (int) $parts[1] ) );
		// The year 0 is a leap year, which PHP doesn't know.
		return $exists || '0000-02-29' === substr( $text, 0, 10 ) ? $parts : null;
	}

	private static function iso_instant( string $date ): ?float {
		if ( ! preg_match( '/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/D', substr( $date, 0, 10 ), $day ) ) {
			return null;
		}
		$start = self::seconds( (int) $day[1], (int) ( $day[2] ?? 1 ), (int) ( $day[3] ?? 1 ) );
		if ( ! preg_match( self::TIME, $date, $found ) ) {
			return $start;
		}
		if ( ! preg_match( '/^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9})\d*)?)?$/D', $found[1], $time ) ) {
			return $start;
		}
		$hours   = (int) $time[1];
		$minutes = (int) $time[2];
		$seconds = (float) ( ( $time[3] ?? '0' ) . '.' . ( $time[4] ?? '0' ) );
		if ( $hours > 24 || $minutes > 59 || $seconds >= 60 || ( 24 === $hours && $minutes + $seconds > 0 ) ) {
			return $start;
		}
		$offset = 0;
		if ( ! empty( $found[2] ) ) {
			$offset_minutes = abs( (int) $found[2] ) * 60 + (int) ( $found[3] ?? 0 );
			if ( $offset_minutes >= 24 * 60 || (int) ( $found[3] ?? 0 ) > 59 ) {
				return $start;
			}
			$offset = ( '-' === $found[2][0] ? -60 : 60 ) * $offset_minutes;
		}
		return $start + $hours * 3600 + $minutes * 60 + floor( $seconds * 1000 ) / 1000 - $offset;
	}

	/** An RFC 822 date in ISO 8601. */
	private static function from_rfc_822( string $text ): ?string {
		if ( ! preg_match( self::RFC_822, $text, $found ) ) {
			return null;
		}
		$month = array_search( strtolower( $found[2] ), self::MONTHS, true );
		$year  = (int) $found[3];
		if ( strlen( $found[3] ) === 2 ) {
			$year += $year < 50 ? 2000 : 1900;
		}
		if ( false === $month || ! checkdate( $month + 1, (int) $found[1], max( 1, $year ) ) ) {
			return null;
		}
		$date = sprintf( '%04d-%02d-%02d', $year, $month + 1, $found[1] );
		if ( empty( $found[4] ) ) {
			return $date;
		}
		$time = array_map( 'intval', explode( ':', $found[4] . ':0' ) );
		if ( $time[0] > 23 || $time[1] > 59 || $time[2] > 59 ) {
			return null;
		}
		$zone = strtolower( $found[5] ?? '' );
		if ( preg_match( '/^([+-])(\d\d)(\d\d)$/D', $zone, $parts ) ) {
			$offset = "{$parts[1]}{$parts[2]}:{$parts[3]}";
		} else {
			$hours  = self::ZONES[ $zone ] ?? 0;
			$offset = sprintf( '%s%02d:00', $hours < 0 ? '-' : '+', abs( $hours ) );
		}
		return $date . vsprintf( 'T%02d:%02d:%02d', $time ) . $offset;
	}

	/** Seconds from 1970 to the beginning of a day, on the proleptic Gregorian calendar. */
	private static function seconds( int $year, int $month, int $day ): float {
		// Years begin with March, so that the day of a leap year is the last.
		$years = $month < 3 ? $year - 1 : $year;
		$era   = (int) floor( $years / 400 );
		$rest  = $years - $era * 400;
		$days  = intdiv( 153 * ( $month + ( $month > 2 ? -3 : 9 ) ) + 2, 5 ) + $day - 1;
		return ( $era * 146097 + $rest * 365 + intdiv( $rest, 4 ) - intdiv( $rest, 100 ) + $days - 719468 ) * 86400.0;
	}

	/**
	 * The year, month and day of a date in ISO 8601, in a calendar by its name in `Intl`.
	 *
	 * @param string $calendar The calendar.
	 * @param string $date     The date.
	 * @return int[]
	 */
	public static function by( string $calendar, string $date ): array {
		list( $year, $month, $day ) = array_map( 'intval', explode( '-', substr( $date, 0, 10 ) ) );
		if ( 'buddhist' === $calendar ) {
			return array( $year + 543, $month, $day );
		}
		return 'persian' === $calendar ? self::persian( self::days( $date ) ) : array( $year, $month, $day );
	}

	/**
	 * A date in the Persian calendar, with its leap years in cycles of 33, as ICU calculates it: six months of 31 days,
	 * then months of 30.
	 *
	 * @param int $days Since 1970.
	 * @return int[]
	 */
	private static function persian( int $days ): array {
		// Since 19 March 622, when it begins.
		$days += 492268;
		$year  = 1 + (int) floor( ( 33 * $days + 3 ) / 12053 );
		$rest  = $days - 365 * ( $year - 1 ) - (int) floor( ( 8 * $year + 21 ) / 33 );
		return $rest < 186
			? array( $year, intdiv( $rest, 31 ) + 1, $rest % 31 + 1 )
			: array( $year, intdiv( $rest - 6, 30 ) + 1, ( $rest - 6 ) % 30 + 1 );
	}

	/** Days since 1970 of a date in ISO 8601, to find its weekday. */
	public static function days( string $date ): int {
		return (int) ( self::seconds( (int) substr( $date, 0, 4 ), (int) substr( $date, 5, 2 ), (int) substr( $date, 8, 2 ) ) / 86400 );
	}
}
