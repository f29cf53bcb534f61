import {expect} from 'chai';
import {ownLanguage} from '../../../src/language/text-direction.js';

describe("A text's direction", () => {
  const directionOf = (tag: string) => ownLanguage(tag, 'pt').dir;

  it('is that of the script in its tag, or else of its language', () => {
    for (const tag of 'ar ar-EG arc arz ckb dv fa he khw ks mzn nqo pnb ps rhg sd skr syr ug ur yi az-Arab'.split(' '))
      expect(directionOf(tag), tag).to.equal('rtl');
    for (const tag of 'az en ff fr ku pa ru sd-Deva sr so ur-Latn zh zh-Hant'.split(' '))
      expect(directionOf(tag), tag).to.equal('ltr');
  });

  it('is given if the language is not that of the widget', () => {
    expect(ownLanguage('fr', 'en')).to.deep.equal({lang: 'fr', dir: 'ltr'});
    expect(ownLanguage('ar', 'en')).to.deep.equal({lang: 'ar', dir: 'rtl'});
    expect(ownLanguage('az-Arab', 'az')).to.deep.equal({lang: 'az-Arab', dir: 'rtl'});
    for (const own of ['en', 'en-GB']) expect(ownLanguage(own, 'en')).to.deep.equal({lang: undefined, dir: undefined});
    expect(ownLanguage(undefined, 'en')).to.deep.equal({lang: undefined, dir: 'auto'});
  });
});
