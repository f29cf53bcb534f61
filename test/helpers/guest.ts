import {expect} from '@open-wc/testing';
import {FULL} from '../fixtures/elements/feed.js';
import {until} from './until.js';

/** An answer of a host page's server. */
export interface GuestFile {
  body?: string;
  base64?: string;
  headers?: Record<string, string>;
  status?: number;
  /**
   * How the connection fails. `hang`: nothing arrives; `reset`: nothing arrives, and it is closed. `stall`: half of the
   * body arrives; `break`: half of it arrives, and it is closed. `hold`: nothing arrives until the test answers again.
   */
  fault?: 'hang' | 'reset' | 'stall' | 'break' | 'hold';
}

interface Options {
  /** Response headers of the page. */
  headers?: Record<string, string>;
  /**
   * Files beside the page, as bodies or whole answers. Of several answers, each request gets the next one. `feed.json`,
   * `picture.svg` and the script are always there.
   */
  files?: Record<string, string | GuestFile | GuestFile[]>;
  /** Attributes of the frame that the page is in. */
  frame?: Record<string, string>;
}

/** Everything that went wrong on a page or was reported there, from its first script on. */
export interface Witness {
  faults: string[];
  violations: string[];
  warnings: string[];
  /** The elements that have fired `alliance-load` or `alliance-error`. */
  answered: Element[];
  wake: (() => void)[];
}

export type GuestWindow = Window & typeof globalThis & {witness: Witness};

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90"/></svg>';

/** `FULL`, with its pictures in the page's own folder. */
export const FEED = JSON.stringify(FULL).replace(/"[^"]*picture\.svg"/g, '"picture.svg"');

/** Runs as the page's first script, and records what the page's own listeners would notice. */
function watch() {
  const witness: Witness = {faults: [], violations: [], warnings: [], answered: [], wake: []};
  (window as unknown as GuestWindow).witness = witness;
  addEventListener('error', (event) => witness.faults.push(event.message || `${(event.target as Element).outerHTML}`));
  addEventListener('unhandledrejection', ({reason}) => witness.faults.push(`unhandled: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
    witness.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
  if ('ReportingObserver' in window) {
    new ReportingObserver(
      (reports) => {
        for (const {type, body} of reports) if (type === 'csp-violation') witness.violations.push(JSON.stringify(body));
      },
      {types: ['csp-violation'], buffered: true},
    ).observe();
  }
  for (const type of ['alliance-load', 'alliance-error']) {
    document.addEventListener(type, ({target}) => {
      witness.answered.push(target as Element);
      for (const wake of witness.wake.splice(0)) wake();
    });
  }
  for (const level of ['warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) => witness.warnings.push(parts.map(String).join(' '));
  }
}

/** The beginning of every page. It has a nonce for pages that need one. */
export const WITNESS = '<script src="witness.js" nonce="guest"></script>';
/** The tag that a partner pastes. */
export const SCRIPT = '<script src="alliance-widgets.js" nonce="guest" defer></script>';
/** One element of each kind, the provider included. */
export const ALL = `<alliance-feed src="feed.json">
  <campaign-banner dismissible><a href="x">Campaign</a></campaign-banner>
  <news-list heading="News" more limit="3" filters="search tag"><a href="x">News</a></news-list>
  <publication-list><a href="x">Publications</a></publication-list>
  <publication-card><a href="x">Publication</a></publication-card>
</alliance-feed>`;
export const CONTENT = ['campaign-banner', 'news-list', 'publication-list', 'publication-card'] as const;

/** A host page in a frame. */
export class GuestPage {
  constructor(
    readonly frame: HTMLIFrameElement,
    readonly folder: string,
  ) {}

  get window() {
    return this.frame.contentWindow as GuestWindow;
  }

  get document() {
    return this.frame.contentDocument!;
  }

  get witness() {
    return this.window.witness;
  }

  find<T extends Element = HTMLElement>(selector: string): T {
    return this.document.querySelector<T>(selector)!;
  }

  /** The first element with this part name in an element's shadow tree. */
  part(element: string | Element, name: string): HTMLElement {
    const host = typeof element === 'string' ? this.find(element) : element;
    return host.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`)!;
  }

  /** Resolves when an element has shown its feed, or that the feed could not be loaded. */
  async settled(...elements: (string | Element)[]) {
    for (const one of elements) {
      const element = typeof one === 'string' ? this.find(one) : one;
      const {answered, wake} = this.witness;
      const isAnswered = () => answered.some((source) => source === element || source.contains(element));
      while (!isAnswered()) await new Promise<void>((resolve) => wake.push(resolve));
      await updated(element);
    }
    return this;
  }

  /** Waits until each visible content element has read its background, which follows its first layout. */
  async untilBackgroundIsKnown() {
    const isKnownTo = ({shadowRoot}: Element) =>
      shadowRoot!.adoptedStyleSheets.some(({cssRules}) => cssRules[0]?.cssText.includes('--_quiet:'));
    const seen = CONTENT.map((tag) => this.find(tag) as Element | null).filter(
      (element) => element && element.getBoundingClientRect().height > 0,
    ) as Element[];
    await until(() => seen.every(isKnownTo));
  }

  /** Checks that all content elements show their content, work, and have caused no fault. */
  async works() {
    await this.settled(...CONTENT);
    expect(this.witness.faults).to.be.empty;
    const markup = this.markup();
    reference ??= await plainMarkup();
    for (const [index, shown] of markup.entries()) expect(shown).to.equal(reference[index]);
    this.part('news-list', 'more').click();
    await this.settled('news-list');
    expect(this.find('news-list').shadowRoot!.querySelectorAll('[part=title]')).to.have.length(6);
    expect(this.witness.faults).to.be.empty;
    return this;
  }

  /**
   * The markup that the content elements show, without `aria-live`: any update after the content is shown silences the
   * status, and such an update may or may not have happened yet.
   */
  markup(): string[] {
    const shown = (element: Element) =>
      element
        .shadowRoot!.innerHTML.replace(/<!--.*?-->/g, '')
        .replace(' aria-live="off"', '')
        .replaceAll(this.folder, '');
    return CONTENT.map((tag) => shown(this.find(tag)));
  }

  /** The paths that the page has requested. */
  async requests(): Promise<string[]> {
    const answer = await fetch(`${this.folder}?log`);
    return (await answer.json()) as string[];
  }

  /** Changes the server's answer from now on. */
  async answer(path: string, file: GuestFile) {
    // The browser's cache would make it wait for a pending request to the same address.
    await fetch(`${this.folder}${path}`, {method: 'PUT', body: JSON.stringify(file), cache: 'no-store'});
  }

  /** The paths of the requests that the browser has aborted. */
  async aborted(): Promise<string[]> {
    const answer = await fetch(`${this.folder}?aborted`);
    return (await answer.json()) as string[];
  }

  /** Waits until the browser has aborted a request, and resolves with its path. */
  async untilAborted(): Promise<string> {
    for (;;) {
      const [path] = await this.aborted();
      if (path !== undefined) return path;
    }
  }

  /** Waits until the page has requested a path. */
  async untilRequested(path: string) {
    while (!(await this.requests()).includes(path));
  }
}

