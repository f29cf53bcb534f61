import {
  commaOf,
  fileFormat,
  firstWords,
  formatDate,
  formatList,
  formatSize,
  languageName,
  ownLanguage,
  textBeyondTitle,
  type Attachment,
  type DateStyle,
  type FeedItem,
} from '../widgets.js';
import type {Builder, Child, Markup} from './markup.js';
import type {WidgetAttributes} from './select.js';

/** What an item's markup depends on, apart from the item. */
export interface Place {
  build: Builder;
  /** The language of the widget's place on the page. */
  language: string;
  /** The level of the widget's heading. Titles are one level below. */
  level: number;
}

/** As in the widget (src/templates/item-text.ts). */
const MAX_SUMMARY_CHARS = 480;
const DATE_STYLES = ['full', 'long', 'medium', 'short'] as const;

export function newsItem(item: FeedItem, place: Place, attributes: WidgetAttributes): Markup {
  const {build} = place;
  const compact = attributes.layout === 'compact';
  const written = attributes['date-style'];
  // A date relative to today would be wrong tomorrow.
  const style: DateStyle = DATE_STYLES.find((name) => name === written) ?? 'long';
  const date = written === 'none' ? undefined : dateOf(item, place, style);
  return build.article(
    date && build.block('p', {}, date),
    titleOf(item, place),
    !compact && [summaryOf(item, place), metaOf(item, place)],
  );
}

export function publicationItem(item: FeedItem, place: Place): Markup {
  const {build, language} = place;
  const own = ownLanguage(item.language, language);
  const kind = item._alliance.type === 'publication' ? item._alliance.publication?.kind : undefined;
  const authors = item.authors?.flatMap(({name}) => name ?? []) ?? [];
  const facts: Child[] = [
    kind && build.inline('span', {...own}, kind),
    authors.length > 0 && build.inline('span', {dir: 'auto'}, formatList(authors, language)),
    dateOf(item, place, 'long'),
  ];
  return build.article(
    titleOf(item, place),
    line(facts, place),
    summaryOf(item, place),
    item.attachments?.length
      ? build.list(item.attachments.map((file) => build.item(fileOf(file, item, place))))
      : undefined,
    metaOf(item, place),
  );
}

const titleOf = ({title, url, language: own}: FeedItem, {build, language, level}: Place) =>
  build.heading(level + 1, {...ownLanguage(own, language)}, build.link(url, {}, title));

function dateOf({date_published: date}: FeedItem, {build, language}: Place, style: DateStyle): Markup | undefined {
  return date ? build.inline('time', {datetime: date.slice(0, 10)}, formatDate(date, language, style)) : undefined;
}

/** An item's summary, or else the beginning of its text, without what the title says already. */
function summaryOf(item: FeedItem, {build, language}: Place): Markup | undefined {
  const {title, summary = '', content_text: content = ''} = item;
  const text = textBeyondTitle(summary, title) || textBeyondTitle(content, title);
  if (!text) return undefined;
  return build.block('p', {...ownLanguage(item.language, language)}, firstWords(text, MAX_SUMMARY_CHARS));
}

/** An item's agency and its tags. */
function metaOf(item: FeedItem, place: Place): Markup | undefined {
  const {build, language} = place;
  const {source} = item._alliance;
  const comma = commaOf(item.language ?? language);
  return line(
    [
      source && build.inline('span', {dir: 'auto'}, build.link(source.url, {}, source.name)),
      item.tags?.length && build.inline('span', {...ownLanguage(item.language, language)}, item.tags.join(comma)),
    ].map((fact) => fact || undefined),
    place,
  );
}

/** The facts that are present, on one line. */
function line(facts: Child[], {build}: Place): Markup | undefined {
  const known = facts.filter(Boolean);
  return known.length
    ? build.block(
        'p',
        {},
        known.map((fact, index) => [index > 0 && ' · ', fact]),
      )
    : undefined;
}

/** A link to a file: "PDF, 1.2 MB, French". */
function fileOf(
  {url, mime_type, title, size_in_bytes: size, _alliance}: Attachment,
  item: FeedItem,
  place: Place,
): Child {
  const {build, language} = place;
  const tag = _alliance?.language;
  const {lang} = ownLanguage(tag ?? item.language, language);
  const facts = [
    title,
    fileFormat(url, mime_type),
    size && formatSize(size, language),
    tag && languageName(tag, language),
  ].filter((fact): fact is string => Boolean(fact));
  const comma = commaOf(language);
  const text: Child = facts.length
    ? facts.map((fact, index) => [
        index > 0 && comma,
        build.inline('bdi', {lang: fact === title ? lang : undefined}, fact),
      ])
    : url;
  return build.link(url, {hreflang: tag}, text);
}
