import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {parentOrHost} from '../host-page/parent-of.js';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {languageTag} from '../feed/read/language-tag.js';

type Host = ReactiveControllerHost & HTMLElement;

/** All hosts on the page, and the one observer of every `lang` above them. */
const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/** Renders all hosts on the page again, because a language was added or a `lang` has changed. */
export function updateLanguages() {
  for (const host of hosts) host.requestUpdate();
}

const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11;

/** On a server, an element and the custom elements around it. Only the path of an event leads to these there. */
function ancestorsOnServer(element: Element): Element[] {
  let path: EventTarget[] = [];
  element.addEventListener('ancestors', (event) => (path = event.composedPath()), {once: true});
  element.dispatchEvent(new Event('ancestors', {bubbles: true, composed: true}));
  return path as Element[];
}

/** An element's own `lang`. Pages in XML may have only `xml:lang`. */
const ownLanguage = (node: Partial<Element>) => node.getAttribute?.('lang') ?? node.getAttribute?.('xml:lang');

/** The language of an element: the nearest `lang`, up through shadow hosts (HTML, section 3.2.6.2); `en` if there is none. */
export function nearestLanguage(element: Element): string {
  if (isServer) {
    const languages = ancestorsOnServer(element).map(ownLanguage);
    return languageTag(languages.find((lang) => lang != null)) || 'en';
  }
  for (let node: Node | null = element; node; node = parentOrHost(node)) {
    const lang = ownLanguage(node as Partial<Element>);
    if (lang != null) return languageTag(lang) || 'en';
  }
  return 'en';
}

/** Renders its host again whenever the language around it changes. */
export class LanguageController implements ReactiveController {
  constructor(private readonly host: Host) {
    host.addController(this);
    // On a server, events from elements inside pass through the host's shadow root, which Lit would create too late.
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
