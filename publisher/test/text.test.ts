import assert from 'node:assert/strict';
import {test} from 'node:test';
import {feedUrl} from '../src/text/address.js';
import {feedDate} from '../src/text/date.js';
import {readHtml} from '../src/text/html.js';

test('dates are read as feeds and spreadsheets write them', () => {
  const cases: Record<string, string | undefined> = {
    '2014-10-14': '2014-10-14',
    '2014-10-14T23:30:00-05:00': '2014-10-14T23:30:00-05:00',
    '2014-10-14 23:30:00 +0530': '2014-10-14T23:30:00+05:30',
    '2014-10-14T23:30Z': '2014-10-14T23:30:00Z',
    '2014-10-14T23:30:00.123456': '2014-10-14T23:30:00.123456Z',
    '2014-10-14T25:00:00Z': '2014-10-14',
    'Tue, 14 Oct 2014 23:30:00 EST': '2014-10-14T23:30:00-05:00',
    '14.10.2014': '2014-10-14',
    '2014/1/2': '2014-01-02',
    '31/12/2014': '2014-12-31',
    '12/31/2014': '2014-12-31',
    '01/02/2014': undefined,
    '2014-02-30': undefined,
    '0001-01-01T00:00:00Z': undefined,
    tomorrow: undefined,
  };
  for (const [written, read] of Object.entries(cases)) assert.equal(feedDate(written), read, written);
});

test('addresses are whole and well-formed', () => {
  const cases: Record<string, string | undefined> = {
    '/a b|c{d}.html?x=[1]#y#z': 'https://a.example/a%20b%7Cc%7Bd%7D.html?x=%5B1%5D#y%23z',
    'https://münchen.example/straße?100%': 'https://xn--mnchen-3ya.example/stra%C3%9Fe?100%25',
    'http://[::1]:80/': 'http://[::1]/',
    'javascript:alert(1)': undefined,
    '': undefined,
  };
  for (const [written, url] of Object.entries(cases))
    assert.equal(feedUrl(written, 'https://a.example/'), url, written);
});

test('markup stays as it is except for its relative addresses', () => {
  const base = 'https://a.example/b/';
  const read = (html: string) => readHtml(html, base).html;
  assert.equal(
    read(`<P CLASS=x><a href='c"d' title=t>x</A> <!-- href="y" --> &nbsp;`),
    `<P CLASS=x><a href="https://a.example/b/c%22d" title=t>x</A> <!-- href="y" --> &nbsp;`,
  );
  assert.equal(
    read('<img srcset="a.jpg 1x, /b.jpg 2x" src=c.jpg>'),
    '<img srcset="https://a.example/b/a.jpg 1x, https://a.example/b.jpg 2x" src="https://a.example/b/c.jpg">',
  );
  for (const same of [
    '<a href="#top">',
    '<a href="mailto:a@b.example">',
    '<a href="https://c.example/?a=1&amp;b=2">',
    '<p>a < b</p>',
  ])
    assert.equal(read(same), same);
  // Text that only looks like a tag is left alone: in a script, in a title, in a comment.
  const text = '<a href="/x">';
  for (const hiding of [
    `<script>${text}</script>`,
    `<textarea>${text}</textarea>`,
    `<style>${text}</STYLE >`,
    `<!--${text}-->`,
    `<!--${text.repeat(2000)}-->`,
    `<p title='${text}'>1 < 2 > ${'x'.repeat(5000)}`,
  ])
    assert.equal(read(`${hiding}<img src=/y>`), `${hiding}<img src="https://a.example/y">`);
  const picture = (html: string) => readHtml(html, base).image?.url;
  assert.equal(picture('<noscript><img src="/real.jpg"></noscript>'), 'https://a.example/real.jpg');
  assert.equal(
    picture('<img src="/dot.gif" width=1 height=1><img class="wp-smiley" src=s.png><img src=real.jpg>'),
    'https://a.example/b/real.jpg',
  );
});
