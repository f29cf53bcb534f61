import {html, nothing} from 'lit';
import {AllianceSelectEvent} from '../events.js';
import type {FeedItem} from '../feed/read/json-feed.js';
import {phrase} from '../language/words.js';
import type {TemplateHost} from './template-host.js';

interface LinkOptions {
  /** The address. Without one, the content is shown without a link. */
  url: string | undefined;
  part?: string;
  hreflang?: string | undefined;
  /** The item that a click selects (`alliance-select`). */
  selects?: FeedItem;
  /**
   * Set if the link contains a picture, and is beside another link to the same place. It is then no tab stop. If the picture
   * is only `decorative`, the link is hidden from screen readers as well.
   */
  picture?: 'decorative' | 'described';
}

/** All options. A member of the page's `Object.prototype` would take the place of one that is missing. */
const NO_OPTIONS = {part: undefined, hreflang: undefined, selects: undefined, picture: undefined};

/** A link, as the element's `link-target` wants it. */
export function link(host: TemplateHost, content: unknown, options: LinkOptions): unknown {
  const {url, part, hreflang, selects, picture} = {...NO_OPTIONS, ...options};
  if (!url) return content;
  const {linkTarget, uiLanguage} = host;
  // Browsers accept the keyword in any case.
  const newTab = linkTarget?.toLowerCase() === '_blank' && phrase('newTab', uiLanguage);
  const select = (event: MouseEvent) => {
    // The middle and the right button both fire auxclick, but the right one follows no link.
    if (event.button < 2 && !host.dispatchEvent(new AllianceSelectEvent(selects!))) event.preventDefault();
  };
  return html`<a
    part=${part ?? nothing}
    href=${url}
    hreflang=${hreflang ?? nothing}
    target=${linkTarget || nothing}
    rel=${newTab ? 'noopener' : nothing}
    tabindex=${picture ? -1 : nothing}
    aria-hidden=${picture === 'decorative' ? 'true' : nothing}
    @click=${selects && select}
    @auxclick=${selects && select}
    >${content}${newTab ? html`<span class="visually-hidden" lang=${newTab.lang}> (${newTab.text})</span>` : nothing}</a
  >`;
}
