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
export const vue: Vue = {limit: 4, layout: 'cards', onAllianceSelect: ({item}) => item.title};

// @ts-expect-error No such layout.
export const badSvelte: SvelteHTMLElements['news-list'] = {layout: 'tiles'};
// @ts-expect-error No such layout.
export const badVue: Vue = {layout: 'tiles'};
