import {isObject, memberOf, stringOf} from '../check/members.js';
import {htmlToText} from '../widgets.js';
import type {DraftFeed, DraftImage, DraftItem} from './draft.js';

/** Whether a value is an answer of WordPress's REST API: an array of posts, or one post (`/wp-json/wp/v2/posts?_embed`). */
export const isWordPress = (value: unknown): value is object => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) && isObject(first.title) && 'rendered' in first.title && typeof first.link === 'string';
};

/** The message of an error that WordPress answers with. */
export const wordPressError = (value: unknown): string | undefined =>
  typeof memberOf(memberOf(value, 'data'), 'status') === 'number' ? stringOf(memberOf(value, 'message')) : undefined;

/** The site of posts in the form of WordPress.com's own API, which is not that of WordPress; undefined for anything else. */
export function wordPressComSite(value: unknown): string | undefined {
  const posts = memberOf(value, 'posts');
  const first: unknown = Array.isArray(posts) ? posts[0] : undefined;
  const url = stringOf(memberOf(first, 'URL'));
  return typeof memberOf(first, 'ID') === 'number' && url && URL.canParse(url) ? new URL(url).host : undefined;
}

const rendered = (value: unknown) => stringOf(memberOf(value, 'rendered'));
const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads posts.
 * @param protectedPosts called with the title of each post that is left out because it has a password
 */
export function fromWordPress(value: object, protectedPosts: (title: string) => void): DraftFeed {
  const posts = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isObject);
  const link = posts.map((post) => stringOf(post.link)).find((url) => url && URL.canParse(url));
  const open = posts.filter((post) => {
    const closed = memberOf(post.content, 'protected') === true || memberOf(post.excerpt, 'protected') === true;
    if (closed) protectedPosts(htmlToText(rendered(post.title) ?? 'Untitled'));
    return !closed;
  });
  return {
    title: open.map((post) => yoast(post, 'og_site_name')).find(Boolean),
    home: link && `${new URL(link).origin}/`,
    base: link,
    items: open.map(postItem),
  };
}

/** What the plugin Yoast SEO knows of a post. */
const yoast = (post: Record<string, unknown>, name: string): string | undefined =>
  decoded(memberOf(post.yoast_head_json, name)) || undefined;

function postItem(post: Record<string, unknown>): DraftItem {
  const embedded = isObject(post._embedded) ? post._embedded : {};
  const terms = arrayOf(embedded['wp:term']).flatMap(arrayOf);
  const author = arrayOf(embedded.author).map((one) => ({
    ...definedString('name', memberOf(one, 'name')),
    ...definedString('url', memberOf(one, 'link')),
  }));
  const featured = arrayOf(embedded['wp:featuredmedia']).flatMap(featuredImage);
  return {
    // The guid stays the same even if the site changes its permalinks.
    id: rendered(post.guid) ?? stringOf(post.link),
    url: stringOf(post.link),
    title: htmlToText(rendered(post.title) ?? ''),
    content: rendered(post.content),
    summary: withoutMore(rendered(post.excerpt)) || escaped(yoast(post, 'og_description')),
    published: withZone(post.date, post.date_gmt),
    modified: withZone(post.modified, post.modified_gmt),
    authors: author.some(({name}) => name) ? author : [{...definedString('name', yoast(post, 'author'))}],
    // "Uncategorized" says nothing. Its slug is the same in every language.
    tags: terms
      .filter((term) => !NO_TAGS.has(memberOf(term, 'taxonomy')) && memberOf(term, 'slug') !== 'uncategorized')
      .map((term) => decoded(memberOf(term, 'name'))),
    images: [...featured, ...imagesOfPlugins(post)],
    language: stringOf(post.lang) ?? yoast(post, 'og_locale'),
  };
}

/** Taxonomies that say how a post is shown. Polylang's is its language. */
const NO_TAGS = new Set<unknown>(['post_format', 'language']);

/** The picture as plugins know it. It stands in for the featured one, which may not be embedded. */
const imagesOfPlugins = (post: Record<string, unknown>): DraftImage[] => [
  ...arrayOf(memberOf(post.yoast_head_json, 'og_image')).map((image) => ({
    ...definedString('url', memberOf(image, 'url')),
    width: Number(memberOf(image, 'width')) || undefined,
    height: Number(memberOf(image, 'height')) || undefined,
  })),
  definedString('url', post.jetpack_featured_media_url),
];

const escaped = (text: string | undefined) => text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const decoded = (value: unknown) => stringOf(value) && htmlToText(stringOf(value)!);

const definedString = <Name extends string>(name: Name, value: unknown) => {
  const text = stringOf(value);
  return (text === undefined ? {} : {[name]: text}) as Partial<Record<Name, string>>;
};

/** Longer than any excerpt. The patterns would search a long text again and again for missing ends. */
const EXCERPT_CHARS = 5000;

/** The excerpt without the link to the whole text, which themes append. */
const withoutMore = (excerpt = '') =>
  excerpt.length > EXCERPT_CHARS
    ? excerpt
    : excerpt
        .replace(/<a\b[^<>]*\bmore-link\b[^<>]*>[^]*?<\/a>/gi, '')
        .replace(/\s*\[?(&hellip;|…)\]?\s*(?=<\/p>|$)/i, '…');

/** A time with its zone, from the local time and UTC, which WordPress both writes without a zone. */
function withZone(local: unknown, utc: unknown): string | undefined {
  const [here, there] = [stringOf(local), stringOf(utc)];
  if (!here || !there) return here ?? (there && `${there}Z`);
  const minutes = Math.round((Date.parse(`${here}Z`) - Date.parse(`${there}Z`)) / 60_000);
  if (!(Math.abs(minutes) < 24 * 60)) return here;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${here}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

/** The width that a picture should have at least, in pixels. */
const WIDTH = 1200;

/** The smallest size of a picture that is wide enough, or else the whole picture. */
function featuredImage(media: unknown): DraftImage[] {
  const details = memberOf(media, 'media_details');
  const whole = {
    source_url: memberOf(media, 'source_url'),
    width: memberOf(details, 'width'),
    height: memberOf(details, 'height'),
  };
  const sizes = memberOf(details, 'sizes');
  const all = [...(isObject(sizes) ? Object.entries(sizes) : [])]
    // The thumbnail is a square from the middle, and may cut off what matters.
    .filter(([name]) => name !== 'thumbnail')
    .map(([, size]) => size)
    .filter((size) => Number(memberOf(size, 'width')) >= WIDTH && stringOf(memberOf(size, 'source_url')))
    .sort((a, b) => Number(memberOf(a, 'width')) - Number(memberOf(b, 'width')));
  const best: unknown = all[0] ?? whole;
  const url = stringOf(memberOf(best, 'source_url'));
  if (!url) return [];
  const alt = memberOf(media, 'alt_text');
  return [
    {
      url,
      alt: typeof alt === 'string' ? alt : undefined,
      caption: rendered(memberOf(media, 'caption')),
      width: Number(memberOf(best, 'width')) || undefined,
      height: Number(memberOf(best, 'height')) || undefined,
    },
  ];
}
