/**
 * The page that a frame shows: one widget, as the query string says.
 *
 * It tells the page around it how high it is, in CSS pixels, with the message `{type: 'alliance-height', height: 412}`:
 * whenever that changes, and as an answer to `{type: 'alliance-frame'}`.
 * @module
 */
import {embedStyles} from './embed.styles.js';
import {readOptions, WIDGETS, type EmbedOptions} from './options.js';

const root = document.documentElement;

/**
 * Tells the height to any page around: it is no secret. The function must not return the call: WebKit would make a tail call
 * of it, and the message would then seem to come from the page around.
 */
const tellHeight = () => {
  parent.postMessage({type: 'alliance-height', height: Math.ceil(root.getBoundingClientRect().height)}, '*');
};

const attributesOf = (widget: string) =>
  (customElements.get(widget) as {observedAttributes?: string[]} | undefined)?.observedAttributes ?? [];

/** Adds a style sheet to which no policy applies: in WebKit, `'self'` matches nothing in a sandbox without an origin. */
function adopt(css: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

async function useTheme(theme: string) {
  const answer = await fetch(`themes/${theme}.css`);
  if (answer.ok) adopt(await answer.text());
}

/** Opens a link in the top window, or in a new one if the sandbox doesn't allow that. */
function followToTop(event: MouseEvent) {
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link?.target !== '_top' || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  try {
    top!.location.href = link.href;
  } catch {
    open(link.href, '_blank', 'noopener');
  }
}

/** The element that `alliance-feed prerender` has put into the page, with a snapshot inside. */
const filledWidget = () => document.body.querySelector<HTMLElement>(WIDGETS.join());

/** The element that is already in the page, if it is the one that the query string asks for; else a new one. */
function elementFor(widget: string, attributes: ReadonlyMap<string, string>): HTMLElement {
  const there = filledWidget();
  // The frame decides where links open.
  const isSame = (name: string) =>
    name === 'link-target' || there!.getAttribute(name) === (attributes.get(name) ?? null);
  const names = [...attributes.keys(), ...(there?.getAttributeNames() ?? [])];
  if (there?.localName === widget && names.filter((name) => !/^(lang|dir)$/.test(name)).every(isSame)) return there;
  const element = document.createElement(widget);
  document.body.replaceChildren(element);
  return element;
}

function show({widget, attributes, lang, dir, theme, scheme}: EmbedOptions) {
  if (lang) root.lang = lang;
  root.dir = dir;
  document.querySelector<HTMLMetaElement>('[name=color-scheme]')!.content = scheme;
  // If the theme cannot be loaded, the page works without it.
  if (theme) useTheme(theme).catch(() => {});

  const element = elementFor(widget, attributes);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  const heading = attributes.get('heading');
  if (heading) document.title = heading;
  else
    element.addEventListener('alliance-load', ({feed}) => {
      if (feed.title) document.title = feed.title;
    });
}

adopt(embedStyles);
try {
  // Without a query, the page shows the widget that was put into it.
  if (new URLSearchParams(location.search).has('widget') || !filledWidget()) {
    // A sandbox without an origin seldom allows links to the top window, but mostly allows new ones.
    show(readOptions(location.href, attributesOf, origin === 'null' ? '_blank' : '_top'));
  }
} catch (error) {
  document.body.textContent = `This widget cannot be shown: ${(error as Error).message}`;
}

addEventListener('click', followToTop);
new ResizeObserver(tellHeight).observe(root);
addEventListener('message', ({source, data}: MessageEvent<{type?: string} | null>) => {
  if (source === parent && data?.type === 'alliance-frame') tellHeight();
});
