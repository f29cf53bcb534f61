/**
 * What Lit finds on `globalThis` in the script tag's file (scripts/build/guard-lit.mjs): nothing of the page's, but Lit's own
 * hooks for polyfills. They make Lit work on any page without a change to its code.
 *
 * - Any `id` on a page is a global (https://html.spec.whatwg.org/#named-access-on-the-window-object). Lit must not take an
 *   element for one of its hooks or marks.
 * - Options and descriptors don't have what a page has put on `Object.prototype`.
 * - `createTemplate` makes the templates.
 */
import type {PropertyDeclaration, RenderOptions} from 'lit';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {createTemplate} from './create-template.js';

// The parts that are used here of what Lit passes to its hooks for polyfills.
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

/** Where Lit's decorators keep their options. */
export const litPropertyMetadata = new WeakMap<object, Map<PropertyKey, PropertyDeclaration>>();

/** `Symbol` with a `metadata` for decorators, which Lit would otherwise add to the page's own. */
export const litSymbol = Object.assign((description?: string) => Symbol(description), {
  metadata: (Symbol as {metadata?: symbol}).metadata ?? Symbol('metadata'),
});
