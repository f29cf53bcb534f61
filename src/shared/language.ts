import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {bare} from '../feed/bare.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Every connected host, and the one observer that tells them of a changed `lang` anywhere above. */
const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/** Renders every element on the page anew: a language has come, or a `lang` has changed. */
export function updateLanguages() {
  for (const host of hosts) host.requestUpdate();
}

const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11;

/** The nearest `lang` (HTML, section 3.2.6.1), up through shadow hosts; English where there is none. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = isShadowRoot(node) ? node.host : node.parentNode) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (lang != null) return lang || 'en';
  }
  return 'en';
}

/** Renders its host anew when the language around it changes. */
export class LanguageController implements ReactiveController {
  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected() {
    hosts.add(this.host);
    observer ??= new MutationObserver(updateLanguages);
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, bare({subtree: true, attributeFilter: ['lang']}));
      if (!isShadowRoot(root)) break;
    }
    this.host.requestUpdate();
  }

  hostDisconnected() {
    hosts.delete(this.host);
    if (!hosts.size) observer?.disconnect();
  }
}
