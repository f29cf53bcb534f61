import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {NewsList} from '../../../src/index.js';
import {feedOf} from '../../fixtures/elements/feed.js';
import {
  ALL,
  choose,
  FEED,
  field,
  form,
  itemsOf,
  results,
  select,
  selects,
  TITLES,
  type,
  type List,
} from '../../fixtures/elements/filters.js';
import {given} from '../../fixtures/elements/given.js';
import {announcements} from '../../helpers/announcements.js';
import {clock} from '../../helpers/clock.js';
import {focused, inState, part, settled, text, texts} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

for (const tag of ['news-list', 'publication-list'] as const) {
  const filtered = (attributes = `filters="${ALL}"`, feed = FEED) =>
    given<List>(`<${tag} heading="The latest" ${attributes}></${tag}>`, feed);

  describe(`The filters for visitors of <${tag}>`, () => {
    it('are absent by default', async () => {
      const list = await filtered('');
      expect(form(list)).to.be.undefined;
      expect(list.filter).to.deep.equal({});
      list.filters = 'search';
      await settled(list);
      expect(form(list)).to.exist;
    });

    it('are a search form, named by the heading, with native controls that have visible labels', async () => {
      const list = await filtered();
      expect(form(list)!.matches('form[role=search]')).to.equal(true);
      expect(form(list)!.getAttribute('aria-label')).to.equal('The latest');
      expect(field(list).matches('input[type=search]')).to.equal(true);
      const controls = [field(list), ...selects(list)];
      const labels = controls.map(({labels}) => labels![0]!.querySelector('span')!);
      expect(labels.map(text)).to.deep.equal(['Search', 'Topic', 'Agency', 'Year', 'Language']);
      for (const label of labels) expect(label.getBoundingClientRect().height).to.be.above(8);
      for (const control of controls) expect(control.getBoundingClientRect().height).to.be.at.least(24);
      list.lang = 'fr';
      await until(() => text(labels[1]) === 'Thème');
    });

    it('are named by the slotted heading, or else by the title of the feed', async () => {
      const list = await filtered(`filters="search"`);
      list.insertAdjacentHTML('afterbegin', '<h2 slot="heading">Our <i>own</i></h2>');
      await until(() => form(list)!.ariaLabel === 'Our own');
      list.firstElementChild!.remove();
      list.heading = undefined;
      await until(() => form(list)!.getAttribute('aria-label') === 'Alliance');
    });

    it('have a unique name even if the page gives two lists the same heading, or none', async () => {
      const lists = [await filtered(`filters="search"`), await filtered(`filters="search"`)];
      const names = () => lists.map((list) => form(list)!.getAttribute('aria-label'));
      expect(names()).to.deep.equal(['The latest', 'The latest 2']);
      for (const list of lists) {
        list.heading = undefined;
        list.feed = {...FEED, title: undefined};
        await settled(list);
      }
      expect(names()).to.deep.equal(['Search', 'Search 2']);
      lists.shift()!.remove();
      lists[0]!.lang = 'fr';
      await until(() => names().join() === 'Rechercher');
    });

    it('list their choices in the order of the language, with the number of items', async () => {
      const list = await filtered();
      const offered = () => Object.fromEntries(selects(list).map(({name, options}) => [name, [...options].map(text)]));
      expect(offered()).to.deep.equal({
        tag: ['All', 'Éducation (1)', 'Oceans (2)', 'Schools (1)', 'Waste (1)'],
        source: ['All', 'School Agency (1)', 'Sea Agency (2)'],
        year: ['All', '2014 (2)', '2013 (1)', '2012 (1)'],
        language: ['All', 'English (2)', 'French (1)'],
      });
      list.lang = 'es';
      await until(() => offered().language![1] === 'francés (1)');
      expect(offered().language).to.deep.equal(['Todos', 'francés (1)', 'inglés (2)']);
    });

    it('leave out a control with fewer than two values', async () => {
      const one = itemsOf(tag === 'news-list' ? 'news' : 'publication').slice(0, 1);
      const list = await filtered(`filters="${ALL}"`, feedOf([...one, ...one.map((item) => ({...item, id: 'b'}))]));
      expect(selects(list).map(({name}) => name)).to.deep.equal(['tag']);
      list.filters = 'year';
      await settled(list);
      expect(form(list)).to.be.undefined;
      list.feed = feedOf([]);
      list.filters = 'search';
      await settled(list);
      expect(form(list)).to.be.undefined;
    });

    it("apply together, at once, and together with the page's own filters", async () => {
      const list = await filtered();
      expect(results(list)).to.equal('4 results');
      await type(list, 'OCÉANS');
      expect(texts(list, 'title')).to.deep.equal(['Clean oceans', 'Plastic waste']);
      expect(results(list)).to.equal('2 results');
      await choose(list, 'year', '2013');
      expect(texts(list, 'title')).to.deep.equal(['Plastic waste']);
      expect(results(list)).to.equal('1 result');
      await choose(list, 'year', '');
      await type(list, '');
      await choose(list, 'language', 'fr');
      expect(texts(list, 'title')).to.deep.equal(['Une école ouvre']);
      await choose(list, 'language', '');
      list.exclude = 'Waste';
      await settled(list);
      await choose(list, 'source', 'Sea Agency');
      expect(texts(list, 'title')).to.deep.equal(['Clean oceans']);
      expect(text(select(list, 'source').options[2])).to.equal('Sea Agency (1)');
    });

    it('find all words in title, text, tags, agency and authors', async () => {
      const list = await filtered('filters="search"');
      for (const [words, titles] of [
        ['ada', ['Clean oceans']],
        ['waves BOTTLE', ['Plastic waste']],
        ['education', ['Clean oceans']],
        ['ecole agency', ['Une école ouvre']],
        ['ada waves', []],
        ['  ', TITLES],
      ] as const) {
        await type(list, words);
        expect(texts(list, 'title'), words).to.deep.equal(titles);
        expect(field(list).value, 'as it was typed').to.equal(words);
      }
    });

    it('are stored nowhere: neither in the browser nor in the address or the history', async () => {
      const places = () => [localStorage, sessionStorage].map((storage) => JSON.stringify(storage));
      const state = async () =>
        JSON.stringify([...places(), document.cookie, location.href, history.length, history.state, await databases()]);
      const databases = async () => [await indexedDB.databases(), await caches.keys()];
      const before = await state();
      const list = await filtered(`filters="${ALL}" more limit="1"`);
      await type(list, 'sea');
      await choose(list, 'tag', 'Oceans');
      part(list, 'clear')!.click();
      list.filter = {year: '2014'};
      await settled(list);
      list.remove();
      expect(await state()).to.equal(before);
    });

    it('show the empty message and a button that clears them if nothing is found', async () => {
      const list = await filtered();
      expect(part(list, 'clear')).to.be.undefined;
      await type(list, 'zzz');
      expect(inState(list, 'empty')).to.equal(true);
      expect(text(part(list, 'status'))).to.equal('Nothing to show');
      expect(results(list)).to.equal('0 results');
      expect(focused(list)).to.equal(field(list));
      part(list, 'clear')!.click();
      await settled(list);
      expect(list.filter).to.deep.equal({});
      expect(field(list).value).to.equal('');
      expect(texts(list, 'title')).to.deep.equal(TITLES);
      expect(focused(list), 'the button is gone').to.equal(field(list));
    });
  });
}

