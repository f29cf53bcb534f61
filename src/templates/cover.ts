import {html} from 'lit';
import type {FeedItem} from '../feed/read/json-feed.js';
import {textLanguage} from '../language/text-language.js';
import {link} from './link.js';
import {canShow, picture, pictureRole} from './picture.js';
import type {TemplateHost} from './template-host.js';
import {longestWord, textWidth} from './text-width.js';

/** How many designs of drawn covers there are, each with its own hue. */
const SHAPES = 5;

/** The sizes of a drawn cover's title, from the largest: how many letters fit in a line, and how many lines on the cover. */
const TITLE_SIZES = [
  {letters: 6.5, lines: 4},
  {letters: 9.5, lines: 6},
  {letters: 12, lines: 7},
  {letters: 14, lines: 8},
];

/** The design of a publication's cover. It comes from the id, so that the publication always looks the same. */
function shapeOf(id: string) {
  let sum = 0;
  for (const character of id) sum += character.codePointAt(0)!;
  return sum % SHAPES;
}

/** The largest size in which no word is broken and the whole title is visible; if there is none, the smallest. */
function sizeOf(title: string) {
  const [width, longest] = [textWidth(title), longestWord(title)];
  // Lines break before they are full: count on three quarters of them.
  const fits = TITLE_SIZES.findIndex(({letters, lines}) => longest <= letters && width <= letters * lines * 0.75);
  return fits < 0 ? TITLE_SIZES.length - 1 : fits;
}

/** A publication's cover. If it has no picture, one is drawn, with its title and its agency or author. */
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
