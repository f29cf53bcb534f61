import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {logToPage} from '../host-page/log-to-page.js';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {over, quietColour, shadeOf, type Shade} from './colour.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Every connected host, and what may change the look of the page: a theme's class, a visitor's setting. */
const hosts = new Set<Host>();
let themes: MutationObserver | undefined;
let darkWanted: MediaQueryList | undefined;

/** The style sheets with the results, by their rules: widgets on the same background share one. */
const sheets = new Map<string, CSSStyleSheet>();
const found = new WeakMap<Host, CSSStyleSheet>();

/** The colour behind a page without a background: in a light colour scheme, and (roughly) in a dark one. */
const CANVAS: Shade = {rgb: [1, 1, 1], alpha: 1};
const DARK_CANVAS: Shade = {rgb: [0.08, 0.08, 0.08], alpha: 1};

/** The known backgrounds of elements; undefined if there is a picture behind them. */
type Backgrounds = Map<Element, Shade | undefined>;

/** The parent of an element in the flat tree: through slots, and out of shadow trees. */
const around = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function canvas() {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || darkWanted?.matches) ? DARK_CANVAS : CANVAS;
}

function readBackground(element: Element, backgrounds: Backgrounds): Shade | undefined {
  const {backgroundColor, backgroundImage} = getComputedStyle(element);
  const own = shadeOf(backgroundColor);
  if (backgroundImage !== 'none' || !own) return;
  if (own.alpha === 1) return own;
  const place = around(element);
  const behind = place ? backgroundOf(place, backgrounds) : canvas();
  return behind && over(own, behind);
}

/** The background behind an element's text. */
function backgroundOf(element: Element, backgrounds: Backgrounds): Shade | undefined {
  if (!backgrounds.has(element)) backgrounds.set(element, readBackground(element, backgrounds));
  return backgrounds.get(element);
}

/** Whether the page has made a card or a banner a box, whose text must not touch its visible edge. */
function isBox(card: Element) {
  const {backgroundColor, backgroundImage, borderLeftWidth, boxShadow} = getComputedStyle(card);
  return (
    shadeOf(backgroundColor)?.alpha !== 0 ||
    backgroundImage !== 'none' ||
    borderLeftWidth !== '0px' ||
    boxShadow !== 'none'
  );
}

/** What follows from the look of the page: how quiet small print may be, the weight of text, and padding inside boxes. */
function rulesFor(host: Host, backgrounds: Backgrounds) {
  const root = host.shadowRoot!;
  const card = root.querySelector('.card, .banner, .cards > *');
  const text = card ?? root.querySelector('[part=base]') ?? host;
  const quiet = quietColour(getComputedStyle(text).color, backgroundOf(text, backgrounds));
  // Only a lighter weight is the page's style. Bold belongs to a place, such as a table's head.
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
      const former = found.get(host);
      const root = host.shadowRoot!;
      // It is gone if the host has been in another document meanwhile.
      if (former === sheet && root.adoptedStyleSheets.includes(sheet)) continue;
      found.set(host, sheet);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== former), sheet];
    }
  } catch (error) {
    // Leave the default: small print is then darker than it needs to be.
    logToPage('warn', error);
  }
}

/** Hosts to adapt in the next frame. */
const awaiting = new Set<Host>();

/**
 * Adapts in the frame that draws what has changed, before its layout. Reading styles there calculates only what must be
 * calculated anyway, and the new styles are drawn at once.
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
/** When all style sheets are loaded. Usually nothing changes, so no frame is needed but one that is awaited anyway. */
const adaptNow = () => adapt([...hosts].filter((host) => !awaiting.has(host)));

/** When a transition ends, the background has its final colour. */
const adaptAfter = ({target}: Event) => {
  if (target === document.documentElement || target === document.body) adaptAll();
};

function watchPage() {
  darkWanted ??= matchMedia('(prefers-color-scheme: dark)');
  darkWanted.addEventListener('change', adaptAll);
  document.addEventListener('transitionend', adaptAfter);
  addEventListener('load', adaptNow);
}

function unwatchPage() {
  darkWanted?.removeEventListener('change', adaptAll);
  document.removeEventListener('transitionend', adaptAfter);
  removeEventListener('load', adaptNow);
  themes?.disconnect();
}

/** Themes are switched by attributes of the elements around a widget. */
function watchAround(host: Host) {
  themes ??= new MutationObserver(adaptAll);
  for (let place: Element | null = host; place; place = around(place)) {
    const isPage = place === document.documentElement || place === document.body;
    themes.observe(place, withoutPrototype(isPage ? {attributes: true} : {attributeFilter: ['class', 'style']}));
  }
}

/** Adapts its host to the look of the page, now and whenever that changes: not every engine's CSS can query it. */
export class PageLookController implements ReactiveController {
  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected() {
    if (isServer) return;
    try {
      if (!hosts.size) watchPage();
      hosts.add(this.host);
      watchAround(this.host);
    } catch (error) {
      logToPage('warn', error);
    }
  }

  /**
   * When the page has just been parsed, the browser calculates its styles at once. What they say of the host itself is
   * usually right, so that they need not be calculated again for what is drawn first.
   */
  hostUpdate() {
    if (!isServer && document.readyState === 'interactive' && !found.has(this.host))
      adapt([...hosts].filter((host) => !found.has(host)));
  }

  /** What the host has drawn may have a background of its own. */
  hostUpdated() {
    if (!isServer) adaptInNextFrame([this.host]);
  }

  hostDisconnected() {
    hosts.delete(this.host);
    if (!hosts.size) unwatchPage();
  }
}
