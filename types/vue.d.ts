// Written by `npm run docs`.
import type {HTMLAttributes, VNodeProps} from 'vue';
import type {AllianceFeed, CampaignBanner, NewsList, PublicationCard, PublicationList} from 'alliance-widgets';
import type {
  AllianceFeedAttributes,
  AllianceFeedEvents,
  AllianceFeedProperties,
  CampaignBannerAttributes,
  CampaignBannerEvents,
  CampaignBannerProperties,
  NewsListAttributes,
  NewsListEvents,
  NewsListProperties,
  PublicationCardAttributes,
  PublicationCardEvents,
  PublicationCardProperties,
  PublicationListAttributes,
  PublicationListEvents,
  PublicationListProperties,
} from './elements.js';

type Camel<K> = K extends `${infer A}-${infer B}` ? `${A}${Capitalize<B>}` : K;
type Camels<A> = {[K in keyof A as Camel<K>]: A[K]};
type Handler<E, V extends Event> = (event: V & {readonly currentTarget: E}) => void;
type Tag<E, A, P, V extends {[K in keyof V]: Event}> = new () => {$el: E; $props: HTMLAttributes & VNodeProps & Camels<A> & Omit<P, keyof Camels<A>> & {[K in keyof V & string as `on${Capitalize<Camel<K>>}`]?: Handler<E, V[K]> | undefined}};

declare module 'vue' {
  interface GlobalComponents {
    'alliance-feed': Tag<AllianceFeed, AllianceFeedAttributes, AllianceFeedProperties, AllianceFeedEvents>;
    'campaign-banner': Tag<CampaignBanner, CampaignBannerAttributes, CampaignBannerProperties, CampaignBannerEvents>;
    'news-list': Tag<NewsList, NewsListAttributes, NewsListProperties, NewsListEvents>;
    'publication-card': Tag<PublicationCard, PublicationCardAttributes, PublicationCardProperties, PublicationCardEvents>;
    'publication-list': Tag<PublicationList, PublicationListAttributes, PublicationListProperties, PublicationListEvents>;
  }
}