/** Waits until an element, and those in its shadow tree, have rendered. */
async function updated(element: Element & {updateComplete?: Promise<unknown>}) {
  await element.updateComplete;
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) if (inner.shadowRoot) await updated(inner);
}

/** The markup of the elements on an ordinary page. */
let reference: string[] | undefined;

async function plainMarkup() {
  const page = await open(pageOf());
  await page.settled(...CONTENT);
  return page.markup();
}

/** How long it may take, on the slowest machine, to build what a page loads. */
export const BUILD_TIMEOUT_MS = 300_000;

const frames: HTMLIFrameElement[] = [];

/** Opens a host page, given as markup or as an answer, and resolves when it has loaded. */
export async function open(page: string | GuestFile, {headers, files = {}, frame: attributes = {}}: Options = {}) {
  const answers: Record<string, string | GuestFile | GuestFile[]> = {
    '':
      typeof page === 'string' ? {body: page, headers: {'content-type': 'text/html; charset=utf-8', ...headers}} : page,
    'witness.js': {body: `(${watch.toString()})()`, headers: {'content-type': 'text/javascript'}},
    'picture.svg': {body: SVG, headers: {'content-type': 'image/svg+xml'}},
    'feed.json': {body: FEED, headers: {'content-type': 'application/feed+json'}},
    ...files,
  };
  const described = Object.entries(answers).map(([path, file]) => [
    path,
    typeof file === 'string' ? {body: file, headers: {'content-type': typeOf(path)}} : file,
  ]);
  const posted = await fetch('/guest/', {method: 'POST', body: JSON.stringify(Object.fromEntries(described))});
  const folder = await posted.text();
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  Object.assign(frame.style, {position: 'fixed', inset: '0', width: '1000px', height: '700px', border: '0'});
  frame.src = folder;
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return new GuestPage(frame, folder);
}

const typeOf = (path: string) =>
  path.includes('.js') ? 'text/javascript' : path.includes('.css') ? 'text/css' : 'text/html; charset=utf-8';

/** A partner's page, from the contents of its head and its body. */
export const pageOf = (body = ALL, head = SCRIPT) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${WITNESS}${head}</head><body>${body}</body></html>`;

before(async function () {
  // The first page of a run waits for the build.
  this.timeout(BUILD_TIMEOUT_MS);
  const posted = await fetch('/guest/', {method: 'POST', body: '{}'});
  const built = await fetch(`${await posted.text()}alliance-widgets.js`);
  expect(built.ok, 'it can be built').to.be.true;
});

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