describe('By keyboard', () => {
  it('typing searches, and Enter submits nothing', async () => {
    const list = await given<NewsList>('<news-list filters="search"></news-list>', FEED);
    const {href} = location;
    field(list).focus();
    await sendKeys({type: 'plas'});
    await settled(list);
    expect(texts(list, 'title')).to.deep.equal(['Plastic waste']);
    await sendKeys({press: 'Enter'});
    expect(location.href).to.equal(href);
  });

  it('a word counts once it is composed, but Korean syllables and words on Android count as they are typed', async () => {
    const list = await given<NewsList>('<news-list filters="search"></news-list>', FEED);
    const agent = Object.getOwnPropertyDescriptor(Navigator.prototype, 'userAgent')!;
    const searches: (string | undefined)[] = [];
    list.addEventListener('alliance-filter', ({filter: {search}}) => searches.push(search));
    const compose = async (data: string) => {
      field(list).value = data;
      field(list).dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true, data}));
      list.heading = data;
      await settled(list);
      expect(field(list).value, 'left as it is').to.equal(data);
    };
    const end = async (data: string) => {
      field(list).value = data;
      field(list).dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data}));
      await settled(list);
    };
    field(list).focus();
    await compose('hai yang');
    await end('海洋');
    await compose('하');
    await compose('한');
    await end('한');
    try {
      Object.defineProperty(Navigator.prototype, 'userAgent', {configurable: true, get: () => 'Linux; Android 16'});
      await compose('oce');
      await end('ocean');
      list.lang = 'zh';
      await settled(list);
      await compose('hai');
      await end('海');
    } finally {
      Object.defineProperty(Navigator.prototype, 'userAgent', agent);
    }
    expect(searches).to.deep.equal(['海洋', '하', '한', 'oce', 'ocean', '海']);
  });
});

describe('A screen reader', () => {
  it('is told the number of results once, when typing pauses', async () => {
    const time = clock();
    const list = await given<NewsList>('<news-list filters="search tag"></news-list>', FEED);
    // As frameworks do if their values are proxies.
    list.addEventListener('alliance-filter', ({filter}) => (list.filter = {...filter}));
    const live = announcements(list);
    for (const words of ['o', 'oc', 'oce', 'ocea', 'zzz', 'ocean']) {
      await type(list, words);
      time.tick(200);
    }
    expect(live.said).to.deep.equal([]);
    time.tick(600);
    await until(() => live.said.length);
    await settled(list);
    expect(live.said).to.deep.equal(['2 results']);
    await type(list, 'zzz');
    time.tick(1000);
    await until(() => live.said.length > 1);
    expect(live.said.slice(1)).to.deep.equal(['Nothing to show 0 results']);
    list.remove();
    time.tick(100);
  });
});
