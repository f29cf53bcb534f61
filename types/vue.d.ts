// Written by `npm run docs`.
import type {HTMLAttributes, VNodeProps} from 'vue';
import type {AllianceFeed as AllianceFeedElement, CampaignBanner as CampaignBannerElement, NewsList as NewsListElement, PublicationCard as PublicationCardElement, PublicationList as PublicationListElement} from 'alliance-widgets';
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
type Tag<E, A, P, V extends {[K in keyof V]: Event}> = new () => E & {$props: HTMLAttributes & VNodeProps & Camels<A> & Omit<P, keyof Camels<A>> & {[K in keyof V & string as `on${Capitalize<Camel<K>>}`]?: Handler<E, V[K]> | undefined}};

declare module 'vue' {
  interface GlobalComponents {
    'alliance-feed': Tag<AllianceFeedElement, AllianceFeedAttributes, AllianceFeedProperties, AllianceFeedEvents>;
    'campaign-banner': Tag<CampaignBannerElement, CampaignBannerAttributes, CampaignBannerProperties, CampaignBannerEvents>;
    'news-list': Tag<NewsListElement, NewsListAttributes, NewsListProperties, NewsListEvents>;
    'publication-card': Tag<PublicationCardElement, PublicationCardAttributes, PublicationCardProperties, PublicationCardEvents>;
    'publication-list': Tag<PublicationListElement, PublicationListAttributes, PublicationListProperties, PublicationListEvents>;
  }
}
