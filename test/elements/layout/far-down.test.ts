import {expect} from '@open-wc/testing';
import type {NewsList} from '../../../src/index.js';
import {feedUrl, hold, network} from '../../helpers/network.js';
import {inState, part, parts, setup} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

const COUNT = 12;
const LIMIT = 10;
const items = Array.from({length: LIMIT}, (_, id) => ({id, title: `News ${id}`, summary: 'What has happened.'}));

/** Whether this engine has the rules for lists far down the page. */
const hasRules = CSS.supports('overflow-clip-margin', '1px');
const visibility = (list: Element) => getComputedStyle(part(list, 'list')!).getPropertyValue('content-visibility');
const isDrawn = (list: Element) => parts(list, 'item').at(-1)!.checkVisibility({contentVisibilityAuto: true});

describe('Many lists on one page', () => {
  let lists: NewsList[];
  let arrive: () => void;

  beforeEach(async () => {
    const url = feedUrl();
    const {promise, release} = hold<object>();
    network({[url]: () => promise});
    arrive = () => release({items});
    const page = await setup(`<main>${`<news-list src="${url}" limit="${LIMIT}"></news-list>`.repeat(COUNT)}</main>`);
    lists = [...page.querySelectorAll('news-list')];
  });

  const allReady = () => until(() => lists.every((list) => inState(list, 'ready')));

  it('draw the first ones at once', async () => {
    for (const list of lists.slice(0, 4)) expect(visibility(list)).to.be.oneOf(['visible', '']);
    arrive();
    await allReady();
    for (const list of lists.slice(0, 4)) expect(visibility(list)).to.be.oneOf(['visible', '']);
  });

  it('draw the ones far down when they come near the viewport', async () => {
    const last = lists.at(-1)!;
    expect(visibility(last)).to.equal(hasRules ? 'auto' : visibility(lists[0]!));
    arrive();
    await allReady();
    expect(parts(last, 'title')).to.have.length(LIMIT);
    if (hasRules) await until(() => !isDrawn(last));
    expect(last.offsetHeight, 'its space is reserved').to.be.above(100);
    last.scrollIntoView();
    await until(() => isDrawn(last));
  });

  it('draw one that is added later at once', async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const later = await setup<NewsList>('<news-list></news-list>');
    expect(visibility(later)).to.be.oneOf(['visible', '']);
  });
});
