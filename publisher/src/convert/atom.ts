import {parseAtomFeed} from 'feedsmith';
import {htmlToText} from '../widgets.js';
import type {DraftFeed, DraftItem} from './draft.js';
import {mediaFiles, mediaImages, mediaText, mediaTitle} from './media.js';
import {isImage} from './media-types.js';
import {titleText} from './rss.js';

type Atom = ReturnType<typeof parseAtomFeed<string>>;
type Entry = NonNullable<Atom['entries']>[number];
type Link = NonNullable<Entry['links']>[number];

/** A text construct (RFC 4287, section 3.1). */
interface Text {
  value?: string;
  type?: string;
}

const isHtml = ({type = 'text'}: Text) => /html/i.test(type);
const textOf = (text: Text | undefined) => text?.value && (isHtml(text) ? htmlToText(text.value) : text.value);
const linkOf = (links: Link[] | undefined, rel: string) => links?.find((link) => (link.rel ?? 'alternate') === rel);
const people = (authors: {name?: string; uri?: string}[] | undefined) =>
  authors?.map(({name, uri}) => ({...(name && {name}), ...(uri && {url: uri})}));

/** Links to files are enclosures. arXiv calls its PDFs related. */
const isFile = ({rel, type}: Link) => rel === 'enclosure' || (rel === 'related' && type === 'application/pdf');

/** Atom 0.3 and 1.0. */
export function fromAtom(xml: string): DraftFeed {
  const feed = parseAtomFeed<string>(xml);
  return {
    title: textOf(feed.title),
    description: textOf(feed.subtitle),
    home: linkOf(feed.links, 'alternate')?.href,
    self: linkOf(feed.links, 'self')?.href,
    next: linkOf(feed.links, 'next')?.href,
    icon: feed.icon ?? feed.logo,
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    authors: people(feed.authors),
    base: feed.xml?.base,
    items: (feed.entries ?? []).map(entryItem),
  };
}

function entryItem(entry: Entry): DraftItem {
  const {links, content, summary, media} = entry;
  const enclosures = links?.filter(isFile) ?? [];
  const pictures = enclosures.filter(({type, href}) => isImage(type, href));
  const main = content?.value === undefined ? summary : content;
  return {
    id: entry.id,
    url: linkOf(links, 'alternate')?.href ?? content?.src,
    externalUrl: links?.find((link) => link.rel === 'related' && !isFile(link))?.href,
    title: titleText(textOf(entry.title) ?? entry.dc?.titles?.[0] ?? mediaTitle(media)),
    ...(main && isHtml(main) ? {content: main.value} : {text: main?.value ?? mediaText(media)}),
    // Don't repeat a summary that is the text already.
    summary: main === summary ? undefined : textOf(summary),
    published: entry.published ?? entry.updated ?? entry.dc?.dates?.[0],
    modified: entry.published ? entry.updated : undefined,
    authors: [...(people(entry.authors) ?? []), ...(entry.dc?.creators ?? []).map((name) => ({name}))],
    tags: [...(entry.categories ?? []).map(({label, term}) => label ?? term), ...(entry.dc?.subjects ?? [])],
    language: entry.xml?.lang ?? entry.dc?.languages?.[0] ?? main?.xml?.lang,
    images: [...mediaImages(media), ...pictures.map(({href}) => ({url: href}))],
    files: [
      ...enclosures
        .filter((link) => !pictures.includes(link))
        .map(({href, type, title, length, hreflang}) => ({url: href, type, title, bytes: length, language: hreflang})),
      ...mediaFiles(media),
    ],
    ...(entry.source?.title && {
      source: {
        name: textOf(entry.source.title),
        url: linkOf(entry.source.links, 'alternate')?.href,
      },
    }),
    publication: {doi: entry.arxiv?.doi},
    base: entry.xml?.base,
    contentBase: main?.xml?.base,
  };
}
