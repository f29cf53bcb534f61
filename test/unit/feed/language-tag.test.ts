import {expect} from 'chai';
import {languageTag, primaryLanguage, scriptOf} from '../../../src/feed/read/language-tag.js';
import {bestTimeOf} from '../../helpers/timing.js';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

describe('languageTag', () => {
  it('writes tags as BCP 47 recommends', () => {
    const tags: Record<string, string> = {
      en: 'en',
      ' FR ': 'fr',
      pt_BR: 'pt-BR',
      'zh-hans-cn': 'zh-Hans-CN',
      'SR-LATN': 'sr-Latn',
      'es-419': 'es-419',
      'de-DE-formal': 'de-DE-formal',
      de_DE_formal: 'de-DE-formal',
      'pt-PT-ao90': 'pt-PT-ao1990',
      'fr_FR.UTF-8': 'fr-FR',
      'de_DE@euro': 'de-DE',
      fil: 'fil',
      ckb: 'ckb',
    };
    for (const [written, tag] of Object.entries(tags)) expect(languageTag(written), written).to.equal(tag);
  });

  it('gives a language its shortest code, and its current one', () => {
    const tags = {
      ara: 'ar',
      fas: 'fa',
      per: 'fa',
      eng: 'en',
      fre: 'fr',
      ger: 'de',
      'chi-Hant': 'zh-Hant',
      fra: 'fr',
      'spa-mx': 'es-MX',
      iw: 'he',
      'en-UK': 'en-GB',
    };
    for (const [written, tag] of Object.entries(tags)) expect(languageTag(written), written).to.equal(tag);
  });

  it('leaves out extended language subtags (zh-cmn), and countries of three letters (en-USA)', () => {
    const tags = {
      'zh-cmn-Hans': 'zh-Hans',
      'zh-cmn-Hant-HK': 'zh-Hant-HK',
      'zh-yue': 'zh',
      'zh-min-nan': 'zh',
      zh_CHS: 'zh',
      'ar-arb': 'ar',
      'en-USA': 'en',
    };
    for (const [written, tag] of Object.entries(tags)) expect(languageTag(written), written).to.equal(tag);
  });

  it('drops what is not a tag, or says nothing', () => {
    for (const other of [
      '',
      ' ',
      'Arabic',
      'English (UK)',
      'e',
      'C',
      'POSIX',
      'en,fr',
      'x-default',
      'en--US',
      'und',
      'mul',
      'zxx',
      'constructor',
      5,
      null,
      undefined,
      {},
      ['en'],
    ]) {
      expect(languageTag(other), JSON.stringify(other)).to.equal(undefined);
    }
  });

  it('agrees with this engine on every language and country of two letters', () => {
    const canonical = (tag: string) => Intl.getCanonicalLocales(tag)[0];
    // WebKit doesn't know "UK".
    for (const pair of PAIRS.filter((known) => known !== 'uk')) {
      expect(languageTag(pair.toUpperCase())).to.equal(canonical(pair));
      expect(languageTag(`zh-hant-${pair}`)).to.equal(canonical(`zh-hant-${pair}`));
    }
  });

  it('asks the engine once for each tag, however many items have it', () => {
    const {getCanonicalLocales} = Intl;
    let asked = 0;
    Intl.getCanonicalLocales = (tags) => {
      asked++;
      return getCanonicalLocales(tags);
    };
    try {
      for (let item = 0; item < 1000; item++) languageTag('de-LI-1996');
    } finally {
      Intl.getCanonicalLocales = getCanonicalLocales;
    }
    expect(asked).to.equal(1);
  });

  it('reads nonsense of any length quickly', () => {
    for (const part of ['.', '@', '-', 'a', '_']) {
      const text = `en${part.repeat(100_000)}\nx`;
      expect(
        bestTimeOf(() => languageTag(text), 999),
        part,
      ).to.be.below(1000);
    }
  });
});

describe('The parts of a tag', () => {
  it('are its language and its script', () => {
    expect(['zh-Hans-CN', 'AR', 'fil-PH'].map(primaryLanguage)).to.deep.equal(['zh', 'ar', 'fil']);
    expect(['zh-Hans-CN', 'ar', 'en-GB', 'az-Arab', 'de-1996'].map(scriptOf)).to.deep.equal([
      'Hans',
      undefined,
      undefined,
      'Arab',
      undefined,
    ]);
  });
});
