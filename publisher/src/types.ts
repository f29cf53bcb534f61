/** How much a finding matters: an `error` keeps something from being shown as meant, a `warning` may, a `note` is good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that was found, where, and what to do about it. */
export interface Finding {
  /** How much it matters. */
  severity: Severity;
  /** The kind of finding. A published code keeps its meaning: docs/findings.md lists all of them. */
  code: string;
  /** What was found, in one sentence. */
  message: string;
  /** What to do, in one sentence. */
  fix: string;
  /** The place in the document, as a JSON Pointer (RFC 6901). */
  pointer?: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1, in UTF-16 code units. */
  column?: number;
  /** The address of the document, if it isn't the one that was given: that of a further page, or a translation. */
  url?: string;
}

/** A JSON Feed 1.1 document with the `_alliance` extension, as it is written to a file. The widgets' JSON Schema describes it. */
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
  /** The authors of all items that name none. */
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
  /** Length of a recording. */
  duration_in_seconds?: number;
  /** `language`: a BCP 47 tag. */
  _alliance?: {language?: string};
}

/** What is known about an item's `image`. */
export interface ImageDocument {
  /** Text for people who don't see the picture. Empty or absent if the picture adds nothing to the text. */
  alt?: string;
  /** Who made the picture. */
  credit?: string;
  /** What the picture shows or stands for. */
  caption?: string;
  /** In CSS pixels. Widgets keep room for the picture if they know its `width` and `height`. */
  width?: number;
  /** In CSS pixels. */
  height?: number;
}

/** An item as it is written: news, or a publication (JSON Feed 1.1, "items"). */
export interface ItemDocument {
  /** Unique within the feed. It never changes. */
  id: string;
  /** The item's own page. */
  url?: string;
  /** A page elsewhere that the item is about. */
  external_url?: string;
  title?: string;
  /** The whole text, as HTML. Widgets show only its text. */
  content_html?: string;
  /** The whole text, without markup. */
  content_text?: string;
  /** A few sentences, without markup. */
  summary?: string;
  /** The address of a picture. */
  image?: string;
  /** A day, or a time with its zone (RFC 3339). */
  date_published?: string;
  /** A day, or a time with its zone (RFC 3339). */
  date_modified?: string;
  /** The feed's, if the item has none. */
  authors?: Author[];
  tags?: string[];
  /** BCP 47 tag; the feed's, if the item has none. */
  language?: string;
  attachments?: AttachmentDocument[];
  /** What JSON Feed has no member for: about the picture, the agency that the item comes from, and a publication. */
  _alliance?: {
    type?: 'news' | 'publication';
    image?: ImageDocument;
    source?: {name: string; url?: string};
    publication?: {kind?: string; isbn?: string; doi?: string; pages?: number};
  };
  [member: string]: unknown;
}

/** How addresses are requested. */
export interface NetworkOptions {
  /** Seconds for one try, at most 10, which is also the default. */
  timeout?: number;
  /** Aborts all requests. */
  signal?: AbortSignal;
}

/** The options of `check`. */
export interface CheckOptions extends NetworkOptions {
  /** The address where the document is published, or will be: what other addresses in it are relative to. */
  url?: string;
  /** Also requests every link and picture. */
  links?: boolean;
  /** The present time, to recognize dates in the future and feeds without news; the real one when absent. */
  now?: Date;
}

/** The result of `check`. */
export interface CheckResult {
  /** Empty if there is nothing to say. */
  findings: Finding[];
}

/** The options of `convert`. */
export interface ConvertOptions extends NetworkOptions {
  /** The address that the document came from: what other addresses in it are relative to. */
  url?: string;
  /** The document's `Content-Type`, which may name the encoding of its bytes. */
  contentType?: string;
  /** Items with this tag become publications. */
  publications?: string;
  /** Title of the feed, if the input has none. */
  title?: string;
  /** Language of the feed (a BCP 47 tag), if the input names none. */
  language?: string;
  /** Address of the home page, if the input has none. */
  home?: string;
  /** How many pages of a feed at an address are included (RFC 5005); 1 when absent. */
  pages?: number;
}

/** The result of `convert`. */
export interface ConvertResult {
  feed: FeedDocument;
  /** What was left out, or had to be guessed. */
  findings: Finding[];
}

/** A feed to be pooled: its address, or the document itself. An agency's `name` takes the place of the feed's title. */
export type PoolMember = string | URL | object | {name?: string; url: string} | {name?: string; feed: string | object};

/** The options of `pool`. */
export interface PoolOptions extends NetworkOptions {
  /** Title of the pooled feed; that of the first member when absent. */
  title?: string;
  /** BCP 47 tag of the pooled feed; that of the members when absent, if all have the same. */
  language?: string;
  /** Address of the page that the pooled feed is about; that of the first member when absent. */
  home_page_url?: string;
  /** How many items the feed has at most; the newest are kept. All when absent. */
  limit?: number;
  /** Folder for the last good copies of members. Without one, no copies are kept. */
  keep?: string;
}

/** The result of `pool`. */
export interface PoolResult {
  feed: FeedDocument;
  /** How old the news of each member is, and what went wrong with it. */
  findings: Finding[];
}

/** The options of `prerender`. */
export interface PrerenderOptions extends NetworkOptions {
  /** The address where the page will be published: what other addresses in it are relative to. */
  url?: string;
  /** Feeds, by the address that the page has in `src`. A feed that is not among them is fetched. */
  feeds?: Record<string, string | object>;
  /** Date of the snapshot; now, when absent. */
  date?: Date;
}

/** The result of `prerender`. */
export interface PrerenderResult {
  /** The page with its snapshots. Everything else in it is as it was given. */
  html: string;
  /** Why a widget has no snapshot, and what is wrong with its feed. */
  findings: Finding[];
}
