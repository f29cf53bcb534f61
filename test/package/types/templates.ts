import type {SvelteHTMLElements} from 'svelte/elements';
import type {GlobalComponents} from 'vue';
import type {} from 'alliance-widgets/svelte';
import type {} from 'alliance-widgets/vue';

type Vue = InstanceType<GlobalComponents['news-list']>['$props'];

export const svelte: SvelteHTMLElements['news-list'] = {
  limit: '4',
  layout: 'cards',
  'onalliance-select': ({item}) => item.title,
};
// Its tools read `heading-level="3"` in this form.
export const vue: Vue = {limit: 4, headingLevel: '3', feed: undefined, onAllianceSelect: ({item}) => item.title};

// @ts-expect-error No such layout.
export const badSvelte: SvelteHTMLElements['news-list'] = {layout: 'tiles'};
// @ts-expect-error No such layout.
export const badVue: Vue = {layout: 'tiles'};
// @ts-expect-error Not a number.
export const badLevel: Vue = {headingLevel: 'three'};
