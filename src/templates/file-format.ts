/** Extensions of files that people read, hear or look at. Any other belongs to a program, as in `download.php`. */
const DOCUMENTS = new Set(
  (
    'pdf doc docx docm dot dotx odt rtf txt md tex ps djvu pages epub mobi azw azw3 fb2 xls xlsx xlsm xlsb ods csv tsv ' +
    'numbers ppt pptx pptm pps ppsx odp key html htm xml json geojson kml kmz shp ics vcf vtt srt zip gz tgz tar rar 7z ' +
    'bz2 xz mp3 m4a m4b aac oga ogg opus wav flac wma mp4 m4v mov webm ogv avi mkv mpg mpeg wmv 3gp jpg jpeg png gif ' +
    'webp avif svg tif tiff bmp heic eps'
  ).split(' '),
);

/** Extensions of media types that don't contain them, by the end of the type. Longer ends come first. */
const ENDINGS_BY_TYPE: Record<string, string> = {
  'wordprocessingml.document': 'docx',
  'spreadsheetml.sheet': 'xlsx',
  'presentationml.slideshow': 'ppsx',
  'presentationml.presentation': 'pptx',
  'opendocument.text': 'odt',
  'opendocument.spreadsheet': 'ods',
  'opendocument.presentation': 'odp',
  msword: 'doc',
  'ms-word': 'doc',
  'ms-excel': 'xls',
  'ms-powerpoint': 'ppt',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'video/quicktime': 'mov',
  'x-matroska': 'mkv',
  'x-msvideo': 'avi',
  'text/plain': 'txt',
  markdown: 'md',
  'text/calendar': 'ics',
  'tab-separated-values': 'tsv',
  gzip: 'gz',
  'geo+json': 'geojson',
  postscript: 'ps',
  richtext: 'rtf',
  'mobipocket-ebook': 'mobi',
  'amazon.ebook': 'azw',
};

/** What is around an extension in a media type: `application/x-…`, `…/vnd.…`, `…+xml`. */
const AROUND_NAME = /^.*(?:\/(?:x-)?(?:ms-)?|\.)|\+(?:xml|zip|json)$|-compressed$/g;

function endingOfType(mediaType: string): string | undefined {
  const type = mediaType.split(';', 1)[0]!.trim().toLowerCase();
  const known = Object.keys(ENDINGS_BY_TYPE).find((name) => type.endsWith(name));
  return known ? ENDINGS_BY_TYPE[known] : type.replace(AROUND_NAME, '');
}

/** The extension of an address, or else of a file in its query: `?file=report.pdf&lang=fr`. */
function endingOfAddress(url: string): string | undefined {
  const {pathname, search} = new URL(url);
  const parts = [pathname, ...search.split('&')];
  const endings = parts.map((part) => /\.([a-z\d]{2,7})$/i.exec(part)?.[1]!.toLowerCase());
  return endings.find((ending) => ending && DOCUMENTS.has(ending));
}

/**
 * The format of a file, as people call it: "PDF". The media type tells it, or else the extension of the address. Undefined
 * if neither does.
 */
export function fileFormat(url: string, mediaType = ''): string | undefined {
  const byType = endingOfType(mediaType);
  const ending = byType && DOCUMENTS.has(byType) ? byType : endingOfAddress(url);
  return ending?.toUpperCase();
}
