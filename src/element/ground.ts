import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {logToPage} from '../host-page/log-to-page.js';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {over, quietColour, shadeOf, type Shade} from './colour.js';

type Host = ReactiveControllerHost & HTMLElement & {renderRoot: DocumentFragment | HTMLElement};

/** Every connected host, and what tells that the page may look different: a theme's class, a visitor's setting. */
const hosts = new Set<Host>();
const waiting = new Set<Host>();
let observer: MutationObserver | undefined;
let darkWanted: MediaQueryList | undefined;

/** The sheets that hold what was found, by their rules. */
const sheets = new Map<string, CSSStyleSheet>();
const found = new WeakMap<Host, CSSStyleSheet>();

/** What is behind a page that has no background: in a light colour scheme, and, nearly, in a dark one. */
const CANVAS: Shade = {rgb: [1, 1, 1], alpha: 1};
const DARK_CANVAS: Shade = {rgb: [0.08, 0.08, 0.08], alpha: 1};

/** What an element stands in, as it is drawn: through slots, and out of shadow trees. */
const around = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** What text in an element stands on; undefined where a picture is behind it. */
function groundOf(element: Element): Shade | undefined {
  const layers: Shade[] = [];
  for (let place: Element | null = element; place; place = around(place)) {
    const {backgroundColor, backgroundImage} = getComputedStyle(place);
    const shade = shadeOf(backgroundColor);
    if (backgroundImage !== 'none' || !shade) return;
    layers.unshift(shade);
    if (shade.alpha === 1) break;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const dark = /dark/.test(scheme) && (!/light/.test(scheme) || darkWanted?.matches);
  return layers.reduce((ground, shade) => over(shade, ground), dark ? DARK_CANVAS : CANVAS);
}

/** What the page's own look asks for: how quiet small print may be, and text as light as the page's. */
function rulesFor(host: Host) {
  const text =
    host.renderRoot.querySelector('.card, .banner, .cards > *') ?? host.renderRoot.querySelector('[part=base]')!;
  const quiet = quietColour(getComputedStyle(text).color, groundOf(text));
  // Bold is what a place is, as in a table's head; light is what a page is.
  const weight = Math.min(400, Number(getComputedStyle(host).fontWeight) || 400);
  return `[part=base]{--_quiet:${quiet};--_page-weight:${weight}}`;
}

function sheetOf(rules: string) {
  let sheet = sheets.get(rules);
  if (!sheet) {
    sheets.set(rules, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(rules);
  }
  return sheet;
}

/** Reads all first, then writes, so that styles are calculated once however many widgets there are. */
function adaptWaiting() {
  try {
    const adapted = [...waiting].map((host) => [host, sheetOf(rulesFor(host))] as const);
    for (const [host, sheet] of adapted) {
      const former = found.get(host);
      if (former === sheet) continue;
      found.set(host, sheet);
      const root = host.renderRoot as ShadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== former), sheet];
    }
  } catch (error) {
    // It stays as it is without: small print is darker than it needs to be.
    logToPage('warn', error);
  }
  waiting.clear();
}

function adapt(host: Host) {
  // While it is loading, it has no words.
  if (!host.renderRoot.querySelector('[part=base]:not(.loading)')) return;
  if (!waiting.size) void Promise.resolve().then(adaptWaiting);
  waiting.add(host);
}

const adaptAll = () => hosts.forEach(adapt);
/** At the end of a change that takes its time, the ground is what it will be. */
const adaptAfter = ({target}: Event) => {
  if (target === document.documentElement || target === document.body) adaptAll();
};

function watchPage(watch: boolean) {
  const change = watch ? 'addEventListener' : 'removeEventListener';
  darkWanted ??= matchMedia('(prefers-color-scheme: dark)');
  darkWanted[change]('change', adaptAll);
  document[change]('transitionend', adaptAfter);
  window[change]('load', adaptAll);
  if (!watch) observer?.disconnect();
}

/** Themes change by the attributes of what is around a widget. */
function watchAround(host: Host) {
  observer ??= new MutationObserver(adaptAll);
  for (let place: Element | null = host; place; place = around(place)) {
    const isPage = place === document.documentElement || place === document.body;
    observer.observe(place, withoutPrototype(isPage ? {attributes: true} : {attributeFilter: ['class', 'style']}));
  }
}

/** Fits its host to the ground that it stands on, which no style sheet can ask for, now and when the page's theme changes. */
export class GroundController implements ReactiveController {
  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected() {
    if (isServer) return;
    try {
      if (!hosts.size) watchPage(true);
      watchAround(this.host);
    } catch (error) {
      logToPage('warn', error);
    }
    hosts.add(this.host);
  }

  hostDisconnected() {
    hosts.delete(this.host);
    waiting.delete(this.host);
    if (!hosts.size) watchPage(false);
  }

  hostUpdated() {
    adapt(this.host);
  }
}
