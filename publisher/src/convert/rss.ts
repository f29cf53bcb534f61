import {parseRdfFeed, parseRssFeed} from 'feedsmith';
import {htmlToText} from '../widgets.js';
import type {DraftFeed, DraftItem} from './draft.js';
import {mediaFiles, mediaImages, mediaKeywords, mediaText, mediaTitle} from './media.js';
import {isImage} from './media-types.js';

type Rss = ReturnType<typeof parseRssFeed<string>>;
type RssItem = NonNullable<Rss['items']>[number];
type Rdf = ReturnType<typeof parseRdfFeed<string>>;
type RdfItem = NonNullable<Rdf['items']>[number];

/** The address of an Atom link inside RSS, by its relation. */
const linkOf = (links: {href?: string; rel?: string}[] | undefined, rel: string) =>
  links?.find((link) => (link.rel ?? 'alternate') === rel)?.href;

/** Markup that people use in titles. Anything else that looks like a tag is text. */
const MARKUP = /<(b|i|em|strong|u|s|small|su[bp]|span|font|a|cite|q|code|p|div|h[1-6])\b[^>]*>[^]*<\/\1>|<br\s*\/?>/i;

/** A name beside an address of e-mail, as RSS has it for authors: `ben@agency.example (Ben Ode)`. */
const BESIDE_EMAIL = /^\S+@\S+\s+\((.+)\)$/;

/** A person's name as plain text. Drupal links it. */
const personName = (creator: string) => ({name: titleText(creator)?.replace(BESIDE_EMAIL, '$1')});

/** Longer than any title. The pattern would search a long text again and again for missing end tags. */
const TITLE_CHARS = 2000;

/** A title as plain text. */
export const titleText = (title: string | undefined) =>
  title && MARKUP.test(title.slice(0, TITLE_CHARS)) ? htmlToText(title) : title;

/** Reads RSS 0.9x and 2.0. */
export function fromRss(xml: string): DraftFeed {
  const feed = parseRssFeed<string>(xml);
  return {
    title: titleText(feed.title ?? feed.dc?.titles?.[0]),
    description: htmlToText(
      feed.description ?? feed.dc?.descriptions?.[0] ?? feed.itunes?.summary ?? feed.itunes?.subtitle ?? '',
    ),
    home: feed.link ?? linkOf(feed.atom?.links, 'alternate'),
    self: linkOf(feed.atom?.links, 'self'),
    next: linkOf(feed.atom?.links, 'next'),
    icon: feed.image?.url ?? feed.itunes?.image,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    authors: feed.itunes?.author ? [{name: feed.itunes.author}] : undefined,
    base: feed.xml?.base,
    items: (feed.items ?? []).map(rssItem),
  };
}

function rssItem(item: RssItem): DraftItem {
  const {guid, enclosures = [], itunes, media, atom} = item;
  const pictures = enclosures.filter(({type, url}) => isImage(type, url));
  const files = enclosures.filter((enclosure) => !pictures.includes(enclosure));
  // Most generators that write no link write one there, whole or from the root of the site.
  const permalink =
    guid && guid.isPermaLink !== false && /^(https?:|\/)/i.test(guid.value ?? '') ? guid.value : undefined;
  const tags = [...(item.categories ?? []).map(({name}) => titleText(name)), ...(item.dc?.subjects ?? [])];
  return {
    ...common({
      ...item,
      title: item.title ?? itunes?.title ?? mediaTitle(media),
      description: item.description ?? itunes?.summary ?? itunes?.subtitle ?? mediaText(media),
    }),
    id: guid?.value,
    url: item.link ?? linkOf(atom?.links, 'alternate') ?? permalink,
    authors: [
      ...(item.authors ?? []).map(({name}) => ({...(name && {name})})),
      ...(item.dc?.creators ?? []).map(personName),
      ...(atom?.authors ?? []).map(({name, uri}) => ({...(name && {name}), ...(uri && {url: uri})})),
      ...(itunes?.author ? [{name: itunes.author}] : []),
    ],
    // Keywords are for search engines: many, and often the same for all items.
    tags: tags.length ? tags : (itunes?.keywords ?? mediaKeywords(media)),
    published:
      item.pubDate ?? dublinCoreDate(item) ?? item.prism?.publicationDates?.[0] ?? atom?.published ?? atom?.updated,
    modified: item.dcterms?.modified?.[0] ?? (item.pubDate ? atom?.updated : undefined),
    images: [
      ...mediaImages(media),
      ...pictures.map(({url}) => ({url})),
      ...(itunes?.image ? [{url: itunes.image}] : []),
    ],
    files: [
      ...files.map(({url, type, length}) => ({url, type, bytes: length, seconds: itunes?.duration})),
      ...mediaFiles(media),
    ],
    ...(item.source?.title && {source: {name: item.source.title}}),
    publication: {doi: item.prism?.doi},
  };
}

const dublinCoreDate = ({dc, dcterms}: Pick<RssItem & RdfItem, 'dc' | 'dcterms'>) =>
  dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0];

/** What items of RSS 1.0 and 2.0 have in common. */
function common({
  title,
  description,
  content,
  dc,
  xml,
}: Pick<RssItem & RdfItem, 'title' | 'description' | 'content' | 'dc' | 'xml'>) {
  const full = content?.encoded;
  const short = description ?? dc?.descriptions?.[0];
  return {
    title: titleText(title ?? dc?.titles?.[0]),
    content: full ?? short,
    summary: full === undefined ? undefined : short,
    language: dc?.languages?.[0] ?? xml?.lang,
    base: xml?.base,
  } satisfies DraftItem;
}

/** Reads RSS 0.90 and 1.0. */
export function fromRdf(xml: string): DraftFeed {
  const feed = parseRdfFeed<string>(xml);
  return {
    title: titleText(feed.title ?? feed.dc?.titles?.[0]),
    description: htmlToText(feed.description ?? feed.dc?.descriptions?.[0] ?? ''),
    home: feed.link,
    self: linkOf(feed.atom?.links, 'self'),
    next: linkOf(feed.atom?.links, 'next'),
    icon: feed.image?.url,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    base: feed.xml?.base,
    items: (feed.items ?? []).map((item) => ({
      ...common(item),
      id: item.rdf?.about ?? item.link,
      url: item.link ?? item.rdf?.about,
      authors: (item.dc?.creators ?? []).map(personName),
      tags: item.dc?.subjects,
      published: dublinCoreDate(item),
      modified: item.dcterms?.modified?.[0],
      images: mediaImages(item.media),
      files: mediaFiles(item.media),
    })),
  };
}
