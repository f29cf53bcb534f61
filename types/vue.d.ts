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

type Handler<K extends string> = K extends `${infer A}-${infer B}` ? `on${Capitalize<A>}${Capitalize<B>}` : `on${Capitalize<K>}`;
type Tag<E, A, P, V> = new () => {$el: E; $props: HTMLAttributes & VNodeProps & A & Omit<P, keyof A> & {[K in keyof V & string as Handler<K>]?: (event: V[K]) => void}};

declare module 'vue' {
  interface GlobalComponents {
    'alliance-feed': Tag<AllianceFeed, AllianceFeedAttributes, AllianceFeedProperties, AllianceFeedEvents>;
    'campaign-banner': Tag<CampaignBanner, CampaignBannerAttributes, CampaignBannerProperties, CampaignBannerEvents>;
    'news-list': Tag<NewsList, NewsListAttributes, NewsListProperties, NewsListEvents>;
    'publication-card': Tag<PublicationCard, PublicationCardAttributes, PublicationCardProperties, PublicationCardEvents>;
    'publication-list': Tag<PublicationList, PublicationListAttributes, PublicationListProperties, PublicationListEvents>;
  }
}
