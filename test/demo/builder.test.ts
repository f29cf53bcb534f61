import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {inState, part, parts, text} from '../helpers/setup.js';
import {waitUntil} from '../helpers/wait-until.js';
import {campaignRadius, code, field, json, open, PASTED, ready, says, set} from './builder-page.js';
import {violations} from './page.js';

const SCHEME = 'alliance-demo:scheme';

describe('The embed builder', () => {
  afterEach(() => localStorage.removeItem(SCHEME));

  for (const tag of ['news-list', 'publication-list', 'publication-card', 'campaign-banner']) {
    it(`has every option of ${tag}, each with its label and a hint`, async () => {
      const page = await open(`builder.html?widget=${tag}`);
      const fields = page.all<HTMLInputElement>('#options [name]');
      const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: string[]};
      expect([...new Set(fields.map(({name}) => name.replace('option-', '')))].sort()).to.deep.equal(
        observedAttributes.filter((name) => !['src', 'heading'].includes(name)).sort(),
      );
      for (const each of fields) {
        expect(text(each.labels![0]), each.name).to.not.equal('');
        expect(text(page.find(`#${each.getAttribute('aria-describedby')}`)), each.name).to.not.equal('');
      }
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('applies an option to the widget, the code and the address', async () => {
    const page = await open('builder.html?option-limit=2');
    await ready(page);
    const list = page.find('#stage news-list');
    expect(parts(list, 'item')).to.have.length(2);
    set(page, 'option-layout', 'cards');
    expect(page.window.location.search).to.equal('?option-limit=2&option-layout=cards');
    expect(page.find('#stage news-list')).to.equal(list);
    expect(list.getAttribute('layout')).to.equal('cards');
    expect(code(page)).to.contain('layout="cards"');
    set(page, 'option-limit', '');
    await waitUntil(() => page.window.location.search === '?option-layout=cards', 'the default again');
    expect(list.hasAttribute('limit')).to.equal(false);
    expect(code(page)).not.to.contain('limit');
  });

  it('accepts no value that is invalid for the widget', async () => {
    const page = await open(
      'builder.html?theme=evil&lang=tlh&form=x&width=9&widget=script&option-layout=evil&option-heading-level=9',
    );
    await ready(page);
    expect(page.find('#stage news-list').getAttributeNames()).to.deep.equal([]);
    expect(code(page)).not.to.match(/evil|tlh|heading-level/);
    expect(field(page, 'option-heading-level').ariaInvalid).to.equal('true');
    expect(page.faults).to.deep.equal([]);
  });

  it('offers the tags and publications of the feed', async () => {
    const page = await open('builder.html');
    await ready(page);
    const offered = (name: string) =>
      page.all<HTMLOptionElement>(`#option-${name}-list option`).map(({value}) => value);
    await waitUntil(() => offered('tag').length > 0, 'the tags');
    expect(offered('tag')).to.include('Trafficking');
    set(page, 'widget', 'publication-card');
    await waitUntil(() => offered('item').length > 0, 'the publications');
    expect(offered('item')).to.deep.equal(['handbook-for-employers', 'the-cost-of-coercion']);
  });

  for (const width of [390, 1280]) {
    it(`shows the widget in the chosen width, on a page of ${width} px`, async () => {
      const page = await open('builder.html', width);
      await ready(page);
      const wide = () => page.find('#stage news-list').getBoundingClientRect().width;
      const full = wide();
      for (const chosen of ['320', '640']) {
        page.find<HTMLInputElement>(`[name=width][value="${chosen}"]`).click();
        expect(wide()).to.equal(Number(chosen));
        expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
        expect(page.window.location.search).to.equal(`?width=${chosen}`);
      }
      page.find<HTMLInputElement>('[name=width][value=full]').click();
      expect(wide()).to.equal(full);
      expect(page.window.location.search).to.equal('');
    });
  }

  it('has the widget and the button that copies its code in the first screen', async () => {
    const page = await open('builder.html', 1280);
    await ready(page);
    expect(part(page.find('#stage news-list'), 'title')!.getBoundingClientRect().bottom).to.be.below(700);
    expect(page.find('#copy').getBoundingClientRect().bottom).to.be.below(800);
    // Nothing of the widget is cut off, and the preview is the largest thing on the page.
    const {scrollHeight, clientHeight, offsetWidth} = page.find('#stage');
    expect(scrollHeight).to.equal(clientHeight);
    expect(offsetWidth).to.be.above(1280 / 2);
  });

  it('uses the chosen language and theme', async () => {
    const page = await open('builder.html?lang=ar&theme=campaign&option-more=');
    await ready(page);
    const list = page.find('#stage news-list');
    expect(page.window.getComputedStyle(list).direction).to.equal('rtl');
    await waitUntil(
      () => page.window.getComputedStyle(list).getPropertyValue('--alliance-radius').trim() === campaignRadius,
      'the theme',
    );
    expect(code(page)).to.contain('lang="ar"').and.to.contain('dir="rtl"').and.to.contain('themes/campaign.css');
  });

  it('matches a site: three values apply to the preview, in one rule, and to host pages', async () => {
    const page = await open('builder.html');
    await ready(page);
    set(page, 'match-link', '#aa2200');
    set(page, 'match-accent', 'not a colour');
    set(page, 'match-font', 'Georgia; } body { display: none');
    await waitUntil(() => code(page).includes('<style>news-list { --alliance-link: #aa2200; }</style>'), 'the rule');
    expect(code(page).match(/<style>/g)).to.have.lengthOf(1);
    expect(code(page)).not.to.match(/not a colour|display/);
    expect(field(page, 'match-accent').ariaInvalid).to.equal('true');
    // Code that has no place for the rule says what to do with it.
    for (const [form, advice] of [
      ['iframe', 'Choose a theme instead.'],
      ['react', 'style sheet: news-list { --alliance-link: #aa2200; }'],
      ['wordpress-link', 'style sheet: news-list { --alliance-link: #aa2200; }'],
    ] as const) {
      set(page, 'form', form);
      await waitUntil(() => text(page.find('#code-note'))!.endsWith(advice), `what ${form} says of the rule`);
      expect(code(page), form).not.to.contain('<style>');
    }
    set(page, 'form', 'script');
    const link = (root: ParentNode) =>
      getComputedStyle(part(root.querySelector('news-list')!, 'title')!.querySelector('a')!).color;
    expect(link(page.find('#stage'))).to.equal('rgb(170, 34, 0)');
    for (const host of ['blog', 'ministry', 'newspaper', 'agency', 'bootstrap']) {
      set(page, 'host', host);
      const inside = () => page.find<HTMLIFrameElement>('#stage iframe').contentDocument!;
      const widget = () => inside().URL.includes(host) && inside().querySelector('#alliance news-list');
      await waitUntil(() => widget() && inState(widget() as Element, 'ready'), `the widget on ${host}`);
      expect(inside().querySelectorAll('news-list'), host).to.have.lengthOf(1);
      expect(link(inside()), host).to.equal('rgb(170, 34, 0)');
      const dir = host === 'agency' ? 'rtl' : 'ltr';
      expect(getComputedStyle(widget() as Element).direction, host).to.equal(dir);
      // The whole page is shown.
      await waitUntil(
        () => page.find('#stage iframe').offsetHeight === inside().documentElement.offsetHeight,
        `the height of ${host}`,
      );
    }
    expect(page.window.location.search).to.contain('host=bootstrap');
    set(page, 'host', '');
    await ready(page);
    expect(page.faults).to.deep.equal([]);
  });

  it('restores everything from its address, including pasted JSON', async () => {
    const query = '?widget=publication-list&feed=json&lang=fr&theme=campaign&width=320&form=vue&option-sort=date';
    const page = await open(`builder.html${query}${json(PASTED)}`);
    const values = ['widget', 'feed', 'lang', 'theme', 'form', 'option-sort'].map((name) => field(page, name).value);
    expect(values).to.deep.equal(['publication-list', 'json', 'fr', 'campaign', 'vue', 'date']);
    expect(JSON.parse(field(page, 'json').value)).to.deep.equal(PASTED);
    expect(page.find<HTMLInputElement>('[name=width]:checked').value).to.equal('320');
    set(page, 'widget', 'news-list');
    expect(page.window.location.search).to.equal(query.replace(/widget=publication-list&|&option-sort=date/g, ''));
    expect(page.window.location.hash).to.equal(json(PASTED));
    await ready(page);
    expect(text(part(page.find('#stage news-list'), 'title'))).to.equal('One');
  });

  it('does not add to the history, and follows a link to other JSON', async () => {
    const page = await open(`builder.html?feed=json${json(PASTED)}`);
    await ready(page);
    const {length} = page.window.history;
    set(page, 'option-layout', 'compact');
    set(page, 'lang', 'fr');
    expect(page.window.history.length).to.equal(length);
    page.window.location.hash = json({items: [{id: '9', title: 'Another'}]});
    await waitUntil(() => text(part(page.find('#stage news-list'), 'title')) === 'Another', 'the other feed');
    // The skip link does not replace the JSON in the address.
    page.window.location.hash = '#main';
    await waitUntil(() => page.window.location.hash.startsWith('#json='), 'the state is back');
  });

  it('starts over', async () => {
    const page = await open('builder.html?widget=publication-list&lang=fr&width=320&option-sort=date');
    page.find('#reset').click();
    await ready(page);
    expect(page.window.location.search).to.equal('');
    expect(field(page, 'lang').value).to.equal('');
  });

  it('never closes a banner for good', async () => {
    const page = await open('builder.html?widget=campaign-banner&option-dismissible=');
    await ready(page, 'campaign-banner');
    part(page.find('#stage campaign-banner'), 'dismiss')!.click();
    await says(page, /closes the banner/);
    expect(part(page.find('#stage campaign-banner'), 'base')).to.exist;
  });

  it('can be used by keyboard, in the visible order', async () => {
    const page = await open('builder.html?option-limit=1', 1280);
    await ready(page);
    const stop = () => {
      const {activeElement: element} = page.document;
      if (!element || element === page.document.body) return '';
      return element.getAttribute('name') ?? (element.id || element.localName);
    };
    field(page, 'widget').focus();
    const stops = [stop()];
    for (let presses = 0; presses < 60 && stop() !== 'copy'; presses++) {
      await sendKeys({press: 'Tab'});
      if (stop() !== stops.at(-1)) stops.push(stop());
    }
    const own = page.all('#options details[open] [name]').map((element) => element.getAttribute('name')!);
    const looks = ['match-link', 'match-accent', 'match-font', 'host'];
    // Some engines have no colour pickers, or skip them; colours can be typed beside them.
    expect(stops.filter((name) => name !== 'input')).to.deep.equal([
      ...['widget', 'feed', 'option-heading', ...looks, 'lang', 'theme', 'summary', ...new Set(own), 'summary'],
      ...['reset', 'width', 'stage', 'news-list', 'form', 'snapshot', 'copy'],
    ]);
    // Values chosen in this way count, too.
    field(page, 'option-limit').focus();
    await sendKeys({press: 'ArrowUp'});
    await waitUntil(() => parts(page.find('#stage news-list'), 'item').length === 2, 'one more');
  });

  it('has the preview beside the fields on a tablet, too, and wider than they are', async () => {
    const page = await open('builder.html', 900);
    await ready(page);
    const [fields, preview] = ['.choose', '#stage'].map((name) => page.find(name).getBoundingClientRect());
    expect(preview!.left).to.be.above(fields!.right);
    expect(preview!.width).to.be.above(1.5 * fields!.width);
  });

  const forms = [
    ...['script', 'link', 'cms', 'wordpress', 'wordpress-link', 'iframe'],
    ...['react', 'vue', 'svelte', 'angular', 'plain'],
  ];
  const views = ['light', 'dark'].flatMap((scheme) => [320, 1000].map((width) => ({scheme, width})));

  for (const {scheme, width} of views) {
    // Each form once.
    const shown = forms.splice(0, 3);
    it(`passes axe, and fits: ${shown.join(', ')}, ${width} px, ${scheme}`, async () => {
      localStorage.setItem(SCHEME, scheme);
      const page = await open(`builder.html?option-heading=News`, width);
      await ready(page);
      for (const details of page.all<HTMLDetailsElement>('details')) details.open = true;
      for (const form of shown) {
        set(page, 'form', form);
        expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
        expect(await violations(page), form).to.deep.equal([]);
      }
    });
  }

  it('passes axe while it lists problems', async () => {
    const page = await open(`builder.html?feed=json${json(PASTED)}`);
    await says(page, /not all of it/);
    expect(await violations(page)).to.deep.equal([]);
  });
});
