import type {AxeResults, RunOptions} from 'axe-core';
import {waitUntil} from '../helpers/wait-until.js';
import {inState} from '../helpers/setup.js';
import {loadScript} from '../helpers/load-script.js';

/** Host pages, which show the widgets as if on other people's sites. */
export const HOSTS = ['agency', 'blog', 'bootstrap', 'ministry', 'newspaper'].map((name) => `hosts/${name}.html`);

/** All pages of the demo that have its menu. */
export const PAGES = [
  'index.html',
  'alliance-feed.html',
  'builder.html',
  'campaign-banner.html',
  'guide-accessibility.html',
  'guide-blackout-drill.html',
  'guide-designers.html',
  'guide-developers.html',
  'guide-findings.html',
  'guide-hosting.html',
  'guide-publishers.html',
  'guide-security.html',
  'guide-server-rendering.html',
  'guide-webmasters.html',
  'guide-wordpress.html',
  'knowledge-sharing.html',
  'news-list.html',
  'publication-card.html',
  'publication-list.html',
  'rtl.html',
  'server-rendering.html',
  'states.html',
  'studio.html',
  ...['campaign', 'institutional', 'newspaper', 'quiet'].map((name) => `theme-${name}.html`),
];

/** A page of the demo, open in a frame. */
export interface DemoPage {
  readonly window: Window;
  readonly document: Document;
  /** What went wrong on it: errors, and violations of its Content Security Policy. */
  readonly faults: string[];
  /** The first element that matches a selector. */
  find: <T extends Element = HTMLElement>(selector: string) => T;
  /** All elements that match a selector. */
  all: <T extends Element = HTMLElement>(selector: string) => T[];
}

type Scope = Window & {console: Console; axe?: {run: (options: RunOptions) => Promise<AxeResults>}};

const WIDGETS = 'news-list, publication-card, publication-list, campaign-banner';
const STATES = ['ready', 'empty', 'error'];
/** Widgets that may still be loading. */
const WAITING = '[src$="never.json"], [loading=lazy]';

/** Feeds that fail on purpose, which the console reports. */
const FAILS_ON_PURPOSE = /\/demo\/feeds\/(broken|once)\.json: /;

let frame: HTMLIFrameElement | undefined;

/** Opens a page of the demo, and waits until its widgets have settled. */
export async function open(address: string, width = 1000): Promise<DemoPage> {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 800px`;
  document.body.append(frame);
  const faults: string[] = [];
  const loaded = new Promise((resolve) => frame!.addEventListener('load', resolve, {once: true}));
  frame.src = `/demo/${address}`;
  // As soon as there is a document, so that no event is missed.
  await waitUntil(() => frame!.contentWindow!.location.href !== 'about:blank', `${address} opens`, {
    interval: 1,
  });
  const scope = frame.contentWindow as Scope;
  scope.addEventListener('error', ({message}) => faults.push(message), true);
  scope.addEventListener('unhandledrejection', ({reason}) => faults.push(String(reason)));
  scope.document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
    faults.push(`${violatedDirective}: ${blockedURI}`),
  );
  scope.console.error = scope.console.warn = (...what: unknown[]) => {
    const line = what.join(' ');
    if (!FAILS_ON_PURPOSE.test(line)) faults.push(line);
  };
  await loaded;
  const page = scope.document;
  const find = <T extends Element>(selector: string) => page.querySelector<T>(selector)!;
  const all = <T extends Element>(selector: string) => [...page.querySelectorAll<T>(selector)];
  await waitUntil(
    () => all(WIDGETS).every((widget) => widget.closest(WAITING) || STATES.some((state) => inState(widget, state))),
    `the widgets of ${address} come to rest`,
  );
  return {window: scope, document: page, faults, find, all};
}

afterEach(() => frame?.remove());

/**
 * The violations that axe finds on a page, a line each.
 *
 * @param only the rules that it looks at; else all of them
 */
export async function violations({window, document}: DemoPage, only?: string[]): Promise<string[]> {
  const scope = window as Scope;
  if (!scope.axe) await loadScript(document, '/node_modules/axe-core/axe.min.js');
  const {violations} = await scope.axe!.run({
    resultTypes: ['violations'],
    // Only a rule that is off by default needs the style sheets' text, which takes longer than most rules.
    preload: false,
    ...(only && {runOnly: only}),
    rules: {
      'target-size': {enabled: true},
      // A page that shows one campaign several times has several regions with the same name.
      'landmark-unique': {enabled: false},
    },
  });
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`));
}
