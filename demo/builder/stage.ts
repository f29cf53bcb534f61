/** The place where the widget is shown: by itself, or on a host page. */
import {fitHeight, whenLoaded} from '../lib/frame.js';
import type {Look} from './look.js';

export interface Surroundings {
  /** The name of a page in hosts/; empty for the widget by itself. */
  readonly host: string;
  readonly width: string;
  readonly lang: string;
  readonly theme: string;
  readonly look: Look;
}

const THEME_ID = 'theme';

/** @param onPlace called when a host page is loaded, which has another place for the widget */
export function stageIn(stage: HTMLElement, onPlace: () => void) {
  const plain = stage.querySelector<HTMLElement>('#frame')!;
  const frame = stage.querySelector('iframe')!;
  let host = '';
  let hostPlace: HTMLElement | undefined;

  fitHeight(frame);
  whenLoaded(frame, (page) => {
    hostPlace = page.getElementById('alliance') ?? undefined;
    if (host) onPlace();
  });

  function showTheme(page: Document, theme: string) {
    let link = page.getElementById(THEME_ID) as HTMLLinkElement | null;
    if (!link) {
      link = page.createElement('link');
      link.id = THEME_ID;
      link.rel = 'stylesheet';
      page.head.append(link);
    }
    link.media = theme ? 'all' : 'not all';
    if (theme) link.href = new URL(`../themes/${theme}.css`, document.baseURI).href;
  }

  return {
    /** Returns the place for the widget; undefined while a host page is loading. */
    show({host: wanted, width, lang, theme, look}: Surroundings): HTMLElement | undefined {
      stage.dataset.width = width;
      stage.classList.toggle('with-host', wanted !== '');
      plain.hidden = wanted !== '';
      frame.hidden = wanted === '';
      if (wanted !== host) {
        host = wanted;
        hostPlace = undefined;
        if (host) frame.src = `hosts/${host}.html?widget=none`;
        plain.replaceChildren();
      }
      const place = host ? hostPlace : plain;
      if (!place) return undefined;
      place.lang = lang || (host ? '' : 'en-GB');
      if (host && !lang) place.removeAttribute('lang');
      place.dir = lang === 'ar' ? 'rtl' : lang || !host ? 'ltr' : '';
      place.removeAttribute('style');
      for (const [name, value] of Object.entries(look)) place.style.setProperty(name, value);
      showTheme(place.ownerDocument, theme);
      return place;
    },
  };
}
