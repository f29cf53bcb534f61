/** How much a finding matters: an `error` keeps something from being shown as meant, a `warning` may, a `note` is good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that was found, where, and what to do about it. */
export interface Finding {
  /** How much it matters. */
  severity: Severity;
  /** Stable: the table of findings lists all codes. */
  code: string;
  /** What was found, in one sentence. */
  message: string;
  /** What to do, in one sentence. */
  fix: string;
  /** The place in the document, a JSON Pointer (RFC 6901). */
  pointer?: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1, in UTF-16 code units. */
  column?: number;
  /** The address of the document, where it isn't the one that was given: a further page, a translation. */
  url?: string;
}

/** A JSON Feed 1.1 document with the `_alliance` extension, as it is written. The JSON Schema of the widgets describes it. */
export interface FeedDocument {
  /** `https://jsonfeed.org/version/1.1`. */
  version: string;
  title: string;
  /** The page that the feed is about. */
  home_page_url?: string;
  /** The feed's own address. */
  feed_url?: string;
  /** The next page of the feed. */
  next_url?: string;
  description?: string;
  /** The address of a square picture. */
  icon?: string;
  /** BCP 47 tag. */
  language?: string;
  /** Of all items that name none. */
  authors?: Author[];
  /** No more news will come. */
  expired?: boolean;
  items: ItemDocument[];
  /** The campaign, and the same feed in other languages: addresses by BCP 47 tag. */
  _alliance?: {campaign?: object; translations?: Record<string, string>; [member: string]: unknown};
  [member: string]: unknown;
}

/** A person or an organization (JSON Feed 1.1, "authors"). */
export interface Author {
  name?: string;
  /** A page about the author, or `mailto:`. */
  url?: string;
  /** The address of a picture. */
  avatar?: string;
}

/** A file that belongs to an item (JSON Feed 1.1, "attachments"). */
export interface AttachmentDocument {
  /** The address of the file. */
  url: string;
  /** Media type (RFC 6838): `application/pdf`. */
  mime_type: string;
  title?: string;
  size_in_bytes?: number;
  /** Of a recording. */
  duration_in_seconds?: number;
  /** `language`: a BCP 47 tag. */
  _alliance?: {language?: string};
}

/** What is known of an item's `image`. */
export interface ImageDocument {
  /** Text for people who don't see the picture. Empty or absent if the picture adds nothing to the text. */
  alt?: string;
  /** Who made the picture. */
  credit?: string;
  /** What the picture shows or stands for. */
  caption?: string;
  /** In pixels, as `height` is: widgets keep room for the picture by both. */
  width?: number;
  height?: number;
}

/** An item as it is written: news, or a publication (JSON Feed 1.1, "items"). */
export interface ItemDocument {
  /** The same for ever, and no other item's. */
  id: string;
  /** The item's own page. */
  url?: string;
  /** A page elsewhere that the item is about. */
  external_url?: string;
  title?: string;
  /** The whole text, as HTML, of which widgets show the text. */
  content_html?: string;
  /** The whole text, without markup. */
  content_text?: string;
  /** A few sentences, without markup. */
  summary?: string;
  /** The address of a picture. */
  image?: string;
  /** A date of RFC 3339, with its zone. */
  date_published?: string;
  /** A date of RFC 3339, with its zone. */
  date_modified?: string;
  /** The feed's, if the item has none. */
  authors?: Author[];
  tags?: string[];
  /** BCP 47 tag; the feed's, if the item has none. */
  language?: string;
  attachments?: AttachmentDocument[];
  /** What JSON Feed has no member for: of its picture, the agency it comes from, and of a publication. */
  _alliance?: {
    type?: 'news' | 'publication';
    image?: ImageDocument;
    source?: {name: string; url?: string};
    publication?: {kind?: string; isbn?: string; doi?: string; pages?: number};
  };
  [member: string]: unknown;
}

/** How addresses are asked for. */
export interface NetworkOptions {
  /** Seconds for one try, at most 10, which is also the default. */
  timeout?: number;
  /** Gives up all requests. */
  signal?: AbortSignal;
}

/** What `check` may be told. */
export interface CheckOptions extends NetworkOptions {
  /** Where the document was, or will be, published: what its addresses are relative to. */
  url?: string;
  /** Asks for every link and picture, too. */
  links?: boolean;
  /** What counts as now, for dates in the future and feeds without news. */
  now?: Date;
}

/** What `check` gives. */
export interface CheckResult {
  /** In the document's order; none if nothing is to be said. */
  findings: Finding[];
}

/** What `convert` may be told. */
export interface ConvertOptions extends NetworkOptions {
  /** Where the document came from: what its addresses are relative to. */
  url?: string;
  /** Its `Content-Type`: names the encoding, where it isn't a string. */
  contentType?: string;
  /** Items with this tag become publications. */
  publications?: string;
  /** Title of the feed, where the input has none. */
  title?: string;
  /** Language of the feed, where the input names none. */
  language?: string;
  /** Address of the home page, where the input has none. */
  home?: string;
  /** How many pages of the feed are taken in (RFC 5005), where it was given by its address; 1 when absent. */
  pages?: number;
}

/** What `convert` gives. */
export interface ConvertResult {
  feed: FeedDocument;
  /** What was left out, or had to be guessed. */
  findings: Finding[];
}

/** A feed to be pooled: its address, or the document itself, and perhaps the agency's name in place of the feed's title. */
export type PoolMember = string | URL | object | {name?: string; url: string} | {name?: string; feed: string | object};

/** What `pool` may be told. */
export interface PoolOptions extends NetworkOptions {
  /** Title of the pooled feed; else the first member's. */
  title?: string;
  /** BCP 47 tag of the pooled feed; else the members', if all have the same. */
  language?: string;
  /** Address of the page that the pooled feed is about. */
  home_page_url?: string;
  /** The most items, newest first. */
  limit?: number;
  /** Folder for the last good copies of members; without one, none are kept. */
  keep?: string;
}

/** What `pool` gives. */
export interface PoolResult {
  feed: FeedDocument;
  /** What went wrong with each member. */
  findings: Finding[];
}

/** What `prerender` may be told. */
export interface PrerenderOptions extends NetworkOptions {
  /** Where the page will be published: what its addresses are relative to. */
  url?: string;
  /** Feeds by the address that the page writes in `src`; what isn't among them is fetched. */
  feeds?: Record<string, string | object>;
  /** Date of the snapshot; now, when absent. */
  date?: Date;
}

/** What `prerender` gives. */
export interface PrerenderResult {
  /** The page with its snapshots: all else in it is as it was given. */
  html: string;
  /** Why a widget has no snapshot, and what is wrong with its feed. */
  findings: Finding[];
}
