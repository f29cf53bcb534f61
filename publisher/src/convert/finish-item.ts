import {finding} from '../findings.js';
import {baseIn, feedUrl} from '../text/address.js';
import {feedDate} from '../text/date.js';
import {isMarkup, readHtml} from '../text/html.js';
import {languageOf} from '../text/languages.js';
import type {AttachmentDocument, Author, ConvertOptions, Finding, ImageDocument, ItemDocument} from '../types.js';
import {firstWords, htmlToText} from '../widgets.js';
import type {DraftFile, DraftImage, DraftItem} from './draft.js';
import {typeByEnding} from './media-types.js';
import {pictureOf} from './picture.js';
import {defined, idFor, plain, positive} from './values.js';

const SUMMARY_CHARS = 300;
/** How much of an address is shown: some have a whole picture in them. */
const MAX_SHOWN_CHARS = 100;

/** The absolute address for one as it is written; undefined, with a finding, if it must not be followed. */
export type ReadAddress = (written: string | undefined) => string | undefined;

interface Context {
  base: string | undefined;
  options: ConvertOptions;
  findings: Finding[];
  /** Whether the day comes before the month in dates with slashes, if they tell that. */
  dayFirst: boolean | undefined;
}

/** Makes an item of a JSON Feed from a draft. */
export function finishItem(draft: DraftItem, {base, options, findings, dayFirst}: Context): ItemDocument {
  const address: ReadAddress = (written) => {
    const read = feedUrl(written, base);
    if (!read && written?.replace(/^#.*/s, '').trim()) {
      findings.push(finding('address', {value: firstWords(written, MAX_SHOWN_CHARS)}, {}, 'warning'));
    }
    return read;
  };
  const url = address(draft.url);
  const externalUrl = address(draft.externalUrl);
  const title = plain(draft.title);
  const content = contentOf(draft, baseIn(draft.contentBase, base), title);
  const picture = pictureOf(draft.images ?? [], content.image, address);
  const tags = tagsOf(draft.tags);
  const id = draft.id?.trim() || url || externalUrl || idFor(JSON.stringify([title, content]));
  const wanted = options.publications && fold(options.publications);
  const isPublication = draft.isPublication ?? (!!wanted && !!tags?.some((tag) => fold(tag) === wanted));
  const date = (written: string | undefined) => {
    const read = feedDate(written, dayFirst);
    if (written?.trim() && !read) findings.push(finding('date-left-out', {value: written.trim()}));
    return read;
  };
  return {
    id,
    ...defined({
      url,
      external_url: externalUrl,
      title,
      content_html: content.html,
      content_text: content.text,
      summary: summaryOf(draft, content, title),
      image: picture?.url,
      date_published: date(draft.published),
      date_modified: date(draft.modified),
      authors: authorsOf(draft.authors, base),
      tags,
      language: languageOf(draft.language),
      attachments: filesOf(draft.files, address),
    }),
    ...draft.extensions,
    ...extensionOf(draft, isPublication, picture?.about, base),
  };
}

/** A tag for comparison with others. */
const fold = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

function extensionOf(
  draft: DraftItem,
  isPublication: boolean,
  image: ImageDocument | undefined,
  base: string | undefined,
) {
  const {publication = {}} = draft;
  const about = defined({
    kind: plain(publication.kind),
    isbn: plain(publication.isbn),
    doi: plain(publication.doi),
    pages: positive(publication.pages, true),
  });
  const name = plain(draft.source?.name);
  const extension = defined({
    type: isPublication ? ('publication' as const) : undefined,
    image: image && Object.keys(image).length ? image : undefined,
    source: name ? {name, ...defined({url: feedUrl(draft.source?.url, base)})} : undefined,
    publication: isPublication && Object.keys(about).length ? about : undefined,
  });
  return Object.keys(extension).length ? {_alliance: extension} : {};
}

interface Content {
  html?: string;
  text?: string;
  /** The text of `html`, but for the descriptions of its pictures. */
  words?: string;
  image?: DraftImage;
}

function contentOf({content, text}: DraftItem, base: string | undefined, title: string | undefined): Content {
  if (content !== undefined && isMarkup(content)) {
    const {html, image, withoutPictures} = readHtml(content.trim(), base);
    const said = htmlToText(html);
    if (image) return {html, image, words: htmlToText(withoutPictures ?? '') || said};
    // Google News repeats the title, and links it.
    return said && !isTitle(said, title) ? {html, words: said} : {};
  }
  const said = htmlToText(content ?? '') || text?.trim();
  return said ? {text: said} : {};
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a text has only the words of the title, perhaps with other signs between them. */
const isTitle = (text: string, title = '') => text.length < title.length * 2 && letters(text) === letters(title);

/** A summary in plain text. The widgets' reader decodes references and removes tags: any that belong to the text are escaped. */
function summaryOf(draft: DraftItem, {text, words}: Content, title: string | undefined): string | undefined {
  const said = htmlToText(draft.summary ?? '') || (words && firstWords(words, SUMMARY_CHARS));
  if (!said || said === title || said === text) return undefined;
  return htmlToText(said) === said ? said : said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function authorsOf(authors: Author[] | undefined, base: string | undefined): Author[] | undefined {
  const known = new Map<string, Author>();
  for (const {name, url, avatar} of authors ?? []) {
    const author = defined({name: plain(name), url: feedUrl(url, base), avatar: feedUrl(avatar, base)});
    if (author.name && !known.has(author.name)) known.set(author.name, author);
  }
  return known.size ? [...known.values()] : undefined;
}

function tagsOf(tags: DraftItem['tags']): string[] | undefined {
  const known = new Map<string, string>();
  for (const tag of tags ?? []) {
    const text = plain(tag);
    if (text && !known.has(fold(text))) known.set(fold(text), text);
  }
  return known.size ? [...known.values()] : undefined;
}

function filesOf(files: DraftFile[] | undefined, address: ReadAddress): AttachmentDocument[] | undefined {
  const known = new Map<string, AttachmentDocument>();
  for (const {url: written, type, title, bytes, seconds, language} of files ?? []) {
    const url = address(written);
    if (!url || known.has(url)) continue;
    const tag = languageOf(language);
    known.set(url, {
      url,
      mime_type: /^[\w.+-]+\/[\w.+-]+/.exec(type?.trim() ?? '')?.[0].toLowerCase() ?? typeByEnding(url),
      ...defined({
        title: plain(title),
        size_in_bytes: positive(bytes, true),
        duration_in_seconds: positive(seconds),
        _alliance: tag ? {language: tag} : undefined,
      }),
    });
  }
  return known.size ? [...known.values()] : undefined;
}
