import {expect} from '@open-wc/testing';
import {registerLanguage, type NewsList, type PublicationCard, type Words} from '../../../src/index.js';
import {feedOf, newsItems, REPORT} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {feedUrl, missing, network} from '../../helpers/network.js';
import {loaded, part, settled, setup, text, texts} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

const EMPTY = {items: []};
const DATED = feedOf([{id: '1', title: 'x', date_published: '2014-10-04'}]);
const status = (element: Element) => text(part(element, 'status'));

const WORDS: Words = {
  more: 'Mais',
  retry: 'De novo',
  close: 'Fechar',
  empty: 'Nada',
  error: 'Erro',
  stale: 'Desde {date}',
  newTab: 'nova aba',
  added: {other: 'Mais {count}'},
};

/** Never run: the compiler checks that each of these is an error. */
export function incomplete(withoutMore: Omit<Words, 'more'>, withoutError: Omit<Words, 'error'>) {
  // @ts-expect-error a phrase is missing
  registerLanguage('pt', withoutMore);
  // @ts-expect-error a phrase is missing
  registerLanguage('pt', withoutError);
  // @ts-expect-error the form for all the rest is missing
  registerLanguage('pt', {...WORDS, added: {one: 'Mais {count}'}});
  // @ts-expect-error a form that no language has
  registerLanguage('pt', {...WORDS, added: {other: 'Mais {count}', several: 'Mais {count}'}});
}

describe('The words of an element', () => {
  const languages: [string, string, string][] = [
    ['en', 'Nothing to show', 'October 4, 2014'],
    ['en-GB', 'Nothing to show', '4 October 2014'],
    ['fr', 'Rien à afficher', '4 octobre 2014'],
    ['fr-CA', 'Rien à afficher', '4 octobre 2014'],
    ['fr_FR', 'Rien à afficher', '4 octobre 2014'],
    [' fr ', 'Rien à afficher', '4 octobre 2014'],
    ['ES', 'Nada que mostrar', '4 de octubre de 2014'],
    ['zh-Hans-CN', '暂无内容', '2014年10月4日'],
    ['ru', 'Нет материалов', '4 октября 2014 г.'],
    ['de', 'Nothing to show', '4. Oktober 2014'],
    ['', 'Nothing to show', 'October 4, 2014'],
    ['no language', 'Nothing to show', 'October 4, 2014'],
    ['tlh', 'Nothing to show', 'October 4, 2014'],
  ];

  for (const [lang, empty, date] of languages) {
    it(`follow lang="${lang}"`, async () => {
      const page = await setup(`<div lang="${lang}"><news-list></news-list></div>`);
      const list = page.querySelector('news-list')!;
      list.feed = EMPTY;
      await settled(list);
      expect(status(list)).to.equal(empty);
      list.feed = DATED;
      await settled(list);
      expect(texts(list, 'date')).to.deep.equal([date]);
    });
  }

  it('are Arabic if the page is', async () => {
    const list = await given<NewsList>('<news-list lang="ar"></news-list>', EMPTY);
    expect(status(list)).to.equal('لا يوجد ما يمكن عرضه');
    list.feed = DATED;
    await settled(list);
    expect(texts(list, 'date')[0]).to.include('أكتوبر');
  });

  it('are chosen by each element itself', async () => {
    const page = await setup(
      '<div lang="fr"><news-list></news-list><p lang="es"><news-list></news-list></p><news-list lang="ru"></news-list></div>',
    );
    const lists = [...page.querySelectorAll('news-list')];
    for (const list of lists) {
      list.feed = EMPTY;
      await settled(list);
    }
    expect(lists.map(status)).to.deep.equal(['Rien à afficher', 'Nada que mostrar', 'Нет материалов']);
  });

  it('follow the language around the shadow trees that an element is in', async () => {
    const page = await setup<HTMLElement>('<section lang="fr"><div></div></section>');
    const outer = page.firstElementChild!.attachShadow({mode: 'open'});
    outer.innerHTML = '<div></div>';
    const inner = outer.firstElementChild!.attachShadow({mode: 'open'});
    inner.innerHTML = '<news-list></news-list>';
    const list = inner.querySelector('news-list')!;
    list.feed = EMPTY;
    await settled(list);
    expect(status(list)).to.equal('Rien à afficher');

    page.lang = 'es';
    await until(() => status(list) === 'Nada que mostrar');
  });

  it('change with the language around them', async () => {
    const page = await setup('<div lang="fr"><news-list></news-list></div>');
    const list = page.querySelector('news-list')!;
    list.feed = DATED;
    await settled(list);
    page.removeAttribute('lang');
    await until(() => texts(list, 'date')[0] === 'October 4, 2014');
    list.lang = 'de';
    await until(() => texts(list, 'date')[0] === '4. Oktober 2014');
  });

  it('change when an element is moved', async () => {
    const page = await setup('<div><p lang="fr"></p><p lang="es"></p></div>');
    const [french, spanish] = page.children;
    const list = document.createElement('news-list');
    list.feed = EMPTY;
    french!.append(list);
    await settled(list);
    expect(status(list)).to.equal('Rien à afficher');
    spanish!.append(list);
    await settled(list);
    expect(status(list)).to.equal('Nada que mostrar');
  });

  it('can be added for a language and its regions, and existing elements use them at once', async () => {
    const list = await given<NewsList>('<news-list lang="pt-BR"></news-list>', EMPTY);
    const german = await given<NewsList>('<news-list lang="de"></news-list>', EMPTY);
    expect(status(list)).to.equal('Nothing to show');
    registerLanguage('pt', WORDS);
    await settled(list);
    await settled(german);
    expect([list, german].map(status)).to.deep.equal(['Nada', 'Nothing to show']);
    registerLanguage('PT-br', {...WORDS, empty: 'Nada aqui'});
    await settled(list);
    expect(status(list)).to.equal('Nada aqui');
    const european = await given<NewsList>('<news-list lang="pt-PT"></news-list>', EMPTY);
    expect(status(european)).to.equal('Nada');
  });

  it("are used in a publication's lists, sizes and languages", async () => {
    const card = await given<PublicationCard>('<publication-card lang="fr"></publication-card>', feedOf([REPORT]));
    expect(texts(card, 'file')).to.deep.equal(['PDF, 1,2 Mo, français', 'EPUB, 350 ko']);
    expect(texts(card, 'authors')).to.deep.equal(['Ada Amis et Ben Brown']);
  });
});

