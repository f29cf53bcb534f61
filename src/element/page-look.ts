import {isServer, supportsAdoptingStyleSheets, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {logToPage} from '../host-page/log-to-page.js';
import {parentOf, parentOrHost} from '../host-page/parent-of.js';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {colourOf, over, quietColour, type Shade} from './colour.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly hasUpdated: boolean};

/** All hosts on the page. */
const hosts = new Set<Host>();
/** What may change the look of the page: attributes of the elements around the hosts, and a setting of the visitor. */
let themeObserver: MutationObserver | undefined;
let prefersDark: MediaQueryList | undefined;

/** The style sheets with the results, by their rules: widgets on the same background share one. */
const sheets = new Map<string, CSSStyleSheet>();
const sheetOfHost = new WeakMap<Host, CSSStyleSheet>();

/** The colour behind a page without a background, in a light colour scheme and (roughly) in a dark one. */
const CANVAS: Shade = {rgb: [1, 1, 1], alpha: 1};
const DARK_CANVAS: Shade = {rgb: [0.08, 0.08, 0.08], alpha: 1};

/** The background behind each element; undefined if it is a picture or a rare colour. */
type Backgrounds = Map<Element, Shade | undefined>;

/** The parent of an element in the flat tree: through slots, and out of shadow trees. */
function flatParent(element: Element): Element | null {
  const {assignedSlot: slot} = element;
  // In a form, this may be a control of that name.
  if (slot?.localName === 'slot') return slot;
  const parent = parentOf(element);
  const around = parent?.nodeType === 11 ? parentOrHost(parent) : parent;
  return around?.nodeType === 1 ? (around as Element) : null;
}

function canvas() {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || prefersDark?.matches) ? DARK_CANVAS : CANVAS;
}

function readBackground(element: Element, backgrounds: Backgrounds): Shade | undefined {
  const {backgroundColor, backgroundImage} = getComputedStyle(element);
  const own = colourOf(backgroundColor);
  if (backgroundImage !== 'none' || !own) return;
  if (own.alpha === 1) return own;
  const parent = flatParent(element);
  const behind = parent ? backgroundOf(parent, backgrounds) : canvas();
  return behind && over(own, behind);
}

/** The background behind an element's text, which is read only once. */
function backgroundOf(element: Element, backgrounds: Backgrounds): Shade | undefined {
  if (!backgrounds.has(element)) backgrounds.set(element, readBackground(element, backgrounds));
  return backgrounds.get(element);
}

/** A card or a banner, which may be a box. */
const boxOf = ({shadowRoot}: Host) => shadowRoot!.querySelector('.card, .banner, .cards > *');

/** Whether the page has made a box of a card or a banner. Its text must then not touch the visible edge. */
function isBox(card: Element) {
  const {backgroundColor, backgroundImage, borderLeftWidth, boxShadow} = getComputedStyle(card);
  return (
    colourOf(backgroundColor)?.alpha !== 0 ||
    backgroundImage !== 'none' ||
    borderLeftWidth !== '0px' ||
    boxShadow !== 'none'
  );
}

/** The CSS that follows from the look of the page: how quiet small print may be, the weight of text, the padding of boxes. */
function rulesFor(host: Host, backgrounds: Backgrounds) {
  const card = boxOf(host);
  const text = card ?? host.shadowRoot!.querySelector('[part=base]') ?? host;
  const quiet = quietColour(getComputedStyle(text).color, backgroundOf(text, backgrounds));
  // Take over only a lighter weight, which is the page's style. Bold is that of a place, such as a table's head.
  const weight = Math.min(400, Number(getComputedStyle(host).fontWeight) || 400);
  const box = card && isBox(card) ? 1 : 0;
  return `[part=base]{--_quiet:${quiet};--_page-weight:${weight};--_box:${box}}`;
}

