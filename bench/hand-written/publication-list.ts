/** By hand: a grid of cards with drawn covers. */
import type {PublicationsFeed as Feed} from '../feeds.mjs';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)) }
  article { display: grid; grid-template-columns: 6rem 1fr; gap: 1.25rem }
  .cover { aspect-ratio: 3 / 4; padding: 1em; border: 1px solid #ccc; background: #eef; font-size: .6em; overflow: hidden }
  small { font-size: .83em; color: #555 }
  h3, p { margin: .25rem 0 }
`);
const template = document.createElement('template');
template.innerHTML =
  '<li><article><div class="cover" aria-hidden="true"></div><div><h3><a></a></h3><small><span></span> · <time></time></small><p></p><small class="tags"></small></div></article></li>';
const dates = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeZone: 'UTC'});

customElements.define(
  'publication-list',
  class extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet];
      const {items} = (await (await fetch(this.getAttribute('src')!)).json()) as Feed;
      const list = document.createElement('ul');
      for (const item of items.slice(0, Number(this.getAttribute('limit')))) {
        const clone = template.content.cloneNode(true) as DocumentFragment;
        clone.querySelector('.cover')!.textContent = item.title;
        const link = clone.querySelector('a')!;
        link.href = item.url;
        link.textContent = item.title;
        clone.querySelector('span')!.textContent = item._alliance.publication.kind;
        const time = clone.querySelector('time')!;
        time.dateTime = item.date_published.slice(0, 10);
        time.textContent = dates.format(Date.parse(item.date_published));
        clone.querySelector('p')!.textContent = item.summary;
        clone.querySelector('.tags')!.textContent = item.tags.join(', ');
        list.append(clone);
      }
      root.append(list);
    }
  },
);
