import {expect, fixture} from '@open-wc/testing';
import {feedOf, newsItems} from '../fixtures/elements/feed.js';
import {network} from '../helpers/network.js';
import {until} from '../helpers/until.js';
import {markup, pageWith, seen, url} from './cms-page.js';

describe('A link with data-alliance-widget', () => {
  before(() => import('../../src/script/script.js'));

  beforeEach(() => void network({[url]: feedOf(newsItems(4))}));

  describe('in an editor', () => {
    const editors = {
      contenteditable: `<div contenteditable="">${markup()}</div>`,
      'contenteditable="plaintext-only"': `<div contenteditable="plaintext-only">${markup()}</div>`,
      'an island of contenteditable="false" in one': `<div contenteditable="true"><div contenteditable="false">${markup()}</div></div>`,
    };
    for (const [name, html] of Object.entries(editors)) {
      it(`(${name}) is left alone`, async () => {
        const page = await pageWith(html);
        expect(page.innerHTML).to.equal(html);
      });
    }

    it('is converted inside contenteditable="false"', async () => {
      const page = await pageWith(`<div contenteditable="false">${markup()}</div>`);
      expect(page.querySelector('news-list')).to.exist;
    });

    it('(switched on and off) is an ordinary link while it is on', async () => {
      const page = await pageWith(`<div>${markup()}</div>`);
      const edited = page.querySelector<HTMLElement>('div')!;
      edited.contentEditable = 'true';
      await seen();
      expect(edited.innerHTML).to.equal(markup());
      edited.contentEditable = 'false';
      await seen();
      expect(page.querySelector('news-list')).to.exist;
    });

    it('(designMode) is left alone', async () => {
      document.designMode = 'on';
      try {
        const page = await pageWith(markup());
        expect(page.innerHTML).to.equal(markup());
      } finally {
        document.designMode = 'off';
      }
    });

    it('(in a shadow tree) is left alone', async () => {
      const page = await fixture<HTMLElement>('<div><div contenteditable></div></div>');
      const root = page.firstElementChild!.attachShadow({mode: 'open'});
      root.innerHTML = markup();
      page.append(page.firstElementChild!);
      await seen();
      expect(root.innerHTML).to.equal(markup());
    });
  });

  describe('in an open shadow root', () => {
    const rootOf = (host: Element, html = '') => {
      const root = host.attachShadow({mode: 'open'});
      root.innerHTML = html;
      return root;
    };

    it('becomes the element when the host is inserted, or the link itself', async () => {
      const page = await fixture<HTMLElement>('<div></div>');
      const host = document.createElement('div');
      const root = rootOf(host, `<div></div>${markup()}`);
      const inner = rootOf(root.firstElementChild!, markup());
      page.append(host);
      await seen();
      expect(root.querySelector('a + news-list')).to.exist;
      expect(inner.querySelector('a + news-list')).to.exist;
      root.innerHTML = '';
      inner.innerHTML = '';
      root.innerHTML = markup();
      await seen();
      expect(root.querySelectorAll('news-list')).to.have.length(1);
    });

    it('becomes the element if the root is attached later', async () => {
      const page = await fixture<HTMLElement>('<div></div>');
      const root = rootOf(page, markup());
      await until(() => root.querySelector('a + news-list'));
    });

    it('becomes the element if the host is defined later', async () => {
      const page = await fixture<HTMLElement>('<late-host></late-host>');
      await seen();
      customElements.define(
        'late-host',
        class extends HTMLElement {
          constructor() {
            super();
            rootOf(this, markup());
          }
        },
      );
      await seen();
      expect(page.shadowRoot!.querySelector('a + news-list')).to.exist;
    });
  });
});
