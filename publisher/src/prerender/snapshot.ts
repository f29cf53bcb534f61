import {controlsOf, type Feed} from '../widgets.js';
import {campaignContent} from './campaign.js';
import {newsItem, publicationItem, type Place} from './item.js';
import {Builder, Markup, type Child} from './markup.js';
import {selectItem, selectItems, wholeNumber, type WidgetAttributes} from './select.js';

export const WIDGETS = ['campaign-banner', 'news-list', 'publication-card', 'publication-list'] as const;
export type WidgetTag = (typeof WIDGETS)[number];

export interface SnapshotOptions {
  tag: WidgetTag;
  /** The widget's attributes, by name. */
  attributes?: WidgetAttributes;
  /** The language of the widget's place on the page. */
  language?: string;
  /** When the snapshot is made. */
  date?: Date;
  /** Whether the widget is in a paragraph, which takes only phrasing content. */
  phrasing?: boolean;
  /** Whether links are allowed, which they aren't inside a link or a button. */
  links?: boolean;
  /** Whether the page has put a heading into the widget's slot. */
  hasHeading?: boolean;
}

/**
 * The contents of a widget as plain HTML, without scripts, styles and classes, with the widget's order and heading levels.
 * Undefined if there is nothing to show. It works in browsers as well.
 */
export function snapshot(feed: Feed, options: SnapshotOptions): string | undefined {
  const {
    tag,
    attributes = {},
    language = 'en',
    date = new Date(),
    phrasing = false,
    links = true,
    hasHeading = false,
  } = options;
  const target = attributes['link-target'];
  // Nothing here would tell screen readers about a new tab.
  const build = new Builder(phrasing, links, target?.toLowerCase() === '_blank' ? undefined : target || undefined);
  const level = wholeNumber(attributes['heading-level'], 6) ?? 2;
  const place: Place = {build, language, level};
  const content = contentOf(feed, tag, attributes, place, hasHeading);
  if (!content) return undefined;
  const text = attributes.heading?.trim();
  const heading = text && !hasHeading && build.heading(level, {dir: 'auto'}, text);
  // The date without milliseconds.
  const mark = {'data-alliance-snapshot': date.toISOString().replace(/\.\d+/, '')};
  return Markup.element(phrasing ? 'span' : 'div', mark, heading || undefined, content).html;
}

function contentOf(
  feed: Feed,
  tag: WidgetTag,
  attributes: WidgetAttributes,
  place: Place,
  hasHeading: boolean,
): Child | undefined {
  const {build} = place;
  if (tag === 'campaign-banner') return campaignContent(feed, attributes, place, hasHeading);
  if (tag === 'publication-card') {
    const item = selectItem(feed.items, attributes.item);
    return item && publicationItem(item, place);
  }
  const items = selectItems(tag, feed.items, attributes);
  if (!items.length) return undefined;
  const render = tag === 'news-list' ? newsItem : publicationItem;
  const list = build.list(items.map((item) => build.item(render(item, place, attributes))));
  return controlsOf(attributes.filters).length ? [roomOfFilters(build), list] : list;
}

/** Room for the form that visitors will filter the list with: about as high, so that the page doesn't move when it comes. */
const roomOfFilters = (build: Builder) =>
  build.block('p', {'aria-hidden': 'true'}, Markup.lineBreak, Markup.lineBreak, Markup.lineBreak);
