import {expect} from 'chai';
import {streamed, utf16} from '../../helpers/bodies.js';
import {feedUrl, network, response} from '../../helpers/network.js';
import {load, outcome, TEXT} from './loading.js';

describe('Loading a feed', () => {
  describe('stops reading a body of over 8,000,000 bytes', () => {
    const MEGABYTE = new Uint8Array(1_000_000).fill(0x20);
    const megabytes = (count: number) => {
      const state = {sent: 0};
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (state.sent === count) return controller.close();
            state.sent++;
            controller.enqueue(MEGABYTE.slice());
          },
        },
        {highWaterMark: 0},
      );
      return {state, body};
    };
    const HEADERS: Record<string, HeadersInit> = {
      'says so': {'content-length': '90000000'},
      'says less': {'content-length': '13'},
      'says nothing': {},
    };
    for (const [kind, headers] of Object.entries(HEADERS)) {
      it(`whose header ${kind}`, async () => {
        const url = feedUrl();
        const {body, state} = megabytes(90);
        const {requests, inits} = network({[url]: () => response(body, {url, headers})});
        expect(await outcome(load(url))).to.equal('size');
        expect(state.sent).to.equal(9);
        expect(inits[0]!.signal!.aborted, 'the rest is not asked for').to.be.true;
        expect(requests).to.have.length(1);
      });
    }

    it('but not one of exactly that', async () => {
      const url = feedUrl();
      network({[url]: () => response(megabytes(8).body, {url})});
      expect((await load(url)).text).to.have.length(8_000_000);
    });
  });

  describe('reads', () => {
    const inPieces = async (bytes: Uint8Array, size: number) => {
      const url = feedUrl();
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
      network({[url]: () => response(streamed(...pieces), {url})});
      return (await load(url)).text;
    };
    const words = 'Ünïcödé — 世界 🌍';

    it('characters split by the network', async () => {
      expect(await inPieces(new TextEncoder().encode(words), 1)).to.equal(words);
    });

    it('a byte order mark', async () => {
      expect(await inPieces(new TextEncoder().encode(`\ufeff${words}`), 2)).to.equal(words);
    });

    it('UTF-16 with a byte order mark', async () => {
      for (const littleEndian of [true, false]) {
        for (const size of [1, 100]) expect(await inPieces(utf16(words, littleEndian), size)).to.equal(words);
      }
    });

    describe('bytes that are not UTF-8', () => {
      /** The text read from these bytes, whole and in pieces, if the server states this type. */
      const readAs = async (type: string | undefined, bytes: number[]) => {
        const results: string[] = [];
        for (const size of [1, 3, 1000]) {
          const url = feedUrl();
          const pieces: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) pieces.push(Uint8Array.from(bytes.slice(at, at + size)));
          const headers: HeadersInit = type === undefined ? {} : {'content-type': type};
          network({[url]: () => response(streamed(...pieces), {url, headers})});
          results.push((await load(url)).text);
        }
        expect(new Set(results).size).to.equal(1);
        return results[0];
      };
      const latin = [0x22, 0x47, 0x65, 0x6e, 0xe8, 0x76, 0x65, 0x22];
      const utf8 = [...new TextEncoder().encode('"Genève"')];

      for (const type of [
        'application/json; charset=ISO-8859-1',
        'application/json;charset="iso-8859-1"',
        "text/plain; format=flowed; Charset = 'latin1'",
        'application/feed+json; charset=windows-1252',
      ]) {
        it(`in the encoding that their server names (${type})`, async () => {
          expect(await readAs(type, latin)).to.equal('"Genève"');
        });

        it(`as UTF-8 if they are valid UTF-8 all the same (${type})`, async () => {
          expect(await readAs(type, utf8)).to.equal('"Genève"');
        });
      }

      it('in other encodings that browsers know', async () => {
        expect(await readAs('application/json; charset=Shift_JIS', [0x22, 0x93, 0xfa, 0x96, 0x7b, 0x22])).to.equal(
          '"日本"',
        );
        expect(await readAs('application/json; charset=windows-1251', [0x22, 0xcc, 0xe8, 0xf0, 0x22])).to.equal(
          '"Мир"',
        );
        // All ASCII, escapes included.
        const iso2022 = [0x22, 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x22];
        expect(await readAs('application/json; charset=ISO-2022-JP', iso2022)).to.equal('"日本"');
        expect(await readAs('application/json; charset=utf-16le', [0x22, 0, 0x41, 0, 0x22, 0])).to.equal('"A"');
      });

      it('as UTF-8 if the encoding is unknown or missing', async () => {
        for (const type of [
          'application/json; charset=klingon',
          'application/json; charset=',
          'application/json',
          undefined,
        ])
          expect(await readAs(type, latin)).to.equal('"Gen\ufffdve"');
      });

      it('without a byte order mark, whatever the header says', async () => {
        expect(await readAs('application/json; charset=ISO-8859-1', [0xef, 0xbb, 0xbf, ...utf8])).to.equal('"Genève"');
        expect(await readAs('application/json; charset=ISO-8859-1', [0xff, 0xfe, 0x22, 0, 0x22, 0])).to.equal('""');
      });
    });

    it('an answer without a body as an empty one', async () => {
      const url = feedUrl();
      network({[url]: () => new Response(null, {status: 204})});
      expect(await outcome(load(url))).to.equal('');
    });

    it('an answer of a fetch without streams', async () => {
      globalThis.fetch = () => Promise.resolve({ok: true, status: 200, text: () => Promise.resolve(TEXT)} as Response);
      expect(await outcome(load(feedUrl()))).to.equal(TEXT);
    });
  });
});
