/**
 * Code that an application in TypeScript may contain. It is compiled against the packed package:
 * test/package/package.test.mjs.
 */
import {FeedError, NewsList, parseFeed, registerLanguage} from 'alliance-widgets';
import type {Campaign, Feed, FeedErrorCode, FeedState, NewsItem, Problem, Publication} from 'alliance-widgets';
import {AllianceFeed, CampaignBanner, PublicationCard, PublicationList} from 'alliance-widgets';
import {AllianceDismissEvent, AllianceErrorEvent, AllianceLoadEvent, AllianceSelectEvent} from 'alliance-widgets';
import 'alliance-widgets/define';
import 'alliance-widgets/define/alliance-feed';
import 'alliance-widgets/define/campaign-banner';
import 'alliance-widgets/define/news-list';
import 'alliance-widgets/define/publication-card';
import 'alliance-widgets/define/publication-list';
import 'alliance-widgets/dist/alliance-widgets.js';
import 'alliance-widgets/dist/alliance-frame.js';
import 'alliance-widgets/themes/campaign.css';

const {feed, problems}: {feed: Feed; problems: Problem[]} = parseFeed('{"items": []}');
export const campaign: Campaign | undefined = feed._alliance?.campaign;
export const state: FeedState = {status: 'ready', feed, problems, stale: undefined};
export const code = (error: unknown): FeedErrorCode | undefined => (error instanceof FeedError ? error.code : undefined);

// Tags are typed, and so are their properties.
const list: NewsList = document.createElement('news-list');
list.feed = feed;
list.layout = 'cards';
list.itemTemplate = (item: NewsItem) => item.title;
// @ts-expect-error No such layout.
list.layout = 'tiles';
// And back to the defaults.
list.src = list.feed = list.refresh = list.heading = list.tag = list.since = list.itemTemplate = undefined;
const card: PublicationCard = document.createElement('publication-card');
card.publication = feed.items[0] as Publication;
export const publications: PublicationList | null = document.querySelector('publication-list');
export const banner: CampaignBanner | null = document.querySelector('campaign-banner');
export const reloaded: Promise<void> | undefined = document.querySelector<AllianceFeed>('alliance-feed')?.reload();

// Events are typed by their names, on elements and wherever they bubble to.
list.addEventListener('alliance-load', ({feed, problems}) => [feed.items, problems.length]);
list.addEventListener('alliance-error', ({error}) => error.code === 'timeout');
list.addEventListener('alliance-select', ({item}) => item.title);
list.addEventListener('alliance-filter', ({filter}) => String(new URLSearchParams(filter)));
list.filter = Object.fromEntries(new URLSearchParams('?tag=Europe'));
document.body.addEventListener('alliance-dismiss', (event: AllianceDismissEvent) => event.preventDefault());
document.addEventListener('alliance-load', ({feed, problems}) => [feed.items, problems[0]?.pointer]);
window.addEventListener('alliance-select', ({item}) => item.title);
export const events = [AllianceLoadEvent, AllianceErrorEvent, AllianceSelectEvent, AllianceDismissEvent];

// @ts-expect-error A language needs all its words.
registerLanguage('pt', {more: 'Mostrar mais'});
