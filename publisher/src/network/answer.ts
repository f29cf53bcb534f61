/** An answer that redirects. */
export interface Hop {
  url: string;
  status: number;
  headers: Headers;
}

/** The answer at the end of all redirects. */
export interface Answer extends Hop {
  /** The body, decompressed. */
  body: Uint8Array;
  /** The redirects that led here. */
  hops: Hop[];
}
