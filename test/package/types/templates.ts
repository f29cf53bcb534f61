import type {NewsList} from 'alliance-widgets';
import type {SvelteHTMLElements} from 'svelte/elements';
import type {GlobalComponents} from 'vue';
import type {} from 'alliance-widgets/svelte';
import type {} from 'alliance-widgets/vue';

type VueRef = InstanceType<GlobalComponents['news-list']>;
type Vue = VueRef['$props'];

export const svelte: SvelteHTMLElements['news-list'] = {
  limit: '4',
  layout: 'cards',
  'onalliance-select': ({item}) => item.title,
};
// Its tools read `heading-level="3"` in this form.
export const vue: Vue = {limit: 4, headingLevel: '3', feed: undefined, onAllianceSelect: ({item}) => item.title};

// A template ref is the element itself.
export const fromRef = (list: VueRef): NewsList => list;

// @ts-expect-error No such layout.
export const badSvelte: SvelteHTMLElements['news-list'] = {layout: 'tiles'};
// @ts-expect-error No such layout.
export const badVue: Vue = {layout: 'tiles'};
// @ts-expect-error Not a number.
export const badLevel: Vue = {headingLevel: 'three'};
