import {expect} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import {sendKeys} from '@web/test-runner-commands';
import {inState, part, parts, text} from '../helpers/setup.js';
import {open as openPage, violations, type DemoPage} from './page.js';

const SCHEME = 'alliance-demo:scheme';
const PASTED = {title: 'Pasted', items: [{id: '1', title: 'One'}, {}, {id: '2', title: 'Two </script>'}]};

/** A good feed, formatted by hand, with one fault. */
const written = (item: object, feed: object = {}) =>
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
const second = {id: '2', title: 'Two', url: 'https://a.example/2', date_published: '2026-10-14'};
const FEED = new URL('/demo/feeds/alliance.json', location.href).href;

/** A radius that only the campaign's theme has. */
const campaignRadius = /--alliance-radius: (.*);/.exec(await (await fetch('/themes/campaign.css')).text())![1];

/** Opens the builder, and waits until it has filled its form. */
async function open(address: string, width?: number) {
  const page = await openPage(address, width);
  await waitUntil(() => page.find('#options details'), 'the form');
  return page;
}

const ready = (page: DemoPage, tag = 'news-list') =>
  waitUntil(() => page.all(`#stage ${tag}`).some((widget) => inState(widget, 'ready')), 'the preview');

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const field = ({find}: DemoPage, name: string) => find<Field>(`#builder [name="${name}"]`);

function set(page: DemoPage, name: string, value: string) {
  const target = field(page, name);
  target.value = value;
  target.dispatchEvent(new Event('input', {bubbles: true}));
}

const code = ({find}: DemoPage) => find('#code code').textContent;
const message = ({find}: DemoPage) => text(find('#message'))!;

/** Waits for a message. If it never appears, the failure quotes the one that is shown instead. */
async function says(page: DemoPage, words: RegExp) {
  await waitUntil(() => words.test(message(page)), String(words)).catch((error: Error) => {
    throw new Error(`${error.message}, but it says: ${message(page)}`);
  });
}

const json = (feed: object) => `#${new URLSearchParams({json: JSON.stringify(feed)})}`;