function sheetOf(rules: string) {
  let sheet = sheets.get(rules);
  if (!sheet) {
    sheets.set(rules, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(rules);
  }
  return sheet;
}

/** Reads everything before it writes, so that styles are calculated once, however many widgets there are. */
function adapt(widgets: Iterable<Host>) {
  try {
    const backgrounds: Backgrounds = new Map();
    // A style sheet works only in the document that it was made for.
    const inPage = [...widgets].filter((host) => host.ownerDocument === document);
    const adapted = inPage.map((host) => [host, sheetOf(rulesFor(host, backgrounds))] as const);
    for (const [host, sheet] of adapted) {
      const former = sheetOfHost.get(host);
      const root = host.shadowRoot!;
      // Its sheet is gone if the host has been in another document since.
      if (former === sheet && root.adoptedStyleSheets.includes(sheet)) continue;
      sheetOfHost.set(host, sheet);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== former), sheet];
    }
  } catch (error) {
    // Leave the default: small print is then darker than it needs to be.
    logToPage('warn', error);
  }
}

/** The hosts to adapt in the next frame. */
const awaiting = new Set<Host>();

/**
 * Adapts in the frame that paints what has changed, before its layout. Reading styles there makes the browser calculate only
 * what it must calculate anyway, and the new styles are painted in the same frame.
 */
function adaptInNextFrame(widgets: Iterable<Host>) {
  const isScheduled = awaiting.size > 0;
  for (const host of widgets) awaiting.add(host);
  if (isScheduled || !awaiting.size) return;
  requestAnimationFrame(() => {
    const connected = [...awaiting].filter((host) => hosts.has(host));
    awaiting.clear();
    adapt(connected);
  });
}

const adaptAll = () => adaptInNextFrame(hosts);
/** Used when all style sheets have loaded. Usually nothing changes then, and so it requests no frame. */
const adaptNow = () => adapt([...hosts].filter((host) => !awaiting.has(host)));

/** When a transition of the page ends, its background has its final colour. */
const adaptAfter = ({target}: Event) => {
  if (target === document.documentElement || target === document.body) adaptAll();
};

function watchPage() {
  prefersDark ??= matchMedia('(prefers-color-scheme: dark)');
  prefersDark.addEventListener('change', adaptAll);
  document.addEventListener('transitionend', adaptAfter);
  addEventListener('load', adaptNow);
}

function unwatchPage() {
  prefersDark?.removeEventListener('change', adaptAll);
  document.removeEventListener('transitionend', adaptAfter);
  removeEventListener('load', adaptNow);
  themeObserver?.disconnect();
}

/** Watches the elements around a host: pages switch themes with their attributes. */
function watchAround(host: Host) {
  themeObserver ??= new MutationObserver(adaptAll);
  for (let place: Element | null = host; place; place = flatParent(place)) {
    const isPage = place === document.documentElement || place === document.body;
    themeObserver.observe(place, withoutPrototype(isPage ? {attributes: true} : {attributeFilter: ['class', 'style']}));
  }
}

/** Adapts its host to the look of the page, now and whenever that changes. Not every engine's CSS can query it. */
export class PageLookController implements ReactiveController {
  constructor(private readonly host: Host) {
    // Its results are style sheets, which neither a server nor jsdom can adopt.
    if (!isServer && supportsAdoptingStyleSheets) host.addController(this);
  }

  hostConnected() {
    try {
      if (!hosts.size) watchPage();
      hosts.add(this.host);
      watchAround(this.host);
    } catch (error) {
      logToPage('warn', error);
    }
  }

  /**
   * When the page has just been parsed, its styles are calculated anyway. What they say about the host is usually right, and
   * so they need not be calculated once more after the first update.
   */
  hostUpdate() {
    if (document.readyState === 'interactive' && !sheetOfHost.has(this.host))
      adapt([...hosts].filter((host) => !sheetOfHost.has(host)));
  }

  /** What the host has rendered may be a box, with a background of its own. Nothing else has changed since `hostUpdate`. */
  hostUpdated() {
    const {host} = this;
    const isAdapted = !host.hasUpdated && sheetOfHost.has(host) && !boxOf(host);
    if (!isAdapted) adaptInNextFrame([host]);
  }

  hostDisconnected() {
    hosts.delete(this.host);
    if (!hosts.size) unwatchPage();
  }
}
