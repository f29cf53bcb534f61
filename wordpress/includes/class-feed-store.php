<?php
/**
 * Copies of feeds.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets;

use Alliance_Widgets\Feed\Feed_Error;
use Alliance_Widgets\Feed\Feed_Reader;

/**
 * Keeps a copy of each feed. For fifteen minutes, it is used as it is; after that, it is still shown, and refreshed in
 * the background. If a feed fails, its last good copy stays, and the failure costs a page at most two seconds, once.
 */
final class Feed_Store {

	const FRESH         = 15 * MINUTE_IN_SECONDS;
	const RETRY         = 5 * MINUTE_IN_SECONDS;
	const FAILED        = HOUR_IN_SECONDS;
	const PAGE_SECONDS  = 2.0;
	const CRON_SECONDS  = 10.0;
	const UNUSED        = 60 * DAY_IN_SECONDS;
	const LARGEST_COPY  = 900000;
	const MOST_FEEDS    = 40;
	const REFRESH_EVENT = 'alliance_widgets_refresh';
	const CLEAN_EVENT   = 'alliance_widgets_clean';

	/**
	 * The feeds read on this page, by address; null for a feed that is not available.
	 *
	 * @var array<string, array<string, mixed>|null>
	 */
	private static $feeds = array();

	/**
	 * How long this page may wait for feeds.
	 *
	 * @var float
	 */
	private static $seconds_left = self::PAGE_SECONDS;

	public static function start() {
		add_action( self::REFRESH_EVENT, array( __CLASS__, 'refresh_in_background' ) );
		add_action( self::CLEAN_EVENT, array( __CLASS__, 'clean' ) );
		add_action( 'admin_init', array( __CLASS__, 'schedule_cleaning' ) );
	}

	/**
	 * The feed at an address, if there is one.
	 *
	 * @param string $url The address.
	 * @return array<string, mixed>|null
	 */
	public static function get( string $url ): ?array {
		// Somebody who may write a post must not be able to make the server request any number of addresses.
		if ( ! array_key_exists( $url, self::$feeds ) && count( self::$feeds ) < self::MOST_FEEDS ) {
			self::$feeds[ $url ] = self::find( $url );
		}
		return self::$feeds[ $url ] ?? null;
	}

	/**
	 * Loads a feed and keeps it.
	 *
	 * @param string $url     The address.
	 * @param float  $seconds All that it may take.
	 * @return array<string, mixed>
	 * @throws Feed_Error Where it fails.
	 */
	public static function refresh( string $url, float $seconds ): array {
		// From now on, no other page tries, whatever happens here.
		set_transient( self::transient( $url ), 'tried', self::RETRY );
		set_transient( self::failure( $url ), 'failed', self::FAILED );
		self::note_use( $url );
		list( $text, $address ) = Feed_Request::load( $url, $seconds );

		$feed = Feed_Reader::read( $text, $address );
		$copy = array(
			'feed' => self::within_limit( $feed ),
			'time' => time(),
			'used' => time(),
			'url'  => $url,
		);
		update_option( self::option( $url ), $copy, false );
		set_transient( self::transient( $url ), 'fresh', self::FRESH );
		delete_transient( self::failure( $url ) );
		return $feed;
	}

	/**
	 * Refreshes a feed. Called by WordPress's cron.
	 *
	 * @param string $url The address.
	 */
	public static function refresh_in_background( $url ) {
		try {
			self::refresh( (string) $url, self::CRON_SECONDS );
		} catch ( Feed_Error $error ) {
			// The copy stays, and a later page tries again.
			unset( $error );
		}
	}

	/** Deletes the copies of feeds that no page has shown for long. */
	public static function clean() {
		global $wpdb;
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( 'alliance_widgets_copy_' ) . '%' ) ); // phpcs:ignore -- there is no other way to list options.
		foreach ( $names as $name ) {
			$copy = get_option( $name );
			if ( ! is_array( $copy ) || ( $copy['used'] ?? 0 ) < time() - self::UNUSED ) {
				delete_option( $name );
			}
		}
	}

	public static function schedule_cleaning() {
		if ( ! wp_next_scheduled( self::CLEAN_EVENT ) ) {
			wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', self::CLEAN_EVENT );
		}
	}

	/** Removes the scheduled tasks. */
	public static function unschedule() {
		wp_unschedule_hook( self::REFRESH_EVENT );
		wp_unschedule_hook( self::CLEAN_EVENT );
	}

	/**
	 * The copy, or the feed itself where there is none.
	 *
	 * @param string $url The address.
	 * @return array<string, mixed>|null
	 */
	private static function find( string $url ): ?array {
		$copy   = get_option( self::option( $url ) );
		$feed   = is_array( $copy ) && isset( $copy['feed']['items'] ) ? $copy['feed'] : null;
		$is_new = false !== get_transient( self::transient( $url ) );
		if ( $is_new ) {
			return $feed;
		}
		// Without cron, a copy grows old.
		$is_old = null === $feed || $copy['time'] < time() - HOUR_IN_SECONDS;
		// After a failure, pages don't wait for the feed for a while.
		$has_failed = false !== get_transient( self::failure( $url ) );
		if ( ! $is_old || $has_failed || self::$seconds_left < 0.2 || ! Feed_Request::is_limited() ) {
			set_transient( self::transient( $url ), 'awaited', self::RETRY );
			wp_schedule_single_event( time(), self::REFRESH_EVENT, array( $url ) );
			return $feed;
		}
		$start = microtime( true );
		try {
			$feed = self::refresh( $url, self::$seconds_left );
		} catch ( Feed_Error $error ) {
			wp_schedule_single_event( time(), self::REFRESH_EVENT, array( $url ) );
		}
		self::$seconds_left -= microtime( true ) - $start;
		return $feed;
	}

	/** Records that a page shows a feed, whether or not it can be loaded. */
	private static function note_use( string $url ) {
		$copy = get_option( self::option( $url ) );
		if ( is_array( $copy ) && ( $copy['used'] ?? 0 ) < time() - DAY_IN_SECONDS ) {
			$copy['used'] = time();
			update_option( self::option( $url ), $copy, false );
		}
	}

	/**
	 * Limits the items to what a row of the database can hold.
	 *
	 * @param array<string, mixed> $feed The feed.
	 * @return array<string, mixed>
	 */
	private static function within_limit( array $feed ): array {
		while ( count( $feed['items'] ) > 1 && strlen( maybe_serialize( $feed ) ) > self::LARGEST_COPY ) {
			$feed['items'] = array_slice( $feed['items'], 0, (int) ceil( count( $feed['items'] ) / 2 ) );
		}
		return $feed;
	}

	private static function transient( string $url ): string {
		return 'alliance_widgets_' . md5( $url );
	}

	private static function failure( string $url ): string {
		return self::transient( $url ) . '_failed';
	}

	private static function option( string $url ): string {
		return 'alliance_widgets_copy_' . md5( $url );
	}
}
