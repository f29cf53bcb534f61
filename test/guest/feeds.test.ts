import {expect} from '@open-wc/testing';
import type {NewsList} from '../../src/index.js';
import {utf16} from '../helpers/bodies.js';
import {open, pageOf, type GuestFile} from '../helpers/guest.js';

/** What servers send as a feed, loaded by the script from a real server. */

const LIST = '<news-list src="feed.json"><a href="x">News</a></news-list>';
const GOOD = '{"id":"1","title":"Good"}';
const LIMIT = 8_000_000;

/** What the list shows of the feed: its titles, or else the code of the error. */
async function outcome(feed: string | GuestFile) {
  const file = typeof feed === 'string' ? {body: feed} : feed;
  const code = `document.addEventListener('alliance-error', ({error}) => (window.code = error.code));`;
  const page = await open(
    pageOf(LIST, '<script src="page.js"></script><script src="alliance-widgets.js" defer></script>'),
    {
      files: {'page.js': code, 'feed.json': file},
    },
  );
  await page.settled('news-list');
  expect(page.witness.faults).to.be.empty;
  const list = page.find<NewsList>('news-list');
  expect(list.matches(':state(loading)'), 'is stuck').to.be.false;
  const titles = [...list.shadowRoot!.querySelectorAll('[part=title]')].map((title) => title.textContent.trim());
  return {page, found: (page.window as unknown as {code?: string}).code ?? titles.join()};
}

const found = async (feed: string | GuestFile) => (await outcome(feed)).found;

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

describe('A feed', () => {
  it('with members called __proto__, constructor and toString, at all levels, pollutes nothing and is shown', async () => {
    const hostile = `"__proto__":{"polluted":1,"title":"Bad","items":[]},"constructor":{"prototype":{"polluted":1}},"toString":"x","valueOf":{},"hasOwnProperty":null`;
    const item = `{"id":"1","title":"Good",${hostile},"authors":[{"name":"A",${hostile}}],"tags":["__proto__","constructor"],"attachments":[{"url":"x",${hostile}}],"_alliance":{${hostile},"source":{"name":"S",${hostile}}}}`;
    const ids = ['__proto__', 'constructor', 'toString'].map((id) => `{"id":"${id}","title":"${id}"}`);
    const feed = `{${hostile},"_alliance":{${hostile},"translations":{"__proto__":"x","constructor":"y","toString":7}},"items":[${item},${ids.join()}]}`;
    const {page, found} = await outcome(feed);
    expect(found).to.equal('Good,__proto__,constructor,toString');
    const {window} = page;
    expect('polluted' in window.Object.prototype).to.be.false;
    expect(Reflect.ownKeys(window.Object.prototype)).to.have.members(Reflect.ownKeys(Object.prototype));
  });

  describe('nested 200,000 deep', () => {
    const DEPTH = 200_000;
    const arrays = '['.repeat(DEPTH) + ']'.repeat(DEPTH);
    const objects = '{"":'.repeat(DEPTH) + '1' + '}'.repeat(DEPTH);
    const unclosed = '['.repeat(DEPTH);
    const inFeed: Record<string, (deep: string) => string> = {
      'in an unknown member': (deep) => `{"unknown":${deep},"items":[${GOOD}]}`,
      'in known ones': (deep) =>
        `{"title":${deep},"expired":${deep},"_alliance":{"campaign":{"title":"T","statement":${deep}}},"items":[{"id":"1","title":"Good","tags":${deep},"authors":${deep},"_alliance":${deep}}]}`,
      'in an item': (deep) => `{"items":[${deep},${GOOD}]}`,
    };
    for (const [name, deep] of Object.entries({arrays, objects})) {
      it(`in ${name}, at the top, is not a feed`, async () => {
        expect(await found(deep)).to.equal('format');
      });
      for (const [where, feedOf] of Object.entries(inFeed)) {
        it(`in ${name}, ${where}, is shown if the engine's JSON.parse() reads it, and otherwise is not a feed`, async () => {
          const feed = feedOf(deep);
          let readable = true;
          try {
            JSON.parse(feed);
          } catch {
            readable = false;
          }
          expect(await found(feed)).to.equal(readable ? 'Good' : 'format');
        });
      }
    }
    it('and never closed is not a feed', async () => {
      expect(await found(unclosed)).to.equal('format');
      expect(await found(`{"items":${unclosed}`)).to.equal('format');
    });
  });

  it('of over 8,000,000 bytes is aborted as soon as its size is known, long before its end', async () => {
    // Half of it arrives, and then nothing: waiting for the rest would time out.
    const {page, found} = await outcome({body: ' '.repeat(2 * LIMIT + 1000), fault: 'stall'});
    expect(found).to.equal('size');
    await page.untilAborted();
  });

  it('of exactly 8,000,000 bytes is shown, but not with one byte more', async () => {
    const feed = `{"items":[${GOOD}]}`;
    expect(await found(feed.padEnd(LIMIT))).to.equal('Good');
    expect(await found(feed.padEnd(LIMIT + 1))).to.equal('size');
  });

  const BODIES: Record<string, [feed: string | GuestFile, outcome: string]> = {
    'that ends too early': [`{"items":[${GOOD}`, 'format'],
    'that is a login page, with status 200': [
      {body: '<!doctype html><form>Log in</form>', headers: {'content-type': 'text/html'}},
      'format',
    ],
    'that is empty': ['', 'format'],
    'that is null': ['null', 'format'],
    'in UTF-16, little-endian, with a byte order mark': [{base64: base64(utf16(`{"items":[${GOOD}]}`, true))}, 'Good'],
    'in UTF-16, big-endian, with a byte order mark': [{base64: base64(utf16(`{"items":[${GOOD}]}`, false))}, 'Good'],
    'in UTF-8 with a byte order mark': [`\ufeff{"items":[${GOOD}]}`, 'Good'],
    'in bytes that are no UTF-8': [{base64: btoa('{"items":[{"id":"1","title":"G\xff"}]}')}, 'G\ufffd'],
    'with half a surrogate pair': ['{"items":[{"id":"1","title":"G\\ud800"}]}', 'G\ud800'],
    'with NUL characters, escaped': ['{"items":[{"id":"\\u0000","title":"G\\u0000d"}]}', 'G\0d'],
    'with NUL characters as they are': ['{"items":[{"id":"1","title":"G\0d"}]}', 'format'],
    'of the wrong content type': [{body: `{"items":[${GOOD}]}`, headers: {'content-type': 'image/png'}}, 'Good'],
    'with numbers that are too large': [
      '{"items":[{"id":1e999,"title":"Good","_alliance":{"image":{"width":-1e999}},"attachments":[{"url":"x","size_in_bytes":1e999}]}]}',
      'Good',
    ],
    'with the same member twice: the last counts': [
      `{"items":[],"items":[{"id":"1","title":"Bad","title":"Good"}]}`,
      'Good',
    ],
  };
  for (const [name, [feed, expected]] of Object.entries(BODIES)) {
    it(`${name}: ${expected === 'format' ? 'no feed' : 'shown'}`, async () => {
      expect(await found(feed)).to.equal(expected);
    });
  }
});
