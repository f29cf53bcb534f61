/** How much a finding matters: an `error` keeps something from being shown as meant, a `warning` may, a `note` is good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that was found, where, and what to do about it. */
export interface Finding {
  severity: Severity;
  /** Stable: the table of findings lists all codes. */
  code: string;
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
  version: string;
  title: string;
  home_page_url?: string;
  feed_url?: string;
  next_url?: string;
  description?: string;
  icon?: string;
  language?: string;
  authors?: Author[];
  expired?: boolean;
  items: ItemDocument[];
  _alliance?: {campaign?: object; translations?: Record<string, string>; [member: string]: unknown};
  [member: string]: unknown;
}

export interface Author {
  name?: string;
  url?: string;
  avatar?: string;
}

export interface AttachmentDocument {
  url: string;
  mime_type: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
  _alliance?: {language?: string};
}

export interface ImageDocument {
  alt?: string;
  credit?: string;
  caption?: string;
  width?: number;
  height?: number;
}

export interface ItemDocument {
  id: string;
  url?: string;
  external_url?: string;
  title?: string;
  content_html?: string;
  content_text?: string;
  summary?: string;
  image?: string;
  date_published?: string;
  date_modified?: string;
  authors?: Author[];
  tags?: string[];
  language?: string;
  attachments?: AttachmentDocument[];
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

export interface CheckOptions extends NetworkOptions {
  /** Where the document was, or will be, published: what its addresses are relative to. */
  url?: string;
  /** Asks for every link and picture, too. */
  links?: boolean;
  /** What counts as now, for dates in the future and feeds without news. */
  now?: Date;
}

export interface CheckResult {
  findings: Finding[];
}

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

export interface ConvertResult {
  feed: FeedDocument;
  findings: Finding[];
}

/** A feed to be pooled: its address, or the document itself, and perhaps the agency's name in place of the feed's title. */
export type PoolMember = string | URL | object | {name?: string; url: string} | {name?: string; feed: string | object};

export interface PoolOptions extends NetworkOptions {
  /** Title of the pooled feed; else the first member's. */
  title?: string;
  language?: string;
  home_page_url?: string;
  /** The most items, newest first. */
  limit?: number;
  /** Folder for the last good copies of members; without one, none are kept. */
  keep?: string;
}

export interface PoolResult {
  feed: FeedDocument;
  findings: Finding[];
}

export interface PrerenderOptions extends NetworkOptions {
  /** Where the page will be published: what its addresses are relative to. */
  url?: string;
  /** Feeds by the address that the page writes in `src`; what isn't among them is fetched. */
  feeds?: Record<string, string | object>;
  /** Date of the snapshot; now, when absent. */
  date?: Date;
}

export interface PrerenderResult {
  html: string;
  findings: Finding[];
}