describe('Words that are missing in a language', () => {
  /** Each of the words, with its language as a screen reader finds it. */
  const spoken = (element: Element, words: string) => {
    const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const {parentElement, nodeValue} = walker.currentNode as Text;
      if (nodeValue!.includes(words))
        return parentElement!.closest<HTMLElement>('[lang]')?.lang ?? element.closest<HTMLElement>('[lang]')!.lang;
    }
    throw new Error(`${words}: not there`);
  };

  for (const lang of ['de', 'he']) {
    it(`are English, and marked as such, for lang="${lang}"`, async () => {
      const list = await given<NewsList>(
        `<news-list lang="${lang}" limit="1" more link-target="_blank"></news-list>`,
        feedOf(newsItems(2)),
      );
      expect(spoken(list, 'Show more')).to.equal('en');
      expect(spoken(list, 'opens in a new tab')).to.equal('en');
      expect(part(list, 'date')!.closest('[lang]'), 'a date is in the language of the page').to.be.null;
      part(list, 'more')!.click();
      await until(() => status(list));
      expect(spoken(list, 'more item')).to.equal('en');
      expect(spoken(list, '1')).to.equal(lang);
      list.feed = EMPTY;
      await settled(list);
      expect(spoken(list, 'Nothing to show')).to.equal('en');
      list.feed = {nothing: true};
      await settled(list);
      expect(spoken(list, 'could not be loaded')).to.equal('en');
      expect(spoken(list, 'Try again')).to.equal('en');
      for (const words of list.shadowRoot!.querySelectorAll('[lang=en]:not(a span)'))
        expect(words.getAttribute('dir')).to.equal('ltr');
    });
  }

  it('are English on the button that closes a banner', async () => {
    const banner = await given('<campaign-banner lang="de" dismissible></campaign-banner>', feedOf([], {title: 'x'}));
    expect(part(banner, 'dismiss')!.lang).to.equal('en');
    expect(part(banner, 'dismiss')!.getAttribute('aria-label')).to.equal('Close');
  });

  it('surround a date in the language of the page', async () => {
    const url = feedUrl();
    const net = network({[url]: feedOf(newsItems(1))});
    const list = await loaded<NewsList>(`<news-list lang="de" src="${url}"></news-list>`);
    net.answer(url, missing);
    await list.reload();
    await settled(list);
    expect(status(list)).to.match(/^Not updated since \d+\. \p{L}+ \d{4}$/u);
    expect(spoken(list, 'Not updated')).to.equal('en');
    expect(spoken(list, String(new Date().getFullYear()))).to.equal('de');
  });

  it('are not marked if they are in that language', async () => {
    const list = await given<NewsList>('<news-list lang="fr-CA" limit="1" more></news-list>', feedOf(newsItems(2)));
    expect(list.shadowRoot!.querySelector('[lang]')).to.be.null;
  });

  it('are marked with their own language inside a title of another language', async () => {
    const list = await given<NewsList>(
      '<news-list lang="fr" link-target="_blank"></news-list>',
      feedOf([{id: '1', url: 'https://alliance.example/', title: 'x', language: 'es'}]),
    );
    expect(spoken(list, 'x')).to.equal('es');
    expect(spoken(list, 'nouvel onglet')).to.equal('fr');
  });
});
