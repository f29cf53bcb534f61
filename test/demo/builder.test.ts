import {expect, waitUntil} from '@open-wc/testing';
import {inState, parts} from '../helpers/setup.js';
import {open, violations, type DemoPage} from './page.js';

const ready = (page: DemoPage, tag = 'news-list') =>
  waitUntil(() => page.all(`#stage ${tag}`).some((widget) => inState(widget, 'ready')), 'the preview', {timeout: 8000});

function set({find}: DemoPage, name: string, value: string) {
  const field = find<HTMLInputElement>(`#builder [name="${name}"]`);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

const code = ({find}: DemoPage) => find('#code code').textContent;
const message = ({find}: DemoPage) => find('#message').textContent;

describe('The embed builder', function () {
  this.timeout(30_000);

  it('has every option of the widget, and shares them by its address', async () => {
    const page = await open('builder.html?option-limit=2');
    await ready(page);
    const names = page.all<HTMLInputElement>('#options [name]').map(({name}) => name.replace('option-', ''));
    const {observedAttributes} = customElements.get('news-list') as unknown as {observedAttributes: string[]};
    expect(names.sort()).to.deep.equal(observedAttributes.filter((name) => name !== 'src').sort());
    expect(parts(page.find('#stage news-list'), 'item')).to.have.length(2);
    set(page, 'option-layout', 'cards');
    expect(page.window.location.search).to.equal('?option-limit=2&option-layout=cards');
    expect(page.faults).to.deep.equal([]);
  });

  for (const form of ['script', 'cms', 'iframe']) {
    it(`gives code that runs as it is copied: ${form}`, async () => {
      const page = await open(`builder.html?form=${form}&option-limit=2`);
      await ready(page);
      const guest = document.createElement('iframe');
      guest.srcdoc = `<!doctype html><html lang="en"><body>${code(page)}</body></html>`;
      document.body.append(guest);
      const inner = () => (form === 'iframe' ? guest.contentDocument?.querySelector('iframe') : guest)?.contentDocument;
      const list = () => inner()?.querySelector('news-list');
      await waitUntil(() => list() && inState(list()!, 'ready'), 'it runs', {timeout: 8000});
      expect(parts(list()!, 'item')).to.have.length(2);
      guest.remove();
    });
  }

  it('says what is wrong with a feed', async () => {
    const page = await open('builder.html?feed=address&src=nonsense');
    await waitUntil(() => /not an address/.test(message(page)));
    set(page, 'src', 'javascript:alert(1)');
    expect(message(page)).to.match(/https: or http:/);
    set(page, 'src', new URL('/demo/index.html', location.href).href);
    await waitUntil(() => /not a JSON Feed/.test(message(page)), 'a page is no feed', {timeout: 8000});
  });

  it('lists the problems of a pasted feed with their places', async () => {
    const page = await open(
      `builder.html?feed=json&json=${encodeURIComponent('{"items": [{"id": "1", "title": "One"}, {}]}')}`,
    );
    await waitUntil(() => /\/items\/1/.test(message(page)), 'the problem', {timeout: 8000});
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing to find for axe, and fits 320 px, ${scheme}`, async () => {
      localStorage.setItem('alliance-demo:scheme', scheme);
      const page = await open('builder.html', 320);
      localStorage.removeItem('alliance-demo:scheme');
      await ready(page);
      page.find<HTMLDetailsElement>('details').open = true;
      expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
      expect(await violations(page)).to.deep.equal([]);
    });
  }
});
