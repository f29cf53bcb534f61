import {expect} from 'chai';
import fc from 'fast-check';
import {firstWords, isVisible, textBeyondTitle} from '../../../src/feed/read/text.js';
import {bestTimeOf} from '../../helpers/timing.js';

describe('firstWords', () => {
  it('leaves a short text as it is, on one line', () => {
    expect(firstWords('A short one.')).to.equal('A short one.');
    expect(firstWords(' A \n short\tone. ')).to.equal('A short one.');
    expect(firstWords('')).to.equal('');
    expect(firstWords('x'.repeat(80))).to.equal('x'.repeat(80));
  });

  it('ends after a word, without its comma', () => {
    expect(firstWords('Thirty-one families have water again', 20)).to.equal('Thirty-one families…');
    expect(firstWords('One, two, three, four', 14)).to.equal('One, two…');
    expect(firstWords('Thirty-one families, all of them', 20)).to.equal('Thirty-one families…');
    expect(firstWords('1234 6789 1', 9)).to.equal('1234 6789…');
  });

  it('is about 80 characters long', () => {
    const text = firstWords('word '.repeat(100));
    expect(text.length).to.be.within(70, 81);
    expect(text).to.match(/^(word )+word…$/);
  });

  it('ends after a letter if nothing separates the words', () => {
    expect(firstWords('水'.repeat(100), 10)).to.equal('水'.repeat(10) + '…');
    expect(firstWords('A 水水水水水水水水水水水水', 10)).to.equal('A 水水水水水水水水…');
    expect(firstWords('https://a.example/a-very-long-address', 10)).to.equal('https://a…');
  });

  const WHOLE_LETTERS: Record<string, string> = {
    'a surrogate pair': '🙂',
    'a family': '👩\u200d👩\u200d👧',
    'a skin tone': '👍🏾',
    'a heart with its variant': '❤️',
    'a flag': '🇨🇭',
    'a flag of tags': '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    'a keycap': '1️⃣',
    'a Thai vowel': 'กำ',
    'a Thai tone': 'ที่',
    'Hebrew points': 'שָּׁ',
    'an Arabic mark': 'بِّ',
    'an accent of its own': 'e\u0301\u0323',
    'a Devanagari vowel': 'कि',
  };
  const NO_SEGMENTER = 'where the engine has no segmenter';
  for (const [name, letter] of Object.entries(WHOLE_LETTERS)) {
    for (const engine of ['', NO_SEGMENTER]) {
      it(`never cuts ${name} ${engine}`, () => {
        const {Segmenter} = Intl;
        if (engine) Object.assign(Intl, {Segmenter: undefined});
        try {
          for (let before = 0; before < 4; before++) {
            for (let max = 8; max < 30; max++) {
              const start = firstWords('x'.repeat(before) + letter.repeat(40), max).slice(before, -1);
              const count = Math.floor((max - before) / letter.length);
              // A letter longer than the limit is cut.
              if (count > 0) expect(start, `${max}`).to.equal(letter.repeat(count));
            }
          }
        } finally {
          Object.assign(Intl, {Segmenter});
        }
      });
    }
  }

  it('needs no segmenter if words end with spaces or letters are plain', () => {
    const {Segmenter} = Intl;
    Object.assign(Intl, {
      Segmenter: class {
        constructor() {
          throw new Error('asked');
        }
      },
    });
    try {
      firstWords('Thirty-one families have water again, and so on. '.repeat(4));
      firstWords('水'.repeat(100));
      firstWords('Тридцать'.repeat(100));
      firstWords('الماءالنظيف'.repeat(100));
      for (let max = 4; max < 12; max++) firstWords('“水”，‘水’。水…（水）！'.repeat(100), max);
      firstWords('https://agency.example/'.repeat(10));
      firstWords('กำ กำ '.repeat(100));
    } finally {
      Object.assign(Intl, {Segmenter});
    }
  });
});

