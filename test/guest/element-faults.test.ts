import {expect} from '@open-wc/testing';
import {CONTENT, open, pageOf} from '../helpers/guest.js';

describe('An element', () => {
  it('that cannot be rendered at first shows its content alone as soon as it can', async () => {
    const page = await open(pageOf('<news-list><a href="x">News</a></news-list>'));
    const list = page.find<
      HTMLElement & {feed: object; itemTemplate?: () => unknown; updateComplete: Promise<unknown>}
    >('news-list');
    const other = page.document.createElement('news-list') as typeof list;
    other.innerHTML = list.innerHTML;
    other.feed = {items: [{title: 'One', url: '/one'}]};
    other.itemTemplate = () => {
      throw new Error('broken template');
    };
    list.replaceWith(other);
    await other.updateComplete;
    expect(other.firstElementChild!.getBoundingClientRect().height).to.be.above(0);

    other.itemTemplate = undefined;
    await other.updateComplete;
    expect(page.part(other, 'title').textContent).to.equal('One');
    expect(other.firstElementChild!.getBoundingClientRect().height).to.equal(0);
  });

  it('whose item template throws shows its fallback, reports the error, and does not throw into the page', async () => {
    const page = await open(
      pageOf(
        '<news-list src="feed.json"><a href="x">News</a></news-list><publication-card src="feed.json"></publication-card>',
      ),
    );
    await page.settled('news-list', 'publication-card');
    const list = page.find<HTMLElement & {itemTemplate?: () => unknown; updateComplete: Promise<unknown>}>('news-list');
    list.itemTemplate = () => {
      throw new Error('broken template');
    };
    await list.updateComplete;
    expect(page.find('news-list > a').getBoundingClientRect().height).to.be.above(0);
    expect(page.witness.warnings.join()).to.include('broken template');
    expect(page.witness.faults).to.be.empty;
    expect(page.part('publication-card', 'title')).to.exist;

    list.itemTemplate = undefined;
    await list.updateComplete;
    expect(page.part(list, 'title').textContent).to.include('A school opens');
  });

  it('does not throw into the page when it gets an impossible value', async () => {
    const page = await open(pageOf());
    await page.settled(...CONTENT);
    for (const tag of CONTENT) {
      const element = page.find(tag) as unknown as Record<string, unknown> & {updateComplete: Promise<unknown>};
      for (const name of [
        'limit',
        'heading',
        'headingLevel',
        'tag',
        'since',
        'layout',
        'variant',
        'item',
        'linkTarget',
        'src',
      ]) {
        element[name] = Symbol('what');
        await element.updateComplete;
        element[name] = Object.create(null);
        await element.updateComplete;
      }
    }
    expect(page.witness.faults).to.be.empty;
  });
});
