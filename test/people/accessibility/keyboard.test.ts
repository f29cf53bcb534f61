import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CampaignBanner, NewsList} from '../../../src/index.js';
import {feedOf, FULL, newsItems} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {announcements} from '../../helpers/announcements.js';
import {feedUrl, missing, network} from '../../helpers/network.js';
import {focused, inState, part, parts, setup, text} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

/** Presses Tab until the focus is on a part. If a widget takes more stops than this, it is a trap. */
async function tabTo(element: Element, name: string) {
  for (let stops = 0; stops < 30; stops++) {
    if (focused(element)?.matches(`[part~="${name}"]`)) return;
    await sendKeys({press: 'Tab'});
  }
  expect.fail(`Tab does not reach the part "${name}".`);
}

describe('By keyboard alone', () => {
  for (const key of ['Enter', ' ']) {
    it(`${key === ' ' ? 'Space' : key} shows more: the first new item has the focus, the number is announced once, and Tab goes on from there`, async () => {
      const list = await given<NewsList>('<news-list more limit="2"></news-list>', feedOf(newsItems(5)));
      const live = announcements(list);
      await tabTo(list, 'more');
      await sendKeys({press: key});
      await until(() => live.said.length);
      expect(focused(list)).to.equal(parts(list, 'item')[2]);
      expect(live.said).to.deep.equal(['2 more items']);
      await sendKeys({press: 'Tab'});
      expect(text(focused(list))).to.equal('News 3');
    });
  }

  it('a feed is loaded again: the focus stays in the widget', async () => {
    const url = feedUrl();
    const net = network({[url]: missing});
    const list = await setup<NewsList>(`<news-list src="${url}"></news-list>`);
    await until(() => inState(list, 'error'));
    await tabTo(list, 'retry');
    net.answer(url, FULL);
    await sendKeys({press: 'Enter'});
    await until(() => inState(list, 'ready'));
    expect(focused(list)).to.equal(part(list, 'base'));
    await sendKeys({press: 'Tab'});
    expect(focused(list)!.localName).to.equal('a');
  });

  it('a banner can be closed', async () => {
    const banner = await given<CampaignBanner>(
      '<campaign-banner dismissible></campaign-banner>',
      feedOf([], {title: 'Closed by keys'}),
    );
    await tabTo(banner, 'dismiss');
    await sendKeys({press: ' '});
    await until(() => !part(banner, 'base'));
    localStorage.clear();
  });

  it('a picture beside its title is not a tab stop', async () => {
    const list = await given<NewsList>('<news-list limit="1"></news-list>', FULL);
    const stops = new Set<string | undefined>();
    // After the last stop, some engines begin again, so this goes round the page often enough to meet each stop.
    for (let presses = 0; presses < 8; presses++) {
      await sendKeys({press: 'Tab'});
      if (focused(list)) stops.add(text(focused(list)));
    }
    expect([...stops]).to.deep.equal(['A school opens', 'School Agency']);
  });
});
