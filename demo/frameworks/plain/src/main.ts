import type {VisitorFilter} from 'alliance-widgets';
import 'alliance-widgets/define';

const main = document.querySelector('main')!;
const message = document.querySelector('output')!;
const input = (name: string) => document.querySelector<HTMLInputElement>(`input[name=${name}]`)!;

let filter: VisitorFilter = {};

function showWidgets() {
  main.replaceChildren(document.importNode(document.querySelector('template')!.content, true));

  const own = main.querySelector<HTMLElementTagNameMap['news-list']>('#own')!;
  own.feed = {items: [{id: 'office', title: 'Our office opens', date_published: '2014-09-01'}]};
  own.itemTemplate = ({title}) => `${title}!`;

  const brochure = main.querySelector<HTMLElementTagNameMap['publication-card']>('#brochure')!;
  brochure.publication = {id: 'brochure', title: 'Our brochure', authors: [{name: 'Our agency'}]};

  const provider = main.querySelector('alliance-feed')!;
  provider.addEventListener('alliance-load', ({feed}) => (message.value = `Loaded: ${feed.title}`));
  provider.addEventListener('alliance-error', ({error}) => (message.value = `Failed: ${error.code}`));
  provider.addEventListener('alliance-select', (event) => {
    // The link is not followed: the application shows the item by itself.
    event.preventDefault();
    message.value = `Selected: ${event.item.title}`;
  });
  const news = main.querySelector('news-list')!;
  news.filters = 'search';
  news.filter = filter;
  news.addEventListener('alliance-filter', (event) => (filter = event.filter));
  setOptions();
}

function setOptions() {
  const news = main.querySelector('news-list');
  if (!news) return;
  news.limit = input('limit').valueAsNumber;
  news.more = input('more').checked;
}

input('limit').addEventListener('input', setOptions);
input('more').addEventListener('change', setOptions);
input('shown').addEventListener('change', ({currentTarget}) => {
  if ((currentTarget as HTMLInputElement).checked) showWidgets();
  else main.replaceChildren();
});
document.querySelector('button')!.addEventListener('click', () => {
  main.querySelector('ul')?.append(...[...main.querySelectorAll('li')].reverse());
});

showWidgets();
