import type {ImageDocument} from '../types.js';
import {htmlToText} from '../widgets.js';
import type {DraftImage} from './draft.js';
import {defined, plain, positive} from './values.js';

/**
 * The picture of an item: the first that can be loaded.
 * @param inText the first picture in its text, which may also describe another size of the same file
 * @param address returns the absolute address for one as it is written
 */
export function pictureOf(
  images: DraftImage[],
  inText: DraftImage | undefined,
  address: (written: string | undefined) => string | undefined,
): {url: string; about: ImageDocument} | undefined {
  const large = images.filter(({isThumbnail}) => !isThumbnail);
  const thumbnails = images.filter(({isThumbnail}) => isThumbnail);
  for (const image of [...large, ...(inText ? [inText] : []), ...thumbnails]) {
    const url = address(image.url);
    if (!url) continue;
    const alt = image.alt ?? (inText?.url && fileOf(inText.url) === fileOf(url) ? inText.alt : undefined);
    const about = defined({
      // An empty `alt` means that the picture adds nothing. Without an `alt`, nobody has described it.
      alt: alt === undefined ? undefined : htmlToText(alt),
      credit: plain(image.credit),
      caption: htmlToText(image.caption ?? '') || undefined,
      width: positive(image.width),
      height: positive(image.height),
    });
    return {url, about};
  }
  return undefined;
}

/** The file of a picture, which has other addresses in other sizes: `a-300x200.jpg`, `a.jpg?format=1500w`. */
const fileOf = (url: string) => url.replace(/[?#].*/, '').replace(/-\d+x\d+(?=\.\w+$)/, '');