/** Publishes a file on this server. `elsewhere` uses the server's other name, which makes it another site. */
async function published(file: {body?: string; status?: number; headers?: Record<string, string>}, elsewhere = false) {
  const folder = await (await fetch('/guest/', {method: 'POST', body: JSON.stringify({'feed.json': file})})).text();
  const url = new URL(`${folder}feed.json`, location.href);
  if (elsewhere) url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

describe('The embed builder', function () {
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

  describe('code that runs as it is copied', () => {
    const options =
      '&option-limit=2&option-heading=%22Tom%22+%26+%3CJerry%3E&lang=fr&theme=campaign&match-accent=%23004488&match-font=Georgia%2C+serif';
    const address = `?feed=address&src=${encodeURIComponent(`${FEED}?a=1&b=2`)}${options}`;
    const ways = {
      script: address,
      cms: address,
      wordpress: address,
      'wordpress-link': address,
      iframe: address,
      'script, with pasted JSON': `?feed=json${options}${json(PASTED)}`,
    };

    for (const [way, query] of Object.entries(ways)) {
      it(`as ${way}`, async () => {
        const form = way.split(',')[0]!;
        const page = await open(`builder.html${query.replace('?', `?form=${form}&`)}`);
        await ready(page);
        const guest = document.createElement('iframe');
        // The site already has the script for an author's link.
        const site = form === 'wordpress-link' ? '<script src="/dist/alliance-widgets.min.js" defer></script>' : '';
        const theme = site && '<link rel="stylesheet" href="/themes/campaign.css">';
        guest.srcdoc = `<!doctype html><html lang="en"><head>${site}${theme}</head><body>${code(page)}</body></html>`;
        document.body.append(guest);
        const inner = () => (form === 'iframe' ? guest.contentDocument?.querySelector('iframe') : guest)?.contentWindow;
        const list = () => inner()?.document.querySelector('news-list');
        await waitUntil(() => list() && inState(list()!, 'ready'), 'it runs');
        expect(parts(list()!, 'item')).to.have.length(2);
        expect(text(part(list()!, 'heading'))).to.equal('"Tom" & <Jerry>');
        expect(list()!.closest('[lang]')!.getAttribute('lang')).to.equal('fr');
        const style = inner()!.getComputedStyle(list()!);
        await waitUntil(() => style.getPropertyValue('--alliance-radius').trim() === campaignRadius, 'the theme');
        // A frame and an author's link carry no style of their own.
        if (!['iframe', 'wordpress-link'].includes(form)) {
          expect(style.getPropertyValue('--alliance-accent').trim()).to.equal('#004488');
          expect(inner()!.getComputedStyle(part(list()!, 'heading')!).fontFamily).to.equal('Georgia, serif');
        }
        if (form === 'iframe') {
          const frame = guest.contentDocument!.querySelector('iframe')!;
          await waitUntil(() => parseFloat(frame.style.height) > 0, 'its height');
          expect(frame.title).to.equal('"Tom" & <Jerry>');
        }
        guest.remove();
      });
    }

    it("has the feed's home page as its fallback", async () => {
      const page = await open('builder.html');
      await waitUntil(
        () => code(page).includes('<a href="https://alliance.example/">Special Action Programme'),
        'the link inside',
      );
    });

    it("contains today's items on request", async () => {
      const page = await open('builder.html?option-limit=2&snapshot=on');
      await waitUntil(() => code(page).includes('data-alliance-snapshot'), 'the snapshot');
      const box = new DOMParser().parseFromString(code(page), 'text/html');
      expect(box.querySelectorAll('news-list > [data-alliance-snapshot] article')).to.have.length(2);
      expect(box.querySelector('news-list > [data-alliance-snapshot] + a')).to.exist;
      const ticked = field(page, 'snapshot') as HTMLInputElement;
      expect(ticked.checked).to.equal(true);
      set(page, 'form', 'iframe');
      expect(ticked.checkVisibility()).to.equal(false);
      set(page, 'form', 'wordpress');
      expect(code(page)).to.contain('data-alliance-snapshot');
      ticked.click();
      await waitUntil(() => !code(page).includes('data-alliance-snapshot'), 'the code without');
      expect(page.window.location.search).not.to.contain('snapshot');
    });

    it('is replaced by a reason if a form cannot express it', async () => {
      const page = await open(`builder.html?feed=json&form=cms${json(PASTED)}`);
      await ready(page);
      expect(page.find('#code-details').checkVisibility()).to.equal(false);
      expect(page.find<HTMLButtonElement>('#copy').disabled).to.equal(true);
      expect(text(page.find('#code-note'))).to.match(/needs a feed with an address/);
    });
  });

  describe('its copy button', () => {
    /** Replaces the clipboard: browsers let a page use the real one only if a person allows it. */
    async function copying(writeText: (text: string) => Promise<void>) {
      const page = await open('builder.html');
      await ready(page);
      Object.defineProperty(page.window.navigator, 'clipboard', {value: {writeText}, configurable: true});
      page.find('#copy').click();
      return page;
    }

    it('copies the whole code, and says so', async () => {
      const written: string[] = [];
      const page = await copying((text) => Promise.resolve(void written.push(text)));
      await waitUntil(() => page.find('#copied').textContent === 'Copied.', 'it says so');
      expect(written).to.deep.equal([code(page)]);
    });

    it('selects the code if the clipboard is refused', async () => {
      const page = await copying(() => Promise.reject(new Error('Not allowed')));
      await waitUntil(() => /^Selected/.test(page.find('#copied').textContent), 'it says so');
      expect(page.document.getSelection()!.toString().trim()).to.equal(code(page).trim());
      expect(page.find('#code').checkVisibility()).to.equal(true);
    });
  });

  describe('says what is wrong with a feed:', () => {
    /** Opens the page with the feed at an address, without waiting for the code. */
    const withFeed = (src: string) => open(`builder.html?feed=address&src=${encodeURIComponent(src)}`);

    it('nothing pasted yet', async () => {
      const page = await withFeed('');
      expect(message(page)).to.equal('Paste the address of a feed.');
      expect(page.find('#stage').checkVisibility()).to.equal(false);
      set(page, 'feed', 'json');
      expect(message(page)).to.equal('Paste a feed.');
    });

    it('an invalid address, then one that cannot be loaded', async () => {
      const page = await withFeed('nonsense');
      expect(message(page)).to.match(/not an address: nonsense/);
      set(page, 'src', 'javascript:alert(1)');
      await says(page, /https: or http:/);
    });

    it('another site that does not allow it (CORS), with settings for four kinds of servers', async () => {
      const src = await published({body: '{"items": []}', headers: {'content-type': 'application/json'}}, true);
      const page = await withFeed(src);
      await says(page, /CORS/);
      const settings = page.all('#message dt').map((term) => text(term)!);
      for (const server of ['nginx', 'Apache', 'Amazon S3', 'CDN'])
        expect(
          settings.some((name) => name.includes(server)),
          server,
        ).to.equal(true);
      for (const setting of page.all('#message dd'))
        expect(setting.textContent).to.match(/Access-Control-Allow|AllowedOrigins/);
    });

    it('a server that cannot be reached', async () => {
      const page = await withFeed('http://localhost:1/feed.json');
      await says(page, /cannot be reached/);
      expect(page.all('#message dt')).to.have.length(0);
    });

    it('an error of the server, by its status', async () => {
      const page = await withFeed(await published({status: 404}));
      await says(page, /HTTP status 404\. There is nothing at this address/);
    });

    it('a page instead of a feed', async () => {
      const page = await withFeed(new URL('/demo/index.html', location.href).href);
      await says(page, /not a JSON Feed: found an HTML page/);
    });

    it('invalid JSON, with the place in it', async () => {
      const page = await withFeed(await published({body: '{"items": [\n  {"id": "1",}\n]}'}));
      await says(page, /not a JSON Feed: found invalid JSON.*line 2, column 14/);
      set(page, 'feed', 'json');
      set(page, 'json', '{"items":\n[1 2]}');
      await says(page, /not a JSON Feed.*a comma is missing.*line 2, column 4/);
    });

    it('an address of WordPress that is not a JSON Feed, with the one to use', async () => {
      for (const path of ['wp-json/wp/v2/posts', 'feed/', '?feed=rss2']) {
        const page = await withFeed(`http://localhost:1/blog/${path}`);
        await says(page, /address of WordPress, but not of a JSON Feed/);
        expect(page.all('#message dd').map(text), path).to.deep.equal(['http://localhost:1/blog/feed/json/']);
      }
    });

    const FAULTS: Record<string, [pasted: string, said: RegExp, place: string]> = {
      'a date in another form': [
        written({...second, date_published: '14/10/2014'}),
        /"14\/10\/2014" is not a date: it is not shown.*2014-10-14/,
        'line 16, column 25, /items/1/date_published',
      ],
      'an address that runs a script': [
        written({...second, url: 'javascript:alert(1)'}),
        /"javascript:alert\(1\)" is not a valid address.*begins with https: or http:/,
        'line 15, column 14, /items/1/url',
      ],
      'an id that two items have': [
        written({...second, id: '1'}),
        /An earlier item \(\/items\/0\) has the id 1, too.*"id" of its own/,
        'line 13, column 13, /items/1/id',
      ],
      'a type that does not exist': [
        written({...second, _alliance: {type: 'publications'}}),
        /"type" is "publications".*Write "news" or "publication"/,
        'line 18, column 17, /items/1/_alliance/type',
      ],
      'a campaign outside of _alliance': [
        written(second, {campaign: {title: 'Together', statement: 'It can be ended.'}}),
        /"campaign" is not read here.*"_alliance": \{"campaign": \{…\}\}/,
        'line 19, column 15, /campaign',
      ],
      'an item without title and text': [
        written({id: '2'}),
        /not shown.*Give the item a "title"/,
        'line 12, column 5, /items/1',
      ],
    };

    for (const [what, [pasted, said, place]] of Object.entries(FAULTS)) {
      it(`${what}, where, and how to fix it`, async () => {
        const page = await open(`builder.html?feed=json#${new URLSearchParams({json: pasted})}`);
        await says(page, /The feed is shown, but not all of it as it was meant/);
        expect(message(page)).to.match(said);
        expect(page.all('#message code').map(text)).to.include(place);
        // The console reports problems, too.
        expect(page.faults.filter((line) => !line.includes('property "feed"'))).to.deep.equal([]);
      });
    }

    it('the same for a feed with an address', async () => {
      const page = await withFeed(await published({body: written({...second, date_published: '14/10/2014'})}));
      await says(page, /not all of it as it was meant:.*"14\/10\/2014" is not a date/);
    });

    it('nothing if nothing is wrong', async () => {
      const page = await withFeed(await published({body: written(second, {items: [second]})}));
      await says(page, /^The feed has no problems\.$/);
    });

    it('no items that the widget shows', async () => {
      const page = await open('builder.html?option-since=2099-01-01');
      await says(page, /nothing that this widget shows/);
    });
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
