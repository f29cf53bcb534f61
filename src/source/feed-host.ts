import type {ReactiveControllerHost} from 'lit';
import type {LoadOptions} from '../feed/load/shared-feed.js';
import {httpUrl} from '../feed/read/url.js';

/** What a `FeedSource` reads from its element. `FeedElement` documents the public properties. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement, LoadOptions {
  src?: string;
  feed?: object | string;
  refresh?: number;
  loading: 'eager' | 'lazy';
  /** The language of the host's place on the page. */
  readonly uiLanguage: string;
  /** Whether the host is a provider. A provider never takes its feed from another one. */
  readonly isProvider?: boolean;
  /** Whether the host shows something without a feed. */
  readonly hasOwnContent?: boolean;
}

/** Whether the host has a `src` to load: not an empty one, and not beside a `feed`. */
export const namesSources = ({feed, src}: FeedHost): boolean => feed == null && /\S/.test(src ?? '');

/** The addresses in `src`, made absolute. A text that is not an address stays as it is, for the error to name. */
export function sourcesOf({feed, src, baseURI}: FeedHost): string[] {
  const addresses = (feed == null && src?.match(/\S+/g)) || [];
  return addresses.map((address) => httpUrl(address, baseURI) ?? address);
}
