import {html, nothing} from 'lit';
import {AllianceSelectEvent} from '../events.js';
import type {FeedItem} from '../feed/read/json-feed.js';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {phrase} from '../language/words.js';
import type {TemplateHost} from './template-host.js';

interface LinkOptions {
  /** The link's address. Without one, only the content is shown. */
  url: string | undefined;
  part?: string;
  hreflang?: string | undefined;
  /** The item that a click selects (`alliance-select`). */
  selects?: FeedItem;
  /**
   * The link contains a picture, beside another link to the same place. It is not a tab stop. If the picture is only
   * `decorative`, it is hidden from screen readers, too.
   */
  picture?: 'decorative' | 'described';
}

export function link(host: TemplateHost, content: unknown, options: LinkOptions): unknown {
  const {url, part, hreflang, selects, picture} = withoutPrototype(options);
  if (!url) return content;
  const {linkTarget, uiLanguage} = host;
  // Browsers know these words in any case.
  const newTab = linkTarget?.toLowerCase() === '_blank' && phrase('newTab', uiLanguage);
  const select = (event: MouseEvent) => {
    // Both the middle and the right button fire auxclick, but the right one follows no link.
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
