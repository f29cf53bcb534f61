// Written by `npm run docs`.
import type {HTMLAttributes} from 'svelte/elements';
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

type Handler<E, V extends Event> = (event: V & {readonly currentTarget: E}) => void;
type Tag<E, A, P, V extends {[K in keyof V]: Event}> = HTMLAttributes<E & HTMLElement> & A & Omit<P, keyof A> & {[K in keyof V & string as `on${K}`]?: Handler<E, V[K]> | undefined};

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'alliance-feed': Tag<AllianceFeed, AllianceFeedAttributes, AllianceFeedProperties, AllianceFeedEvents>;
    'campaign-banner': Tag<CampaignBanner, CampaignBannerAttributes, CampaignBannerProperties, CampaignBannerEvents>;
    'news-list': Tag<NewsList, NewsListAttributes, NewsListProperties, NewsListEvents>;
    'publication-card': Tag<PublicationCard, PublicationCardAttributes, PublicationCardProperties, PublicationCardEvents>;
    'publication-list': Tag<PublicationList, PublicationListAttributes, PublicationListProperties, PublicationListEvents>;
  }
}
