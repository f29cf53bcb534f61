import {waitUntil} from '../helpers/wait-until.js';
import {inState, text} from '../helpers/setup.js';
import {open as openPage, type DemoPage} from './page.js';

export const PASTED = {title: 'Pasted', items: [{id: '1', title: 'One'}, {}, {id: '2', title: 'Two </script>'}]};

/** A good feed, formatted by hand, with one fault. */
export const written = (item: object, feed: object = {}) =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Pasted',
      language: 'en',
      items: [{id: '1', title: 'One', url: 'https://a.example/1', date_published: '2099-01-01'}, {...item}],
      ...feed,
    },
    null,
    2,
  );
export const second = {id: '2', title: 'Two', url: 'https://a.example/2', date_published: '2026-10-14'};
/** A radius that only the campaign's theme has. */
export const campaignRadius = /--alliance-radius: (.*);/.exec(await (await fetch('/themes/campaign.css')).text())![1];
export const FEED = new URL('/demo/feeds/alliance.json', location.href).href;

/** Opens the builder, and waits until it has filled its form. */
export async function open(address: string, width?: number) {
  const page = await openPage(address, width);
  await waitUntil(() => page.find('#options details'), 'the form');
  return page;
}

export const ready = (page: DemoPage, tag = 'news-list') =>
  waitUntil(() => page.all(`#stage ${tag}`).some((widget) => inState(widget, 'ready')), 'the preview');

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export const field = ({find}: DemoPage, name: string) => find<Field>(`#builder [name="${name}"]`);

export function set(page: DemoPage, name: string, value: string) {
  const target = field(page, name);
  target.value = value;
  target.dispatchEvent(new Event('input', {bubbles: true}));
}

export const code = ({find}: DemoPage) => find('#code code').textContent;
export const message = ({find}: DemoPage) => text(find('#message'))!;

/** Waits for a message. If it never appears, the failure quotes the one that is shown instead. */
export async function says(page: DemoPage, words: RegExp) {
  await waitUntil(() => words.test(message(page)), String(words)).catch((error: Error) => {
    throw new Error(`${error.message}, but it says: ${message(page)}`);
  });
}

export const json = (feed: object) => `#${new URLSearchParams({json: JSON.stringify(feed)})}`;

/** Publishes a file on this server. `elsewhere` uses the server's other name, which makes it another site. */
export async function published(
  file: {body?: string; status?: number; headers?: Record<string, string>},
  elsewhere = false,
) {
  const folder = await (await fetch('/guest/', {method: 'POST', body: JSON.stringify({'feed.json': file})})).text();
  const url = new URL(`${folder}feed.json`, location.href);
  if (elsewhere) url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}
