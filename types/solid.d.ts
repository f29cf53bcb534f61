// Written by `npm run docs`.
import type {JSX} from 'solid-js';
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

type Handler<E, V extends Event> = JSX.EventHandlerWithOptionsUnion<E, V>;
type Tag<E, A, P, V extends {[K in keyof V]: Event}> = JSX.HTMLAttributes<E> & A & {[K in keyof A & string as `attr:${K}`]?: A[K]} & {[K in keyof A & string as true extends A[K] ? `bool:${K}` : never]?: boolean | undefined} & {[K in keyof P & string as `prop:${K}`]?: P[K]} & {[K in keyof V & string as `on:${K}`]?: Handler<E, V[K]> | undefined};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'alliance-feed': Tag<AllianceFeedElement, AllianceFeedAttributes, AllianceFeedProperties, AllianceFeedEvents>;
      'campaign-banner': Tag<CampaignBannerElement, CampaignBannerAttributes, CampaignBannerProperties, CampaignBannerEvents>;
      'news-list': Tag<NewsListElement, NewsListAttributes, NewsListProperties, NewsListEvents>;
      'publication-card': Tag<PublicationCardElement, PublicationCardAttributes, PublicationCardProperties, PublicationCardEvents>;
      'publication-list': Tag<PublicationListElement, PublicationListAttributes, PublicationListProperties, PublicationListEvents>;
    }
  }
}
