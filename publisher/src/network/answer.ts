/** One answer on the way to the last one. */
export interface Hop {
  url: string;
  status: number;
  headers: Headers;
}

/** The last answer. */
export interface Answer extends Hop {
  /** Decompressed. */
  body: Uint8Array;
  /** The redirects that led here. */
  hops: Hop[];
}
