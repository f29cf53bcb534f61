import {html, nothing, type LitElement} from 'lit';
import {withoutPrototype} from '../host-page/without-prototype.js';
import type {ImageInfo} from '../feed/read/json-feed.js';

/** Addresses of pictures that could not be loaded: they are not tried, and no room is left for them. */
const broken = new Set<string>();

export const canShow = (url: string | undefined): url is string => !!url && !broken.has(url);

/** A picture that asks for nothing but itself, when it is near, and that goes away when it cannot be loaded. */
export const picture = (
  host: LitElement,
  url: string,
  {alt, width, height}: ImageInfo = withoutPrototype({}),
  part = 'image',
) =>
  html`<img
    part=${part}
    class="image"
    alt=${alt ?? ''}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    src=${url}
    @error=${() => {
      broken.add(url);
      host.requestUpdate();
    }}
  />`;
