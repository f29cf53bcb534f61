import {expect} from 'chai';
import fc from 'fast-check';
import {httpUrl} from '../../../src/feed/read/url.js';
import {bestTimeOf} from '../../helpers/timing.js';

const BASE = 'https://alliance.example/feeds/main.json';

describe('httpUrl', () => {
  it('resolves addresses against the base', () => {
    expect(httpUrl('a.html', BASE)).to.equal('https://alliance.example/feeds/a.html');
    expect(httpUrl('/a', BASE)).to.equal('https://alliance.example/a');
    expect(httpUrl('../img/a.png', BASE)).to.equal('https://alliance.example/img/a.png');
    expect(httpUrl('//cdn.example/a.png', BASE)).to.equal('https://cdn.example/a.png');
    expect(httpUrl('?page=2', BASE)).to.equal('https://alliance.example/feeds/main.json?page=2');
    expect(httpUrl('HTTP://Other.Example:80/x', BASE)).to.equal('http://other.example/x');
  });

  it('needs a base for relative addresses only', () => {
    expect(httpUrl('https://a.example')).to.equal('https://a.example/');
    expect(httpUrl('a.html')).to.equal(undefined);
    expect(httpUrl('a.html', 'not an address')).to.equal(undefined);
  });

  it('trims addresses and encodes the spaces inside', () => {
    expect(httpUrl(' \n\u00a0https://a.example/my file.pdf\t ', BASE)).to.equal('https://a.example/my%20file.pdf');
  });

  it('accepts nothing but http: and https:', () => {
    const others = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'blob:https://a.example/1',
      'file:///etc/passwd',
      'ftp://a.example/',
      'mailto:a@a.example',
      'https:',
      'https://',
      'https://[::1',
    ];
    for (const other of others) expect(httpUrl(other), other).to.equal(undefined);
    for (const other of others.slice(0, 10)) expect(httpUrl(other, BASE), other).to.equal(undefined);
  });

  it('finds no address in an empty value, or in one that is not a text', () => {
    for (const value of ['', '  ', '\t', null, undefined, 0, 5, true, {}, ['https://a.example'], new URL(BASE)]) {
      expect(httpUrl(value, BASE)).to.equal(undefined);
    }
  });

  it('rejects a fragment of the feed itself', () => {
    for (const place of ['#', ' # ', '#top', '\u200b#']) expect(httpUrl(place, BASE)).to.equal(undefined);
    expect(httpUrl('a#top', BASE)).to.equal('https://alliance.example/feeds/a#top');
  });

  it('reads an ampersand that was written for HTML', () => {
    for (const ampersand of ['&', '&amp;', '&#38;', '&#038;', '&#x26;', '&amp;amp;']) {
      expect(httpUrl(`https://a.example/?a=1${ampersand}b=2`)).to.equal('https://a.example/?a=1&b=2');
    }
  });

  it('reads characters that a template has written as numbers', () => {
    expect(httpUrl('https://a.example/l&#39;eau/c&#43;&#x2B;?q=1&amp;r=2')).to.equal(
      "https://a.example/l'eau/c++?q=1&r=2",
    );
    expect(httpUrl('javascript&#58;alert(1)', BASE)).to.equal(undefined);
    expect(httpUrl('&#35;top', BASE)).to.equal(undefined);
  });

  it('removes what is invisible around an address, and nothing of the address', () => {
    for (const around of [
      ...[' ', '\u200b', '\ufeff', '\u200e', '\u2060', '\u00ad', '\u202a', '\u0000 '],
      ...['\u{e0020}', ' \ufeff\u{e0041} '],
    ]) {
      expect(httpUrl(`${around}https://a.example/\u{1f600}${around}`)).to.equal('https://a.example/%F0%9F%98%80');
      expect(httpUrl(around, BASE)).to.equal(undefined);
    }
  });

  it('gives an address as the browser’s parser writes it, which it need not ask about most', () => {
    const piece = fc.constantFrom(
      'a',
      'Z',
      '7',
      '.',
      '-',
      '_',
      '~',
      '/',
      '?',
      '=',
      '&',
      '%41',
      ':',
      '@',
      '#',
      '..',
      'xn--',
    );
    const rest = fc.array(piece, {maxLength: 8}).map((pieces) => pieces.join(''));
    const known = ['https://a.example/', 'http://a-b.example/c/d.pdf', 'https://1.2', 'http://a', 'http://a.0x1/', ''];
    const parsed = (address: string) => {
      try {
        return new URL(address).href;
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(fc.constantFrom(...known, 'http://', 'https://a.'), rest, (start, end) => {
        const address = `${start}${end}`;
        if (/^https?:/.test(address)) expect(httpUrl(address)).to.equal(parsed(address));
      }),
      {numRuns: 5000},
    );
  });

  it('reads nonsense of any length quickly', () => {
    for (const part of [' ', '\u200b', '\u{e0020}', '&amp;', 'a ', 'https://a.b/', 'a-b.', '/a.b']) {
      const text = `a${part.repeat(100_000)}b`;
      expect(
        bestTimeOf(() => httpUrl(text, BASE), 999),
        part,
      ).to.be.below(1000);
    }
  });
});
