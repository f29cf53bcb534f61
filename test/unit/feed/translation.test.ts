import {expect} from 'chai';
import type {Feed} from '../../../src/feed/read/json-feed.js';
import {translationOf} from '../../../src/feed/load/translation.js';
import {primaryLanguage} from '../../../src/feed/read/language-tag.js';

const feed = (language: string | undefined, ...tags: string[]): Feed => ({
  items: [],
  language,
  _alliance: {translations: Object.fromEntries(tags.map((tag) => [tag, `https://alliance.example/${tag}`]))},
});

const translation = (language: string | undefined, tags: string[], wanted: string) =>
  translationOf(feed(language, ...tags), wanted)?.slice('https://alliance.example/'.length);

describe('The translation of a feed', () => {
  it('is that of the exact tag, whatever its case', () => {
    expect(translation('en', ['pt', 'pt-BR', 'pt-PT'], 'pt-br')).to.equal('pt-BR');
    expect(translation('en', ['PT'], 'pt')).to.equal('PT');
  });

  it('is otherwise one in the same language', () => {
    expect(translation('en', ['fr'], 'fr-CA')).to.equal('fr');
    expect(translation('en', ['fr-BE', 'fr'], 'fr-CA')).to.equal('fr');
    expect(translation('en', ['es', 'fr-BE', 'fr-CH'], 'fr')).to.equal('fr-BE');
  });

  it('is not needed if the feed is in that language', () => {
    expect(translation('fr', ['fr', 'en'], 'fr')).to.be.undefined;
    expect(translation('FR', ['fr', 'en'], 'fr')).to.be.undefined;
    expect(translation('fr', ['fr-BE', 'en'], 'fr-CA')).to.be.undefined;
    expect(translation('fr-CA', ['fr-BE', 'fr'], 'fr')).to.equal('fr');
  });

  it('is another variety of the language if its exact tag is listed', () => {
    expect(translation('zh-Hans', ['zh-Hant', 'en'], 'zh-Hant')).to.equal('zh-Hant');
  });

  it('exists for a feed that doesn’t say its own language', () => {
    expect(translation(undefined, ['fr'], 'fr')).to.equal('fr');
  });

  it('does not exist if none is listed', () => {
    expect(translation('en', ['fr', 'ar'], 'ru')).to.be.undefined;
    expect(translationOf({items: []}, 'fr')).to.be.undefined;
    expect(translationOf({items: [], _alliance: {}}, 'fr')).to.be.undefined;
  });

  it('is not that of a language whose tag begins with the same letters', () => {
    expect(translation('en', ['fil'], 'fi')).to.be.undefined;
    expect(primaryLanguage('zh-Hans-CN')).to.equal('zh');
  });
});
