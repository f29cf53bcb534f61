import {expect} from 'chai';
import {nothing} from 'lit';
import {textLanguage} from '../../../src/language/text-language.js';

describe('A text’s language and direction', () => {
  it('are its own if they differ from the widget’s', () => {
    const directions: Record<string, string> = {
      fr: 'ltr',
      ar: 'rtl',
      he: 'rtl',
      fa: 'rtl',
      ur: 'rtl',
      ckb: 'rtl',
      dv: 'rtl',
      arz: 'rtl',
      // A script has a direction of its own, which wins over the language's.
      'ar-Latn': 'ltr',
      'az-Arab': 'rtl',
      'pa-Arab-PK': 'rtl',
      'ur-Aran': 'rtl',
      'ks-Deva': 'ltr',
      'ff-Adlm': 'rtl',
      // A country is not a script.
      'ar-EG': 'rtl',
      'fa-AF': 'rtl',
    };
    for (const [lang, dir] of Object.entries(directions)) {
      expect(textLanguage(lang, 'en'), lang).to.deep.equal({lang, dir});
    }
    expect(textLanguage('en', 'ar')).to.deep.equal({lang: 'en', dir: 'ltr'});
  });

  it('are not repeated if they are the widget’s', () => {
    for (const [own, around] of ['en en', 'en-GB en', 'ar ar-EG', 'fr-CA fr-FR', 'zh-Hans zh-CN'].map((pair) =>
      pair.split(' '),
    )) {
      expect(textLanguage(own, around!)).to.deep.equal({lang: nothing, dir: nothing});
    }
  });

  it('are its own if only the script differs', () => {
    expect(textLanguage('ar-Latn', 'ar')).to.deep.equal({lang: 'ar-Latn', dir: 'ltr'});
    expect(textLanguage('az', 'az-Arab')).to.deep.equal({lang: 'az', dir: 'ltr'});
    expect(textLanguage('zh-Hant', 'zh-Hans')).to.deep.equal({lang: 'zh-Hant', dir: 'ltr'});
  });

  it('follow its letters if no language is stated', () => {
    expect(textLanguage(undefined, 'en')).to.deep.equal({lang: nothing, dir: 'auto'});
  });
});
