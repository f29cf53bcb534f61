import {html} from 'lit';
import type {FeedItem} from '../feed/read/json-feed.js';
import {textLanguage} from '../language/text-language.js';
import {link} from './link.js';
import {canShow, picture, pictureRole} from './picture.js';
import type {TemplateHost} from './template-host.js';
import {longestWord, textWidth} from './text-width.js';

/** How many designs, each with its own hue, a drawn cover may have. */
const SHAPES = 5;

/** Sizes of a drawn cover's title, the largest first: how many letters a line holds, and how many lines there are room for. */
const TITLE_SIZES = [
  {letters: 6.5, lines: 4},
  {letters: 9.5, lines: 6},
  {letters: 12, lines: 7},
  {letters: 14, lines: 8},
];

/** A number from an id, so that a publication always looks the same. */
function shapeOf(id: string) {
  let sum = 0;
  for (const character of id) sum += character.codePointAt(0)!;
  return sum % SHAPES;
}

/** The largest size in which no word is broken and all of the title is seen; else the smallest. */
function sizeOf(title: string) {
  const [width, longest] = [textWidth(title), longestWord(title)];
  // Lines end before they are full.
  const fits = TITLE_SIZES.findIndex(({letters, lines}) => longest <= letters && width <= letters * lines * 0.75);
  return fits < 0 ? TITLE_SIZES.length - 1 : fits;
}

/** A publication's cover, or one that is drawn with its title and its agency or author. */
export function cover(host: TemplateHost, item: FeedItem, author?: string) {
  const {id, url, title, image, _alliance, language} = item;
  if (canShow(image))
    return link(host, picture(host, image, _alliance.image, 'cover'), {
      url,
      selects: item,
      picture: pictureRole(item),
    });
  const {lang, dir} = textLanguage(language, host.uiLanguage);
  const drawn = html`<div
    part="cover"
    class="drawn shape-${shapeOf(id)} size-${sizeOf(title)}"
    aria-hidden="true"
    lang=${lang}
    dir=${dir}
  >
    <b>${title}</b><span>${_alliance.source?.name ?? author}</span>
  </div>`;
  return link(host, drawn, {url, selects: item, picture: 'decorative'});
}
