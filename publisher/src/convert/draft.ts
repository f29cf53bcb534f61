import type {Author} from '../types.js';

/** A feed as it is read from another format. Texts, addresses and dates are as they are written there, and not checked. */
export interface DraftFeed {
  title?: string | undefined;
  description?: string | undefined;
  home?: string | undefined;
  self?: string | undefined;
  next?: string | undefined;
  icon?: string | undefined;
  language?: string | undefined;
  authors?: Author[] | undefined;
  expired?: boolean;
  /** What addresses are relative to. It may itself be relative to the document's address. */
  base?: string | undefined;
  items: DraftItem[];
  extension?: {campaign?: object; translations?: Record<string, string>} | undefined;
}

export interface DraftImage {
  url?: string | undefined;
  alt?: string | undefined;
  credit?: string | undefined;
  caption?: string | undefined;
  width?: number | string | undefined;
  height?: number | string | undefined;
  /** Whether it is so small that a picture in the text is preferred. */
  isThumbnail?: boolean;
}

export interface DraftFile {
  url?: string | undefined;
  type?: string | undefined;
  title?: string | undefined;
  bytes?: number | string | undefined;
  seconds?: number | string | undefined;
  language?: string | undefined;
}

export interface DraftItem {
  id?: string | undefined;
  url?: string | undefined;
  externalUrl?: string | undefined;
  /** Plain text. */
  title?: string | undefined;
  /** Text or HTML: `isMarkup` tells which. */
  content?: string | undefined;
  /** Plain text only. */
  text?: string | undefined;
  /** Text or HTML. Only the text is used. */
  summary?: string | undefined;
  /** The best first. */
  images?: DraftImage[];
  files?: DraftFile[];
  published?: string | undefined;
  modified?: string | undefined;
  authors?: Author[] | undefined;
  tags?: (string | undefined)[] | undefined;
  language?: string | undefined;
  source?: {name?: string | undefined; url?: string | undefined} | undefined;
  /** What the item's addresses are relative to. It may itself be relative to the feed's base. */
  base?: string | undefined;
  /** What the addresses in `content` are relative to. It may itself be relative to the item's base. */
  contentBase?: string | undefined;
  isPublication?: boolean;
  publication?: {
    kind?: string | undefined;
    isbn?: string | undefined;
    doi?: string | undefined;
    pages?: number | string | undefined;
  };
  /** Extensions for other readers, whose names begin with `_`. */
  extensions?: Record<string, unknown>;
}
