import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {languageTag} from '../feed/read/language-tag.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Every connected host, and the one observer of `lang` anywhere above them. */
const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/** Renders every element on the page again: a language was added, or a `lang` has changed. */
export function updateLanguages() {
  for (const host of hosts) host.requestUpdate();
}

const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11;

/** On a server, an element and the custom elements around it. There, only the path of an event tells which they are. */
function ancestorsOnServer(element: Element): Element[] {
  let path: EventTarget[] = [];
  element.addEventListener('ancestors', (event) => (path = event.composedPath()), {once: true});
  element.dispatchEvent(new Event('ancestors', {bubbles: true, composed: true}));
  return path as Element[];
}

const ownLanguage = (node: Partial<Element>) => node.getAttribute?.('lang');

/** The nearest `lang` (HTML, section 3.2.6.1), up through shadow hosts; English if there is none. */
export function nearestLanguage(element: Element): string {
  if (isServer) {
    const languages = ancestorsOnServer(element).map(ownLanguage);
    return languageTag(languages.find((lang) => lang != null)) || 'en';
  }
  for (let node: Node | null = element; node; node = isShadowRoot(node) ? node.host : node.parentNode) {
    const lang = ownLanguage(node as Partial<Element>);
    if (lang != null) return languageTag(lang) || 'en';
  }
  return 'en';
}

/** Renders its host again when the language around it changes. */
export class LanguageController implements ReactiveController {
  constructor(private readonly host: Host) {
    host.addController(this);
    // On a server, events of the elements inside leave through the shadow root, which is created too late there.
    if (isServer) host.attachShadow({mode: 'open'});
  }

  hostConnected() {
    hosts.add(this.host);
    observer ??= new MutationObserver(updateLanguages);
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, withoutPrototype({subtree: true, attributeFilter: ['lang']}));
      if (!isShadowRoot(root)) break;
    }
    this.host.requestUpdate();
  }

  hostDisconnected() {
    hosts.delete(this.host);
    if (!hosts.size) observer?.disconnect();
  }
}
