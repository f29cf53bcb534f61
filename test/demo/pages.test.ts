import {expect} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import {HOSTS, open, PAGES} from './page.js';

/** The server's answers, kept because most pages link to the same pages. */
const answers = new Map<string, Promise<{status: number; body: string}>>();

function answerAt(address: string) {
  const ask = async () => {
    const response = await fetch(address);
    return {status: response.status, body: await response.text()};
  };
  const answer = answers.get(address) ?? ask();
  answers.set(address, answer);
  return answer;
}

/** The page as it is written, before any script has changed it. */
const written = async (name: string) =>
  new DOMParser().parseFromString((await answerAt(`/demo/${name}`)).body, 'text/html');

/** Markup in a form that can be compared: full addresses, little white space. */
function plain(markup: ParentNode, base: string): string[] {
  return [...markup.querySelectorAll('*')].map((element) => {
    const attributes = [...element.attributes].map(({name, value}) => {
      const words = value.split(/\s+/);
      return `${name}=${(/^(data-)?(src|href)$/.test(name) ? words.map((word) => new URL(word, base).href) : words).join(' ')}`;
    });
    const own = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue!.trim() : '')).join('');
    return [element.localName, ...attributes.sort(), own].join(' ').trim();
  });
}

/** The elements in a snippet's code. */
function shown(snippet: Element): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = snippet.querySelector('code')!.textContent;
  return template.content;
}

describe('The demo', () => {
  for (const name of [...PAGES, 'plain.html', ...HOSTS]) {
    describe(name, () => {
      it('says what it is, in its title, its description and one first heading', async () => {
        const page = await written(name);
        expect(page.title).to.not.be.empty;
        expect(page.querySelector<HTMLMetaElement>('meta[name=description]')!.content).to.not.be.empty;
        expect(page.querySelectorAll('h1')).to.have.lengthOf(1);
      });

      it('links only to pages that exist', async () => {
        const page = await written(name);
        const base = new URL(`/demo/${name}`, location.href);
        const addresses = [...page.querySelectorAll('a[href], script[src], link[href], a[data-alliance-widget]')]
          .map((element) => new URL(element.getAttribute('href') ?? element.getAttribute('src')!, base))
          .filter(({host}) => host === location.host)
          .map(({pathname}) => pathname.replace(/\/$/, '/index.html'));
        for (const address of new Set(addresses)) expect((await answerAt(address)).status, address).to.equal(200);
      });

      it('opens without an error, shows the code that runs, and scrolls only vertically, down to 320 px', async () => {
        const {window, document, faults, all} = await open(name);
        expect(faults).to.deep.equal([]);
        const page = await written(name);
        const base = new URL(`/demo/${name}`, location.href).href;
        for (const snippet of all('.snippet[data-of]')) {
          const markup = shown(snippet);
          const scripts = [...markup.querySelectorAll('script')].map((script) => script.remove() ?? script.src);
          const {of, script} = snippet.dataset;
          const live = page.getElementById(of!)!;
          const source = live instanceof HTMLTemplateElement ? live.content : live;
          // The page's code must not contain what tools have added.
          for (const snapshot of source.querySelectorAll('[data-alliance-snapshot]')) snapshot.remove();
          expect(plain(markup, base), of).to.deep.equal(plain(source, base));
          expect(scripts, of).to.deep.equal(
            script === undefined ? [] : [new URL('/dist/alliance-widgets.min.js', base).href],
          );
        }
        for (const snippet of all('.snippet[data-file]')) {
          const {body} = await answerAt(`/demo/${snippet.dataset.file}`);
          await waitUntil(() => snippet.querySelector('code')!.textContent, `the code of ${snippet.dataset.file}`);
          expect(snippet.querySelector('code')!.textContent).to.equal(body.trim());
        }
        (window.frameElement as HTMLElement).style.width = '320px';
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        expect(faults).to.deep.equal([]);
      });
    });
  }

  describe('The menu', () => {
    const openGroups = (groups: HTMLElement[]) =>
      groups.filter((group) => (group as HTMLDetailsElement).open).map((group) => group.firstElementChild!.textContent);
    const becomes = async (groups: HTMLElement[], expected: string[]) => {
      await waitUntil(() => openGroups(groups).join() === expected.join(), `open: ${expected.join()}`);
    };

    it('as a bar, opens one group at a time, and closes it with Escape, a click elsewhere, or when the focus leaves', async () => {
      const {all, find, document, window} = await open('index.html', 1000);
      const groups = all('#menu details');
      const [widgets, guides] = groups as [HTMLElement, HTMLElement];
      expect(openGroups(groups)).to.deep.equal([]);
      widgets.querySelector('summary')!.click();
      await becomes(groups, ['Widgets']);
      guides.querySelector('summary')!.click();
      await becomes(groups, ['Guides']);
      guides.querySelector('a')!.focus();
      const {KeyboardEvent} = window as Window & typeof globalThis;
      guides.querySelector('a')!.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
      await becomes(groups, []);
      expect(document.activeElement).to.equal(guides.querySelector('summary'));
      guides.querySelector('summary')!.click();
      await becomes(groups, ['Guides']);
      find('main').click();
      await becomes(groups, []);
      widgets.querySelector('summary')!.click();
      await becomes(groups, ['Widgets']);
      widgets.querySelector('a')!.focus();
      find<HTMLAnchorElement>('#menu > a').focus();
      await becomes(groups, []);
    });

    it('on a phone, shows all groups at once', async () => {
      const {all, find} = await open('index.html', 390);
      expect(find('#menu').checkVisibility()).to.equal(false);
      find('.top > .menu-button').click();
      await becomes(all('#menu details'), ['Widgets', 'Guides', 'Examples']);
      for (const link of all('#menu a')) expect(link.checkVisibility(), link.textContent).to.equal(true);
    });
  });

  it('has the same menu on every page', async () => {
    const menus = await Promise.all(
      PAGES.map(async (name) => {
        const menu = (await written(name)).querySelector('#menu')!;
        const current = menu.querySelector('[aria-current]');
        expect(current?.getAttribute('href')).to.equal(name === 'index.html' ? undefined : name);
        current?.removeAttribute('aria-current');
        return menu.innerHTML.replace(/\s+/g, ' ');
      }),
    );
    expect(new Set(menus)).to.have.lengthOf(1);
  });
});