describe('isVisible', () => {
  it('is false if all characters are invisible', () => {
    for (const text of [
      '',
      ' ',
      '\u200b',
      '\u00a0',
      '\u00ad',
      '\u2060',
      '\ufeff',
      '\u200d',
      '\u2800',
      '\u3164',
      '\u115f',
      '\ufe0f',
      '\u{e0061}',
      '\u202e',
      '\u0000',
      ' \u200b\n\u00ad ',
    ])
      expect(isVisible(text), JSON.stringify(text)).to.equal(false);
  });

  it('is true if any character is visible', () => {
    for (const text of ['a', '0', '.', '🙂', '水', 'ا', '\u200bx', '<', '&', '—'])
      expect(isVisible(text), text).to.equal(true);
  });
});

describe('textBeyondTitle', () => {
  it('is nothing if the title is the whole text', () => {
    expect(textBeyondTitle('Four agencies\nmeet in Geneva', 'Four agencies meet in Geneva')).to.equal('');
    expect(textBeyondTitle('Four agencies meet.', 'Four agencies meet')).to.equal('');
    expect(textBeyondTitle('Four agencies meet…', 'Four agencies meet')).to.equal('');
    expect(textBeyondTitle('Four agencies meet [...]', 'Four agencies meet')).to.equal('');
    expect(textBeyondTitle('Four agencies meet', 'Four agencies meet.')).to.equal('');
    expect(textBeyondTitle('Four agencies meet', 'FOUR AGENCIES MEET!')).to.equal('');
    expect(textBeyondTitle('Four\u00a0agencies meet', 'Four agencies\u202fmeet')).to.equal('');
    expect(textBeyondTitle('The "four" agencies\' plan - 2', 'The “four” agencies’ plan – 2')).to.equal('');
    expect(textBeyondTitle('', 'Four')).to.equal('');
    expect(textBeyondTitle('Four agencies…', 'Four agencies meet')).to.equal('');
    expect(textBeyondTitle('four agencies, [...]', 'Four agencies, and their partners')).to.equal('');
  });

  it('is the rest if the title is the beginning', () => {
    const text = 'Thirty-one families have water again, and the school opens on Monday.';
    expect(textBeyondTitle(text, firstWords(text, 40))).to.equal('…and the school opens on Monday.');
    expect(textBeyondTitle(`Four agencies meet in Geneva: ${text}`, 'Four agencies meet in Geneva')).to.equal(text);
    expect(textBeyondTitle(`Four agencies meet in Geneva ${text}`, 'Four agencies meet in Geneva')).to.equal(text);
    expect(textBeyondTitle('Hello, world! Welcome to our pages.', 'Hello, world')).to.equal('Welcome to our pages.');
    expect(textBeyondTitle('Geneva – Four agencies meet.', 'Geneva')).to.equal('Four agencies meet.');
    expect(textBeyondTitle('水'.repeat(100), firstWords('水'.repeat(100)))).to.equal(`…${'水'.repeat(20)}`);
  });

  it('is the text if the title is only a word of it, or another text', () => {
    for (const [text, title] of [
      ['Clean water for all', 'Clean water'],
      ['Water: why it matters', 'Water'],
      ['UN Women meets', 'UN'],
      ['1990–2000 was a decade', '1990'],
      ['International labour standards apply', 'International labour'],
      ['Something else', 'Title'],
      ['Title', 'Titles of books'],
      ['Labour', 'Labours'],
      ['Line\none', 'Title'],
    ] as const) {
      expect(textBeyondTitle(text, title)).to.equal(text);
    }
  });

  it('compares a title of any length quickly', () => {
    for (const space of [' ', '\u00a0', '\n']) {
      const title = `Water${space.repeat(100_000)}for all`;
      expect(bestTimeOf(() => textBeyondTitle(`${title}, everywhere`, title), 999)).to.be.below(1000);
    }
  });

  it('completes every title that is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({maxCount: 8}), {minLength: 1, maxLength: 12}), (words) => {
        const text = words.join(', ');
        const title = firstWords(text);
        const rest = textBeyondTitle(text, title);
        const letters = (part: string) => part.replace(/[^a-z]/gi, '');
        expect(letters(title) + letters(rest)).to.equal(letters(text));
      }),
    );
  });
});
