import {expect} from '@open-wc/testing';
import type {CampaignBanner, NewsList, PublicationCard} from '../../../src/index.js';
import {feedOf, publication, type Raw} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {part, parts, texts} from '../../helpers/setup.js';

describe('A text in another language than the widget', () => {
  const languages = (element: Element, names: string[]) =>
    names.map((name) => {
      const found = part(element, name)!;
      const own = found.querySelector(':scope > :is([lang], [dir]):not(.visually-hidden)') ?? found;
      const lang = own.closest<HTMLElement>('[lang]')?.lang;
      const dir = own.closest<HTMLElement>('[dir]')?.dir;
      return lang || dir ? [name, lang, dir].join(' ').trim() : null;
    });

  const news = (language?: string, feed?: string): Raw =>
    feedOf([{id: '1', title: 'x', summary: 'y', tags: ['z'], language, date_published: '2014-10-14'}], {
      language: feed,
    });

  it('is marked with that language and its direction, but a date is not', async () => {
    const list = await given<NewsList>('<news-list lang="en"></news-list>', news('fr'));
    expect(languages(list, ['title', 'summary', 'tags'])).to.deep.equal([
      'title fr ltr',
      'summary fr ltr',
      'tags fr ltr',
    ]);
    expect(part(list, 'date')!.closest('[lang]')).to.be.null;
    expect(texts(list, 'date')).to.deep.equal(['October 14, 2014']);
  });

  it('is written from right to left if its language is', async () => {
    for (const language of ['ar', 'fa-IR', 'HE', 'ur']) {
      const list = await given<NewsList>('<news-list lang="en"></news-list>', news(language));
      expect(languages(list, ['title'])).to.deep.equal([`title ${language.replace('HE', 'he')} rtl`]);
    }
  });

  it('is written from left to right on a page that is not', async () => {
    const list = await given<NewsList>('<news-list lang="ar" dir="rtl"></news-list>', news('en'));
    expect(languages(list, ['title', 'summary'])).to.deep.equal(['title en ltr', 'summary en ltr']);
  });

  it("is in its feed's language if it names none", async () => {
    const list = await given<NewsList>('<news-list lang="en"></news-list>', news(undefined, 'fr'));
    expect(languages(list, ['title'])).to.deep.equal(['title fr ltr']);
  });

  it('is not marked if the languages are the same', async () => {
    const list = await given<NewsList>('<news-list lang="en"></news-list>', news('en-GB'));
    expect(languages(list, ['title', 'summary', 'tags'])).to.deep.equal([null, null, null]);
  });

  it('takes its direction from its letters if its language is unknown', async () => {
    const list = await given<NewsList>('<news-list lang="en"></news-list>', news());
    expect(languages(list, ['title'])).to.deep.equal(['title  auto']);
  });

  it('is marked on a card', async () => {
    const card = await given<PublicationCard>(
      '<publication-card lang="en"></publication-card>',
      feedOf([
        publication(1, {
          title: 'x',
          summary: 'y',
          language: 'ar',
          _alliance: {type: 'publication', publication: {kind: 'z'}},
        }),
      ]),
    );
    expect(languages(card, ['title', 'summary', 'kind', 'cover'])).to.deep.equal(
      ['title', 'summary', 'kind', 'cover'].map((name) => `${name} ar rtl`),
    );
  });

  it('is marked in a file’s title, with the language of the file, or else of the item', async () => {
    const file = (title: string, language?: string) => ({
      url: `https://alliance.example/${title}.pdf`,
      title,
      mime_type: 'application/pdf',
      ...(language && {_alliance: {language}}),
    });
    const card = await given<PublicationCard>(
      '<publication-card lang="en"></publication-card>',
      feedOf([publication(1, {language: 'fr', attachments: [file('a'), file('b', 'es'), file('c', 'en')]})]),
    );
    const titles = parts(card, 'file').map((link) => link.querySelector('bdi')!);
    expect(titles.map(({textContent, lang}) => [textContent, lang])).to.deep.equal([
      ['a', 'fr'],
      ['b', 'es'],
      ['c', ''],
    ]);
    const format = parts(card, 'file')[0]!.querySelectorAll('bdi')[1]!;
    expect(format.textContent).to.equal('PDF');
    expect(format.lang).to.equal('');
  });

  it('is marked in a banner, where numbers, dates and buttons are in the widget’s language', async () => {
    const campaign = {
      title: 'x',
      statement: 'x',
      figures: [
        {value: 1234, label: 'x', qualifier: 'x'},
        {value: 'x', label: 'x'},
      ],
      goal: {label: 'x', date: '2030'},
      action: {label: 'x', url: 'https://alliance.example/'},
      image: {url: `${location.origin}/test/fixtures/elements/picture.svg`, alt: 'x', credit: 'x'},
    };
    const banner = await given<CampaignBanner>(
      '<campaign-banner lang="en" dismissible link-target="_blank"></campaign-banner>',
      feedOf([], {language: 'ar', _alliance: {campaign}}),
    );
    const names = ['title', 'statement', 'label', 'qualifier', 'action', 'credit', 'image'];
    expect(languages(banner, names)).to.deep.equal(
      names.map((name) => `${name} ar ${name === 'credit' ? 'auto' : 'rtl'}`),
    );
    const [number, word] = parts(banner, 'value');
    expect(number!.closest('[lang]')).to.be.null;
    expect(word!.lang).to.equal('ar');
    expect(part(banner, 'goal')!.firstElementChild!.matches('[lang=ar][dir=rtl]')).to.be.true;
    expect(banner.shadowRoot!.querySelector('time')!.closest('[lang], [dir]')).to.be.null;
    expect(part(banner, 'dismiss')!.closest('[lang], [dir]')).to.be.null;
    expect(part(banner, 'action')!.lastElementChild!.matches('[lang=en]'), 'the words on a new tab').to.be.true;
  });
});
