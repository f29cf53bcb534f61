/**
 * Components for React 19 that a server can render, too.
 *
 * React leaves objects and listeners of custom elements out of a server's HTML, and doesn't add them when it hydrates that
 * HTML. So these components give React only what HTML can express, as attributes, and set the rest in effects.
 * @module
 */
import {
  createElement,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type FunctionComponent,
  type ReactNode,
  type Ref,
} from 'react';
import type {ReactiveElement} from 'lit';
import {AllianceFeed as AllianceFeedElement} from './alliance-feed/alliance-feed.js';
import {CampaignBanner as CampaignBannerElement} from './campaign-banner/campaign-banner.js';
import {define} from './define/define.js';
import {NewsList as NewsListElement} from './news-list/news-list.js';
import {PublicationCard as PublicationCardElement} from './publication-card/publication-card.js';
import {PublicationList as PublicationListElement} from './publication-list/publication-list.js';

interface Props {
  [name: string]: unknown;
  ref?: Ref<ReactiveElement>;
  children?: ReactNode;
}

/** The props that only a script can set: properties without an attribute, and listeners. */
interface OnlyByScript {
  readonly properties: Record<string, unknown>;
  readonly listeners: [type: string, listener: EventListener][];
}

/** The prop of an event: `onAllianceLoad`, as React names events, or `onalliance-load`, as it does for custom elements. */
const EVENT = /^on(?:alliance-|Alliance(?=[A-Z]))(\w+)$/;

/** Separates the props that React can render from those that a script must set. */
function split(type: typeof ReactiveElement, props: Props): {attributes: Props; byScript: OnlyByScript} {
  // Reading this makes Lit collect the properties of a class.
  void type.observedAttributes;
  const attributes: Props = {};
  const byScript: OnlyByScript = {properties: {}, listeners: []};
  for (const [name, value] of Object.entries(props)) {
    const [, event] = EVENT.exec(name) ?? [];
    const attribute = type.elementProperties.get(name)?.attribute;
    if (event) {
      if (value) byScript.listeners.push([`alliance-${event.toLowerCase()}`, value as EventListener]);
    } else if (attribute === false) byScript.properties[name] = value;
    else attributes[typeof attribute === 'string' ? attribute : name] = value;
  }
  return {attributes, byScript};
}

type ElementClass = typeof ReactiveElement & CustomElementConstructor;

/** A React component for an element. */
function component(tag: string, type: ElementClass): FunctionComponent<Props> {
  const Component = ({ref, ...props}: Props) => {
    const own = useRef<ReactiveElement>(null);
    const properties = useRef<Record<string, unknown>>({});
    const {attributes, byScript} = split(type, props);
    useImperativeHandle(ref, () => own.current!);
    useLayoutEffect(() => {
      const element = own.current!;
      for (const [event, listener] of byScript.listeners) element.addEventListener(event, listener);
      return () => {
        for (const [event, listener] of byScript.listeners) element.removeEventListener(event, listener);
      };
    });
    useLayoutEffect(() => {
      // Define the tag last: an element from a server must not fire events before its listeners are set.
      define(tag, type);
      const before = properties.current;
      properties.current = byScript.properties;
      for (const name of Object.keys({...before, ...byScript.properties})) {
        const value = byScript.properties[name];
        if (value !== before[name]) Object.assign(own.current!, {[name]: value});
      }
    });
    return createElement(tag, {...attributes, ref: own});
  };
  Component.displayName = type.name;
  return Component;
}

export const AllianceFeed = /* @__PURE__ */ component('alliance-feed', AllianceFeedElement);
export const CampaignBanner = /* @__PURE__ */ component('campaign-banner', CampaignBannerElement);
export const NewsList = /* @__PURE__ */ component('news-list', NewsListElement);
export const PublicationCard = /* @__PURE__ */ component('publication-card', PublicationCardElement);
export const PublicationList = /* @__PURE__ */ component('publication-list', PublicationListElement);
