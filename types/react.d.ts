// Written by `npm run docs`.
import type {FunctionComponent, HTMLAttributes, RefAttributes} from 'react';
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

type Handler<E, V extends Event> = (event: V & {readonly currentTarget: E}) => void;
type Tag<E, A, P, V extends {[K in keyof V]: Event}> = HTMLAttributes<E> & RefAttributes<E> & {class?: string} & A & Omit<P, keyof A> & {[K in keyof V & string as `on${K}`]?: Handler<E, V[K]> | undefined};

declare module 'react' {
  interface CSSProperties {
    [property: `--alliance-${string}`]: string | number | undefined;
  }
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

type EventProp<K> = K extends `alliance-${infer Name}` ? `onAlliance${Capitalize<Name>}` : never;
type Component<E, A, P, V extends {[K in keyof V]: Event}> = FunctionComponent<
  Tag<E, A, P, V> & {[K in keyof V & string as EventProp<K>]?: Handler<E, V[K]> | undefined}
>;

/** `<alliance-feed>`: Loads one feed for all elements inside it, however deep. Shows nothing itself. */
export const AllianceFeed: Component<AllianceFeedElement, AllianceFeedAttributes, AllianceFeedProperties, AllianceFeedEvents>;
/** `<campaign-banner>`: The feed's campaign: its title, statement, key figures, goal and action. */
export const CampaignBanner: Component<CampaignBannerElement, CampaignBannerAttributes, CampaignBannerProperties, CampaignBannerEvents>;
/** `<news-list>`: The news of a feed, newest first. */
export const NewsList: Component<NewsListElement, NewsListAttributes, NewsListProperties, NewsListEvents>;
/** `<publication-card>`: One publication: cover, title, kind, authors, date, summary and files. */
export const PublicationCard: Component<PublicationCardElement, PublicationCardAttributes, PublicationCardProperties, PublicationCardEvents>;
/** `<publication-list>`: The publications of a feed as a grid, each as `<publication-card>` shows it. */
export const PublicationList: Component<PublicationListElement, PublicationListAttributes, PublicationListProperties, PublicationListEvents>;
