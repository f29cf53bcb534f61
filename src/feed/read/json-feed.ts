/**
 * Types of a feed as the reader gives it: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with JSON Feed's own
 * member names, and the `_alliance` extension. Every text is plain text, every address absolute and `http(s):`,
 * every date one that exists. Anything else in the document is left out.
 */

/** A picture of a campaign, or what is known of an item's `image`. Lengths in CSS pixels. */
export interface ImageInfo {
  /** Text for people who don't see the picture. Empty or absent if the picture adds nothing to the text. */
  alt?: string;
  /** Who made the picture, shown as written. */
  credit?: string;
  caption?: string;
  width?: number;
  height?: number;
}

/** A key figure of a campaign. */
export interface Figure {
  /** A number is written in the visitor's language; a string is shown as it is. */
  value: number | string;
  label: string;
  /** Such as "at least". */
  qualifier?: string;
}

/** The alliance's campaign: `_alliance.campaign` of a feed. */
export interface Campaign {
  title: string;
  /** One string for each paragraph. */
  statement: string[];
  figures?: Figure[];
  /** `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, shown as precisely as it is written. */
  goal?: {label: string; date?: string};
  action?: {label: string; url: string};
  image?: ImageInfo & {url: string};
}

/** A person or an organization (JSON Feed 1.1, "authors"). */
export interface Author {
  name?: string;
  url?: string;
  avatar?: string;
}

/** A file that belongs to an item (JSON Feed 1.1, "attachments"). */
export interface Attachment {
  url: string;
  mime_type?: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
  /** `language`: a BCP 47 tag. */
  _alliance?: {language?: string};
}

interface Item {
  id: string;
  /** Where the title leads: the document's `url`, else its `external_url`. */
  url?: string;
  external_url?: string;
  /** Never empty: the first words of the text stand in for a missing title. */
  title: string;
  summary?: string;
  /** The whole text: `content_text`, else the text of `content_html`. */
  content_text?: string;
  /** The document's `image`, else its `banner_image`. */
  image?: string;
  /** As written; RFC 822 dates are converted to ISO 8601. `date_modified` stands in for a missing date. */
  date_published?: string;
  date_modified?: string;
  /** The feed's, if the item has none. */
  authors?: Author[];
  tags?: string[];
  /** BCP 47 tag; the feed's, if the item has none. */
  language?: string;
  attachments?: Attachment[];
}

interface ItemExtension {
  /** Of the item's `image`. */
  image?: ImageInfo;
  /** The agency it comes from. */
  source?: {name: string; url?: string};
}

/** An item of news. */
export interface NewsItem extends Item {
  _alliance: ItemExtension & {type: 'news'};
}

/** An item that is a publication: `_alliance.type` is `"publication"`. */
export interface Publication extends Item {
  _alliance: ItemExtension & {
    type: 'publication';
    publication?: {kind?: string; isbn?: string; doi?: string; pages?: number};
  };
}

export type FeedItem = NewsItem | Publication;

/** A parsed feed. Any element's `feed` takes it. */
export interface Feed {
  version?: string;
  title?: string;
  description?: string;
  home_page_url?: string;
  feed_url?: string;
  next_url?: string;
  icon?: string;
  /** BCP 47 tag. */
  language?: string;
  authors?: Author[];
  /** No more news will come: `refresh` stops. */
  expired?: boolean;
  /** News and publications, in feed order. */
  items: FeedItem[];
  _alliance?: {
    campaign?: Campaign;
    /** Addresses of the same feed in other languages, by BCP 47 tag. */
    translations?: Record<string, string>;
  };
}

/** Something that was left out of a feed, and where it was. */
export interface Problem {
  message: string;
  /** The place in the document, a JSON Pointer (RFC 6901): `/items/3`. */
  pointer?: string;
  /** The address of the document, if there are several: pooled feeds, further pages. */
  url?: string;
}
