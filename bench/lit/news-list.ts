/** Lit with nothing added: the hand-written list, as a LitElement. */
import {css, html, LitElement} from 'lit';
import type {BenchmarkFeed} from '../feeds.mjs';

type Entry = {item: BenchmarkFeed['items'][number]; at: number};

const dates = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeZone: 'UTC'});

customElements.define(
  'news-list',
  class extends LitElement {
    static override properties = {items: {state: true}};
    declare items?: Entry[];

    static override styles = css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        padding-block: 1.25rem;
      }
      li + li {
        border-block-start: 1px solid #ccc;
      }
      time,
      small {
        font-size: 0.83em;
        color: #555;
      }
      h3,
      p {
        margin: 0.25rem 0;
      }
      p {
        max-inline-size: 68ch;
      }
    `;

    override async connectedCallback() {
      super.connectedCallback();
      const {items} = (await (await fetch(this.getAttribute('src')!)).json()) as BenchmarkFeed;
      this.items = items
        .map((item) => ({item, at: Date.parse(item.date_published)}))
        .sort((a, b) => b.at - a.at)
        .slice(0, Number(this.getAttribute('limit')));
    }

    override render() {
      return html`<ul>
        ${this.items?.map(
          ({item, at}) =>
            html`<li>
              <article>
                <time datetime=${item.date_published.slice(0, 10)}>${dates.format(at)}</time>
                <h3><a href=${item.url}>${item.title}</a></h3>
                <p>${item.summary}</p>
                <small>${item.tags.join(', ')}</small>
              </article>
            </li>`,
        )}
      </ul>`;
    }
  },
);
