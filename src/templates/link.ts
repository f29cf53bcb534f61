import {html, nothing} from 'lit';
import type {FeedItem} from '../feed/read/json-feed.js';
import {AllianceSelectEvent} from '../events.js';
import type {ContentElement} from '../element/content-element.js';

/**
 * A link, or, without an address, just its content.
 * @param item what following it selects
 * @param alt it holds a picture, of this text, beside a link to the same place: not a stop of its own for keyboards, nor,
 * where the picture says nothing, for screen readers
 * @param part its part name
 */
export function link(
  host: ContentElement,
  url: string | undefined,
  content: unknown,
  item?: FeedItem,
  alt?: string,
  part?: string,
  hreflang?: string,
): unknown {
  if (!url) return content;
  const blank = host.linkTarget === '_blank';
  const select = (event: MouseEvent) => {
    // A middle click is an auxclick, and so is the right one, which follows nothing.
    if (event.button < 2 && !host.dispatchEvent(new AllianceSelectEvent(item!))) event.preventDefault();
  };
  return html`<a
    part=${part ?? nothing}
    href=${url}
    hreflang=${hreflang ?? nothing}
    target=${host.linkTarget || nothing}
    rel=${blank ? 'noopener' : nothing}
    tabindex=${alt === undefined ? nothing : -1}
    aria-hidden=${alt === '' ? 'true' : nothing}
    @click=${item && select}
    @auxclick=${item && select}
    >${content}${blank ? html`<span class="said" lang=${host.language}> (${host.words.newTab})</span>` : nothing}</a
  >`;
}
