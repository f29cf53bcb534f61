/** What a good developer would write by hand for just this page: the least that shows the same list. */
import type {BenchmarkFeed as Feed} from '../feeds.mjs';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  ul { list-style: none; margin: 0; padding: 0 }
  li { padding-block: 1.25rem }
  li + li { border-block-start: 1px solid #ccc }
  time, small { font-size: .83em; color: #555 }
  h3, p { margin: .25rem 0 }
  p { max-inline-size: 68ch }
`);
const template = document.createElement('template');
template.innerHTML = '<li><article><time></time><h3><a></a></h3><p></p><small></small></article></li>';
const dates = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeZone: 'UTC'});

customElements.define(
  'news-list',
  class extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet];
      const {items} = (await (await fetch(this.getAttribute('src')!)).json()) as Feed;
      const newest = items
        .map((item) => ({item, at: Date.parse(item.date_published)}))
        .sort((a, b) => b.at - a.at)
        .slice(0, Number(this.getAttribute('limit')));
      const list = document.createElement('ul');
      for (const {item, at} of newest) {
        const clone = template.content.cloneNode(true) as DocumentFragment;
        const time = clone.querySelector('time')!;
        time.dateTime = item.date_published.slice(0, 10);
        time.textContent = dates.format(at);
        const link = clone.querySelector('a')!;
        link.href = item.url;
        link.textContent = item.title;
        clone.querySelector('p')!.textContent = item.summary;
        clone.querySelector('small')!.textContent = item.tags.join(', ');
        list.append(clone);
      }
      root.append(list);
    }
  },
);
