/** By hand: a banner with its figures. */
import type {BenchmarkFeed as Feed} from '../feeds.mjs';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  section { display: grid; gap: 1rem; justify-items: start }
  h2 { margin: 0; font-size: 2.6em; line-height: 1.2 }
  p { margin: 0; max-inline-size: 68ch }
  dl { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; margin: 0 }
  dl div { display: flex; flex-direction: column-reverse }
  dd { margin: 0 }
  b { display: block; font-size: 2.07em }
  a { padding: .5em 1em; background: currentColor }
`);
const template = document.createElement('template');
template.innerHTML =
  '<section aria-labelledby="title"><h2 id="title"></h2><div></div><dl></dl><p><span></span> <time></time></p><a></a></section>';
const numbers = new Intl.NumberFormat('en', {notation: 'compact', maximumFractionDigits: 1});

const append = (parent: Element, name: string, text: string) => {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
};

customElements.define(
  'campaign-banner',
  class extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet];
      const {campaign} = ((await (await fetch(this.getAttribute('src')!)).json()) as Feed)._alliance;
      const clone = template.content.cloneNode(true) as DocumentFragment;
      clone.querySelector('h2')!.textContent = campaign.title;
      for (const paragraph of campaign.statement) append(clone.querySelector('div')!, 'p', paragraph);
      for (const {value, qualifier, label} of campaign.figures) {
        const group = append(clone.querySelector('dl')!, 'div', '');
        append(group, 'dt', label);
        const figure = append(group, 'dd', qualifier ? `${qualifier} ` : '');
        append(figure, 'b', numbers.format(value));
      }
      clone.querySelector('span')!.textContent = campaign.goal.label;
      clone.querySelector('time')!.textContent = campaign.goal.date;
      const link = clone.querySelector('a')!;
      link.href = campaign.action.url;
      link.textContent = campaign.action.label;
      root.append(clone);
    }
  },
);
