/**
 * What Lit finds on `globalThis` in the script tag's file (scripts/build/guard-lit.mjs). The page may be anybody's: nothing of
 * the page's, and Lit's own hooks for polyfills, through which it is made fit for any page without a change to its code.
 *
 * - Any `id` on a page is a global (https://html.spec.whatwg.org/#named-access-on-the-window-object): an element that is
 *   called like one of Lit's hooks or marks must not be taken for it.
 * - Options and descriptors are free of what a page has put on `Object.prototype`.
 * - Templates are made by `createTemplate`.
 */
import type {PropertyDeclaration, RenderOptions} from 'lit';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {createTemplate} from './create-template.js';

/** What Lit gives its hooks for polyfills, as far as it is of use here. */
interface TemplateClass {
  createElement(html: string): HTMLTemplateElement;
}
interface ReactiveElementClass {
  shadowRootOptions: ShadowRootInit;
  createProperty: (this: unknown, name: PropertyKey, options?: PropertyDeclaration) => void;
  getPropertyDescriptor: (this: unknown, ...parameters: unknown[]) => PropertyDescriptor;
}
interface LitElementClass {
  prototype: {renderOptions: RenderOptions; createRenderRoot: (this: {renderOptions: RenderOptions}) => HTMLElement};
}

function litHtmlPolyfillSupport(template: TemplateClass) {
  template.createElement = createTemplate;
}

function reactiveElementPolyfillSupport({ReactiveElement: element}: {ReactiveElement: ReactiveElementClass}) {
  const {createProperty, getPropertyDescriptor} = element;
  element.shadowRootOptions = withoutPrototype({mode: 'open'});
  element.createProperty = function (name, options) {
    createProperty.call(this, name, options && withoutPrototype({...options}));
  };
  element.getPropertyDescriptor = function (...parameters) {
    return withoutPrototype(getPropertyDescriptor.apply(this, parameters));
  };
}

function litElementPolyfillSupport({LitElement: {prototype}}: {LitElement: LitElementClass}) {
  const {createRenderRoot} = prototype;
  prototype.createRenderRoot = function () {
    withoutPrototype(this.renderOptions);
    return createRenderRoot.call(this);
  };
}

const {litElementHydrateSupport} = window as {litElementHydrateSupport?: unknown};

export const litGlobals = withoutPrototype({
  ShadowRoot: window.ShadowRoot,
  litHtmlPolyfillSupport,
  reactiveElementPolyfillSupport,
  litElementPolyfillSupport,
  litElementHydrateSupport: typeof litElementHydrateSupport === 'function' ? litElementHydrateSupport : undefined,
});

/** Decorators keep their options here. */
export const litPropertyMetadata = new WeakMap<object, Map<PropertyKey, PropertyDeclaration>>();

/** `Symbol` with a place for decorators' options, which Lit would otherwise add to the page's own. */
export const litSymbol = Object.assign((description?: string) => Symbol(description), {
  metadata: (Symbol as {metadata?: symbol}).metadata ?? Symbol('metadata'),
});
