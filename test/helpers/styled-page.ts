import {ALL, CONTENT, open, pageOf, type GuestPage} from './guest.js';

interface Options {
  body?: string;
  /** Rules after the others. */
  more?: string;
  /** Selectors of the widgets that are waited for, if they are on the page. */
  widgets?: readonly string[];
}

/** A page with rules of its own, and the widgets in one of its elements. */
export async function styled(
  css: string,
  {body = `<div class="parent">${ALL}</div>`, more = '', widgets = CONTENT}: Options = {},
) {
  const page = await open(
    pageOf(body, '<link rel="stylesheet" href="host.css"><script src="alliance-widgets.js" defer></script>'),
    {files: {'host.css': `html, body { margin: 0; } ${css} ${more}`}},
  );
  const present = widgets.filter((widget) => page.find(widget));
  await page.settled(...present);
  await Promise.all(present.flatMap((widget) => inside(page, widget)).map(decoded));
  await page.untilBackgroundIsKnown();
  return page;
}

/** All elements in a widget's shadow tree. */
export const inside = (page: GuestPage, widget: string) => [
  ...page.find(widget).shadowRoot!.querySelectorAll<HTMLElement>('*'),
];

/** Waits until an element, if it is a picture, has loaded. */
async function decoded(element: HTMLElement) {
  if (element.localName !== 'img') return;
  const image = element as HTMLImageElement;
  image.loading = 'eager';
  await image.decode();
}
