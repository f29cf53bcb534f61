import {expect} from 'chai';
import {readOptions} from '../../../src/embed/options.js';

const BASE = 'https://cdn.example/dist/embed.html';
const read = (query: Record<string, string>, defaultTarget?: string) =>
  readOptions(
    `${BASE}?${new URLSearchParams({widget: 'news-list', src: 'https://a.example/feed.json', ...query})}`,
    () => ['src', 'limit', 'link-target'],
    defaultTarget,
  );

describe("An embedded page's options", () => {
  it("take the element's own attributes, and nothing else", () => {
    const {attributes} = read({limit: '4', onclick: 'alert(1)', style: 'color: red', id: 'x', class: 'y'});
    expect(Object.fromEntries(attributes)).to.deep.equal({
      src: 'https://a.example/feed.json',
      limit: '4',
      'link-target': '_top',
    });
  });

  it('make links open in the top window, or in a new one', () => {
    expect(read({'link-target': '_blank'}).attributes.get('link-target')).to.equal('_blank');
    for (const target of ['_self', '_parent', 'name', ''])
      expect(read({'link-target': target}).attributes.get('link-target'), target).to.equal('_top');
  });

  it('make links open as the frame needs it, unless they say otherwise', () => {
    expect(read({}, '_blank').attributes.get('link-target')).to.equal('_blank');
    expect(read({'link-target': '_top'}, '_blank').attributes.get('link-target')).to.equal('_top');
  });

  for (const src of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///feed.json',
    'blob:https://a/b',
    '',
    ' ',
  ]) {
    it(`refuse the address "${src}"`, () => {
      expect(() => read({src})).to.throw('“src”');
    });
  }

  it('keep the valid addresses among several, relative ones too', () => {
    expect(read({src: 'javascript:alert(1) feed.json  https://b.example/'}).attributes.get('src')).to.equal(
      'feed.json https://b.example/',
    );
  });

  it('refuse anything that is not a widget', () => {
    for (const widget of ['', 'script', 'alliance-feed', 'NEWS-LIST'])
      expect(() => read({widget}), widget).to.throw('widget');
  });

  it('follow the language and its direction', () => {
    expect(read({lang: 'fr'})).to.include({lang: 'fr', dir: 'ltr'});
    expect(read({lang: 'ar-EG'})).to.include({lang: 'ar-EG', dir: 'rtl'});
    for (const lang of ['sd', 'ckb', 'pa-Arab', 'yi']) expect(read({lang}).dir, lang).to.equal('rtl');
    for (const lang of ['pa', 'ru', 'zh-Hant-TW', 'tlh']) expect(read({lang}).dir, lang).to.equal('ltr');
    expect(read({lang: 'ar', dir: 'ltr'}).dir).to.equal('ltr');
    expect(read({lang: '"><b>'})).not.to.have.property('lang');
  });

  it('know the ready themes by their names', () => {
    expect(read({theme: 'campaign'}).theme).to.equal('campaign');
    for (const theme of ['../evil', 'https://evil.example/x', 'none'])
      expect(read({theme}), theme).not.to.have.property('theme');
  });

  it('are light unless they say otherwise', () => {
    expect(read({}).scheme).to.equal('light');
    expect(read({scheme: 'dark'}).scheme).to.equal('dark');
    expect(read({scheme: 'auto'}).scheme).to.equal('light dark');
    for (const scheme of ['constructor', '__proto__', 'DARK']) expect(read({scheme}).scheme, scheme).to.equal('light');
  });
});
