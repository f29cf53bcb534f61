import type {ReactiveControllerHost} from 'lit';
import type {LoadOptions} from '../feed/load/shared-feed.js';
import {httpUrl} from '../feed/read/url.js';

/** What tells a `FeedSource` where its feed is; documented at the elements. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement, LoadOptions {
  src?: string;
  feed?: object | string;
  refresh?: number;
  loading: 'eager' | 'lazy';
  /** The language of the host's place on the page. */
  readonly uiLanguage: string;
  /** It needs no feed to show something. */
  readonly hasOwnContent?: boolean;
}

/** The addresses in `src`, which count only where no feed is given; those that are none stay as they are written. */
export function sourcesOf({feed, src, baseURI}: FeedHost): string[] {
  const addresses = (feed == null && src?.match(/\S+/g)) || [];
  return addresses.map((address) => httpUrl(address, baseURI) ?? address);
}
