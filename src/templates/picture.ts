import {html, nothing} from 'lit';
import type {FeedItem, ImageInfo} from '../feed/read/json-feed.js';
import {withoutPrototype} from '../host-page/without-prototype.js';
import type {TemplateHost} from './template-host.js';

/** The addresses of pictures that have failed to load. They are neither tried again nor given room. */
const broken = new Set<string>();

export const canShow = (url: string | undefined): url is string => !!url && !broken.has(url);

/** Whether an item's picture says more than the title beside it. */
export function pictureRole({title, _alliance}: FeedItem): 'decorative' | 'described' {
  const alt = _alliance.image?.alt?.trim();
  return alt && alt.toLowerCase() !== title.trim().toLowerCase() ? 'described' : 'decorative';
}

/** In a server's markup, a picture may have failed before Lit has added its listener: this lets it fail again. */
export function retryFailedPictures(root: ParentNode) {
  for (const image of root.querySelectorAll('img')) if (image.complete && !image.naturalWidth) image.src += '';
}

/** A picture that loads when it is near the viewport, and disappears if it cannot be loaded. */
export const picture = (
  host: TemplateHost,
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

/** A picture's caption and credit, or nothing if it has neither. */
export const captionOf = ({caption, credit}: ImageInfo = withoutPrototype({})) =>
  caption || credit
    ? html`<figcaption class="small" dir="auto">
        ${caption ? html`<span class="caption">${caption}</span>` : nothing}
        ${credit ? html`<span part="credit">${credit}</span>` : nothing}
      </figcaption>`
    : nothing;
