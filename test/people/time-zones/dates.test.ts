import {expect} from '@open-wc/testing';
import type {CampaignBanner, NewsList, PublicationCard, PublicationList} from '../../../src/index.js';
import {feedOf, publication} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {part, settled, texts} from '../../helpers/setup.js';

/** The same day as publishers on either side of the date line write it. */
const WRITTEN = [
  '2014-10-14',
  '2014-10-14T00:00:00Z',
  '2014-10-14T23:59:59Z',
  '2014-10-14T23:30:00-05:00',
  '2014-10-14T00:30:00+13:00',
  '2014-10-14T12:00',
  '2014-10-14 12:00:00 +0100',
  'Tue, 14 Oct 2014 23:30:00 -0500',
  'Tue, 14 Oct 2014 00:30:00 GMT',
];

describe('A date is the day that the publisher wrote', () => {
  for (const date of WRITTEN) {
    it(date, async () => {
      const item = {id: '1', title: 'x', date_published: date};
      const list = await given<NewsList>('<news-list></news-list>', feedOf([item]));
      expect(texts(list, 'date')).to.deep.equal(['October 14, 2014']);
      expect(part(list, 'date')!.getAttribute('datetime')).to.equal('2014-10-14');
      for (const [style, shown] of Object.entries({full: 'Tuesday, October 14, 2014', short: '10/14/14'})) {
        list.dateStyle = style as 'full';
        await settled(list);
        expect(texts(list, 'date')).to.deep.equal([shown]);
      }
      const card = await given<PublicationCard>(
        '<publication-card></publication-card>',
        feedOf([publication(1, {date_published: date})]),
      );
      expect(texts(card, 'date')).to.deep.equal(['October 14, 2014']);
    });
  }

  const goals = {
    '2030': '2030',
    '2030-01': 'January 2030',
    '2030-12-31': 'December 31, 2030',
    '2030-01-01': 'January 1, 2030',
  };
  for (const [date, shown] of Object.entries(goals)) {
    it(`in a goal: ${date}`, async () => {
      const campaign = {title: 'x', statement: 'x', goal: {label: 'By', date}};
      const banner = await given<CampaignBanner>(
        '<campaign-banner></campaign-banner>',
        feedOf([], {_alliance: {campaign}}),
      );
      expect(texts(banner, 'goal')).to.deep.equal([`By ${shown}`]);
    });
  }

  it('when it is relative to today', async () => {
    const now = new Date();
    const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
    const items = ['T00:01:00+14:00', 'T23:59:00-12:00', ''].map((time, id) => ({
      id,
      title: 'x',
      date_published: day + time,
    }));
    const list = await given<NewsList>('<news-list date-style="relative"></news-list>', feedOf(items));
    expect(texts(list, 'date')).to.deep.equal(['today', 'today', 'today']);
  });
});

describe('News and publications are sorted by time', () => {
  const dates = {
    last: '2014-10-14T23:30:00-05:00',
    noon: '2014-10-14T12:00:00Z',
    day: '2014-10-14',
    first: '2014-10-14T00:30:00+13:00',
  };
  const order = ['last', 'noon', 'day', 'first'];
  const shuffled = ['day', 'last', 'first', 'noon'] as const;

  it('in a list of news', async () => {
    const feed = feedOf(shuffled.map((title) => ({id: title, title, date_published: dates[title]})));
    expect(texts(await given<NewsList>('<news-list></news-list>', feed), 'title')).to.deep.equal(order);
  });

  it('in a list of publications', async () => {
    const feed = feedOf(shuffled.map((title, index) => publication(index, {title, date_published: dates[title]})));
    const list = await given<PublicationList>('<publication-list sort="date"></publication-list>', feed);
    expect(texts(list, 'title')).to.deep.equal(order);
  });

  it('and `since` is a day of the calendar', async () => {
    const feed = feedOf(shuffled.map((title) => ({id: title, title, date_published: dates[title]})));
    const list = await given<NewsList>('<news-list since="2014-10-14"></news-list>', feed);
    expect(texts(list, 'title')).to.have.length(4);
    list.since = '2014-10-15';
    await settled(list);
    expect(list.matches(':state(empty)')).to.be.true;
  });
});
