import type {DraftFile, DraftImage} from './draft.js';
import {isImage} from './media-types.js';

/** Media RSS (https://www.rssboard.org/media-rss), as far as pictures and files are concerned. */
interface MediaText {
  value?: string | undefined;
}

interface MediaCommon {
  title?: MediaText | undefined;
  keywords?: string[] | undefined;
  description?: MediaText | undefined;
  credits?: MediaText[] | undefined;
  copyright?: MediaText | undefined;
  thumbnails?: {url?: string | undefined; width?: number | undefined; height?: number | undefined}[] | undefined;
}

interface MediaContent extends MediaCommon {
  url?: string | undefined;
  type?: string | undefined;
  medium?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  fileSize?: number | undefined;
  duration?: number | undefined;
  lang?: string | undefined;
  isDefault?: boolean | undefined;
}

export interface Media extends MediaCommon {
  contents?: MediaContent[] | undefined;
  groups?: (MediaCommon & {contents?: MediaContent[] | undefined})[] | undefined;
}

const isPicture = ({medium, type, url}: MediaContent) => medium === 'image' || (!medium && isImage(type, url));

/** What is said about a picture, in its own element or in those around it. */
const about = (...around: (MediaCommon | undefined)[]) => {
  const first = (text: (one: MediaCommon) => string | undefined) =>
    around.map((one) => one && text(one)).find((value) => value !== undefined);
  const people = around.flatMap((one) => one?.credits?.flatMap(({value}) => value ?? []) ?? []);
  return {
    alt: first(({description}) => description?.value),
    credit: people.length ? [...new Set(people)].join(', ') : first(({copyright}) => copyright?.value),
  };
};

/** The pictures of an item, the best first: the default, then the widest, then its thumbnails. */
export function mediaImages(media: Media | undefined): DraftImage[] {
  const groups = [...(media?.groups ?? []), {contents: media?.contents}];
  const pictures = groups
    .flatMap((group) => (group.contents ?? []).map((content) => ({content, group})))
    .filter(({content}) => isPicture(content))
    .sort(
      (a, b) =>
        Number(!!b.content.isDefault) - Number(!!a.content.isDefault) ||
        (b.content.width ?? 0) - (a.content.width ?? 0),
    )
    .map(({content, group}) => ({...content, ...about(content, group, media)}));
  const thumbnails = [media, ...(media?.groups ?? []), ...(media?.contents ?? [])].flatMap((around) =>
    (around?.thumbnails ?? []).map((thumbnail) => {
      const {alt, credit} = about(around, media);
      // The description beside a film's thumbnail is about the film.
      return {...thumbnail, credit, alt: hasRecording(media) ? undefined : alt};
    }),
  );
  return [...pictures, ...thumbnails]
    .filter(({width = Infinity}) => width >= MIN_WIDTH)
    .map(({url, alt, credit, width, height}) => ({
      ...{url, alt, credit, width, height},
      isThumbnail: width !== undefined && width < THUMBNAIL_WIDTH,
    }));
}

/** A narrower picture is an ornament, such as the author's portrait. */
const MIN_WIDTH = 50;
/** A narrower picture is a thumbnail. Blogger's is 72 pixels wide. */
const THUMBNAIL_WIDTH = 150;

const hasRecording = (media: Media | undefined) => contentsOf(media).some((content) => !isPicture(content));

const partsOf = (media: Media | undefined) => [media, ...(media?.groups ?? []), ...contentsOf(media)];

export const mediaTitle = (media: Media | undefined): string | undefined =>
  partsOf(media).find((part) => part?.title?.value)?.title?.value;

export const mediaKeywords = (media: Media | undefined): string[] =>
  partsOf(media).flatMap((part) => part?.keywords ?? []);

/** What is said about a film or a recording, for items without any other text. */
export const mediaText = (media: Media | undefined): string | undefined =>
  hasRecording(media)
    ? [...(media?.groups ?? []), ...(media?.contents ?? []), media].find((one) => one?.description?.value)?.description
        ?.value
    : undefined;

const contentsOf = (media: Media | undefined): MediaContent[] => [
  ...(media?.contents ?? []),
  ...(media?.groups ?? []).flatMap(({contents}) => contents ?? []),
];

/** What nothing plays any more. YouTube still writes it. */
const FLASH = 'application/x-shockwave-flash';

/** The documents and recordings of an item. */
export const mediaFiles = (media: Media | undefined): DraftFile[] =>
  contentsOf(media)
    .filter((content) => !isPicture(content) && content.type !== FLASH)
    .map(({url, type, title, fileSize, duration, lang}) => ({
      url,
      type,
      title: title?.value,
      bytes: fileSize,
      seconds: duration,
      language: lang,
    }));
