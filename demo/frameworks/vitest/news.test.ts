import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import type {AllianceSelectEvent} from 'alliance-widgets';
import 'alliance-widgets/define';
// Pages with a script tag are tested as well: its file does no harm here.
import 'alliance-widgets/dist/alliance-widgets.js';

const FEED = {title: 'Ours', items: [{id: '1', title: 'One', url: 'https://alliance.example/1'}]};

beforeEach(() => {
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(console.warn).not.toHaveBeenCalled();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const shown = (element: Element) => element.shadowRoot?.textContent;

test('a list loads its feed', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(FEED)))),
  );
  document.body.innerHTML = '<news-list src="https://alliance.example/feed.json" heading="Latest news"></news-list>';
  const list = document.querySelector('news-list')!;
  await vi.waitFor(() => expect(shown(list)).toContain('One'));
  expect(shown(list)).toContain('Latest news');
  expect(list.shadowRoot!.querySelector('a')!.href).toBe('https://alliance.example/1');
});

test('a list shows the feed that it is given, and tells of a click', async () => {
  const list = document.createElement('news-list');
  const selected = vi.fn((event: AllianceSelectEvent) => event.preventDefault());
  list.feed = FEED;
  list.addEventListener('alliance-select', selected);
  document.body.append(list);
  await list.updateComplete;
  list.shadowRoot!.querySelector('a')!.click();
  expect(selected).toHaveBeenCalledOnce();
  expect(selected.mock.calls[0]![0].item.title).toBe('One');
});

test('a provider serves the elements inside it', async () => {
  document.body.innerHTML = '<alliance-feed><news-list></news-list></alliance-feed>';
  document.querySelector('alliance-feed')!.feed = FEED;
  await vi.waitFor(() => expect(shown(document.querySelector('news-list')!)).toContain('One'));
});

test('a lazy list loads at once where nothing can tell what is near', async () => {
  vi.stubGlobal('IntersectionObserver', undefined);
  document.body.innerHTML = '<news-list loading="lazy"></news-list>';
  const list = document.querySelector('news-list')!;
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(FEED)))),
  );
  list.src = 'https://alliance.example/lazy.json';
  await vi.waitFor(() => expect(shown(list)).toContain('One'));
});
