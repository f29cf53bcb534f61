/**
 * Types of a feed as the reader returns it: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with JSON Feed's own
 * member names, and the `_alliance` extension. Every text is plain text, every address is absolute and `http(s):`, and
 * every date exists. Anything else in the document is left out.
 */

/** What a feed says about a picture: that of a campaign, or an item's `image`. */
export interface ImageInfo {
  /** Text for people who don't see the picture. Empty or absent if the picture adds nothing to the text. */
  alt?: string;
  /** Who made the picture, shown as written. */
  credit?: string;
  /** What the picture shows or stands for, shown below it. */
  caption?: string;
  /** In CSS pixels. Widgets keep room for a picture if they know its `width` and `height`. */
  width?: number;
  /** In CSS pixels. */
  height?: number;
}

/** A key figure of a campaign. */
export interface Figure {
  /** A number is written in the visitor's language; a string is shown as it is. */
  value: number | string;
  /** What is counted. */
  label: string;
  /** Such as "at least". */
  qualifier?: string;
}

/** The alliance's campaign: `_alliance.campaign` of a feed. */
export interface Campaign {
  /** A campaign without a title is left out. */
  title: string;
  /** One string for each paragraph; none if the feed has no statement. */
  statement: string[];
  /** Key figures, in the order in which they are shown. */
  figures?: Figure[];
  /** `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, shown as precisely as it is written. */
  goal?: {label: string; date?: string};
  /** What visitors are asked to do: the text of a link, and its address. */
  action?: {label: string; url: string};
  /** The picture beside the text. */
  image?: ImageInfo & {url: string};
}

/** A person or an organization (JSON Feed 1.1, "authors"). */
export interface Author {
  name?: string;
  /** A page about the author. A `mailto:` address is left out. */
  url?: string;
  /** The address of a picture. No widget shows it. */
  avatar?: string;
}

/** A file that belongs to an item (JSON Feed 1.1, "attachments"). */
export interface Attachment {
  /** The address of the file. */
  url: string;
  /** Media type (RFC 6838): `application/pdf`. */
  mime_type?: string;
  /** What the file is called. Widgets show its format, size and language as well. */
  title?: string;
  size_in_bytes?: number;
  /** Length of a recording. No widget shows it. */
  duration_in_seconds?: number;
  /** `language`: a BCP 47 tag. */
  _alliance?: {language?: string};
}

interface Item {
  /** Unique within the feed. The item's address stands in for a missing id, or else its title and text. */
  id: string;
  /** Where the title links to: the document's `url`, else its `external_url`. */
  url?: string;
  /** The page elsewhere that the item is about. */
  external_url?: string;
  /** Never empty: the first words of the text stand in for a missing title. */
  title: string;
  /** A few sentences. If the document has HTML here, its text. */
  summary?: string;
  /** The whole text: that of the document's `content_html`, else its `content_text`. */
  content_text?: string;
  /** The document's `image`, else its `banner_image`. */
  image?: string;
  /** As it is written, or converted from RFC 822 to ISO 8601. `date_modified` stands in for a missing one. */
  date_published?: string;
  /** As `date_published`. No widget shows it. */
  date_modified?: string;
  /** The feed's, if the item has none. */
  authors?: Author[];
  tags?: string[];
  /** BCP 47 tag; the feed's, if the item has none. */
  language?: string;
  attachments?: Attachment[];
}

interface ItemExtension {
  /** What is known about the item's `image`. */
  image?: ImageInfo;
  /** The agency that the item comes from; in a pool, else the title and home page of its feed. */
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

/** One item of a feed. `_alliance.type` says which of the two it is. An item that names no type is news. */
export type FeedItem = NewsItem | Publication;

/** A parsed feed. It can be given to any element's `feed`. */
export interface Feed {
  /** The address of the format's version: `https://jsonfeed.org/version/1.1`. */
  version?: string;
  /** The name of the feed, or of the agency that publishes it. */
  title?: string;
  description?: string;
  /** The page that the feed is about. */
  home_page_url?: string;
  /** The feed's own address. */
  feed_url?: string;
  /** The next page of the feed: lists with `more` load it. */
  next_url?: string;
  /** The address of a square picture. No widget shows it. */
  icon?: string;
  /** BCP 47 tag. */
  language?: string;
  /** The authors of all items that name none. */
  authors?: Author[];
  /** No more news will come: `refresh` stops. */
  expired?: boolean;
  /** News and publications, in feed order. */
  items: FeedItem[];
  /** What JSON Feed has no member for. */
  _alliance?: {
    campaign?: Campaign;
    /** Addresses of the same feed in other languages, by BCP 47 tag. */
    translations?: Record<string, string>;
  };
}

/** Something that was left out of a feed, and where it was. */
export interface Problem {
  /** What is wrong, in English, for publishers. */
  message: string;
  /** The place in the document, as a JSON Pointer (RFC 6901): `/items/3`. */
  pointer?: string;
  /** The address of the document, if there are several: pooled feeds, further pages. */
  url?: string;
}
