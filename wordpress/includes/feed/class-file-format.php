<?php
/**
 * Formats of files.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/** Counterpart of `src/templates/file-format.ts`. */
final class File_Format {

	/** Extensions of files that people read, hear or look at. Any other belongs to a program, as in `download.php`. */
	const DOCUMENTS = ' pdf doc docx docm dot dotx odt rtf txt md tex ps djvu pages epub mobi azw azw3 fb2 xls xlsx xlsm xlsb ods csv tsv numbers ppt pptx pptm pps ppsx odp key html htm xml json geojson kml kmz shp ics vcf vtt srt zip gz tgz tar rar 7z bz2 xz mp3 m4a m4b aac oga ogg opus wav flac wma mp4 m4v mov webm ogv avi mkv mpg mpeg wmv 3gp jpg jpeg png gif webp avif svg tif tiff bmp heic eps ';

	/** Extensions of media types that don't contain them, by the end of the type. Longer ends come first. */
	const ENDINGS_BY_TYPE = array(
		'wordprocessingml.document' => 'docx',
		'spreadsheetml.sheet' => 'xlsx',
		'presentationml.slideshow' => 'ppsx',
		'presentationml.presentation' => 'pptx',
		'opendocument.text' => 'odt',
		'opendocument.spreadsheet' => 'ods',
		'opendocument.presentation' => 'odp',
		'msword' => 'doc',
		'ms-word' => 'doc',
		'ms-excel' => 'xls',
		'ms-powerpoint' => 'ppt',
		'audio/mpeg' => 'mp3',
		'audio/mp4' => 'm4a',
		'audio/ogg' => 'ogg',
		'video/quicktime' => 'mov',
		'x-matroska' => 'mkv',
		'x-msvideo' => 'avi',
		'text/plain' => 'txt',
		'markdown' => 'md',
		'text/calendar' => 'ics',
		'tab-separated-values' => 'tsv',
		'gzip' => 'gz',
		'geo+json' => 'geojson',
		'postscript' => 'ps',
		'richtext' => 'rtf',
		'mobipocket-ebook' => 'mobi',
		'amazon.ebook' => 'azw',
	);

	/** The format of a file, as people call it: "PDF". The media type tells it, or else the extension of the address. */
	public static function of( string $url, string $media_type ): ?string {
		$ending = self::ending_of_type( $media_type );
		if ( ! self::is_document( $ending ) ) {
			$ending = self::ending_of_address( $url );
		}
		return null === $ending ? null : strtoupper( $ending );
	}

	private static function is_document( ?string $ending ): bool {
		return null !== $ending && preg_match( '/^[a-z\d]+$/D', $ending ) && false !== strpos( self::DOCUMENTS, " $ending " );
	}

	private static function ending_of_type( string $media_type ): string {
		$type = strtolower( Text::trim( explode( ';', $media_type, 2 )[0] ) );
		foreach ( self::ENDINGS_BY_TYPE as $name => $ending ) {
			if ( substr( $type, -strlen( $name ) ) === $name ) {
				return $ending;
			}
		}
		return preg_replace( '~^.*(?:/(?:x-)?(?:ms-)?|\.)|\+(?:xml|zip|json)$|-compressed$~D', '', $type );
	}

	/** The extension of an address, or else of a file in its query: `?file=report.pdf&lang=fr`. */
	private static function ending_of_address( string $url ): ?string {
		preg_match( '~^https?://[^/?#]*([^?#]*)(\?[^#]*)?~', $url, $parts );
		foreach ( array_merge( array( $parts[1] ?? '' ), explode( '&', $parts[2] ?? '' ) ) as $part ) {
			if ( preg_match( '/\.([a-z\d]{2,7})$/iD', $part, $found ) && self::is_document( strtolower( $found[1] ) ) ) {
				return strtolower( $found[1] );
			}
		}
		return null;
	}
}
