import {expect, fixture} from '@open-wc/testing';
import type {LitElement} from 'lit';
import type * as Define from '../../src/define/define.js';
import type {NewsList} from '../../src/index.js';
import {feedOf} from '../fixtures/elements/feed.js';
import {warnings} from '../helpers/warnings.js';

class Stranger extends HTMLElement {}

/** Loads one more copy of the module, as a second script would. */
const copy = () => import(new URL('../../src/define/define.ts?copy', import.meta.url).href) as Promise<typeof Define>;

describe('Defining the elements', () => {
  let warned: string[];

  before(async () => {
    customElements.define('campaign-banner', Stranger);
    warned = warnings();
    await import('../../src/define.js');
  });

  it('leaves a tag that is taken to its owner, with one warning that names it', () => {
    expect(customElements.get('campaign-banner')).to.equal(Stranger);
    expect(warned).to.have.length(1);
    expect(warned[0]).to.include('<campaign-banner>');
  });

  it('defines the other tags, and they work', async () => {
    for (const tag of ['alliance-feed', 'news-list', 'publication-card', 'publication-list']) {
      expect(customElements.get(tag), tag).to.exist;
    }
    const list = await fixture<NewsList>('<news-list></news-list>');
    list.feed = feedOf([{id: '1', title: 'One'}]);
    await (list as LitElement).updateComplete;
    expect(list.shadowRoot!.querySelector('[part=title]')!.textContent.trim()).to.equal('One');
  });

  it('does not warn about a second copy of this library', async () => {
    const warnedAgain = warnings();
    const first = customElements.get('news-list');
    (await copy()).define('news-list', class extends HTMLElement {});
    expect(customElements.get('news-list')).to.equal(first);
    expect(warnedAgain).to.be.empty;
  });

  it('does not throw if the browser refuses a tag', async () => {
    const warnedAgain = warnings();
    const {define} = await copy();
    expect(() => define('No tag', class extends HTMLElement {})).not.to.throw();
    expect(warnedAgain).to.have.length(1);
  });
});
