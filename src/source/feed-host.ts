import type {ReactiveControllerHost} from 'lit';
import type {LoadOptions} from '../feed/load/shared-feed.js';
import {httpUrl} from '../feed/read/url.js';

/** The properties that tell a `FeedSource` where its feed is. They are documented at the elements. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement, LoadOptions {
  src?: string;
  feed?: object | string;
  refresh?: number;
  loading: 'eager' | 'lazy';
  /** The language of the host's place on the page. */
  readonly uiLanguage: string;
  /** Whether the host gives its feed to the elements inside it. Its own feed may not come from another provider. */
  readonly isProvider?: boolean;
  /** Whether the host shows something without a feed. */
  readonly hasOwnContent?: boolean;
}

/** Whether `src` counts, and names any feed. */
export const namesSources = ({feed, src}: FeedHost): boolean => feed == null && /\S/.test(src ?? '');

/** The addresses in `src`, absolute. A text that is not an address stays as it is written. */
export function sourcesOf({feed, src, baseURI}: FeedHost): string[] {
  const addresses = (feed == null && src?.match(/\S+/g)) || [];
  return addresses.map((address) => httpUrl(address, baseURI) ?? address);
}
