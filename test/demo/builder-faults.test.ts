import {expect} from '@open-wc/testing';
import {text} from '../helpers/setup.js';
import {message, open, published, says, second, set, written} from './builder-page.js';

describe('The embed builder', () => {
  describe('says what is wrong with a feed:', () => {
    /** Opens the page with the feed at an address, without waiting for the code. */
    const withFeed = (src: string) => open(`builder.html?feed=address&src=${encodeURIComponent(src)}`);

    it('nothing pasted yet', async () => {
      const page = await withFeed('');
      expect(message(page)).to.equal('Paste the address of a feed.');
      expect(page.find('#stage').checkVisibility()).to.equal(false);
      set(page, 'feed', 'json');
      expect(message(page)).to.equal('Paste a feed.');
    });

    it('an invalid address, then one that cannot be loaded', async () => {
      const page = await withFeed('nonsense');
      expect(message(page)).to.match(/not an address: nonsense/);
      set(page, 'src', 'javascript:alert(1)');
      await says(page, /https: or http:/);
    });

    it('another site that does not allow it (CORS), with settings for four kinds of servers', async () => {
      const src = await published({body: '{"items": []}', headers: {'content-type': 'application/json'}}, true);
      const page = await withFeed(src);
      await says(page, /CORS/);
      const settings = page.all('#message dt').map((term) => text(term)!);
      for (const server of ['nginx', 'Apache', 'Amazon S3', 'CDN'])
        expect(
          settings.some((name) => name.includes(server)),
          server,
        ).to.equal(true);
      for (const setting of page.all('#message dd'))
        expect(setting.textContent).to.match(/Access-Control-Allow|AllowedOrigins/);
    });

    it('a server that cannot be reached', async () => {
      const page = await withFeed('http://localhost:1/feed.json');
      await says(page, /cannot be reached/);
      expect(page.all('#message dt')).to.have.length(0);
    });

    it('an error of the server, by its status', async () => {
      const page = await withFeed(await published({status: 404}));
      await says(page, /HTTP status 404\. There is nothing at this address/);
    });

    it('a page instead of a feed', async () => {
      const page = await withFeed(new URL('/demo/index.html', location.href).href);
      await says(page, /not a JSON Feed: found an HTML page/);
    });

    it('invalid JSON, with the place in it', async () => {
      const page = await withFeed(await published({body: '{"items": [\n  {"id": "1",}\n]}'}));
      await says(page, /not a JSON Feed: found invalid JSON.*line 2, column 14/);
      set(page, 'feed', 'json');
      set(page, 'json', '{"items":\n[1 2]}');
      await says(page, /not a JSON Feed.*a comma is missing.*line 2, column 4/);
    });

    it('an address of WordPress that is not a JSON Feed, with the one to use', async () => {
      for (const path of ['wp-json/wp/v2/posts', 'feed/', '?feed=rss2']) {
        const page = await withFeed(`http://localhost:1/blog/${path}`);
        await says(page, /address of WordPress, but not of a JSON Feed/);
        expect(page.all('#message dd').map(text), path).to.deep.equal(['http://localhost:1/blog/feed/json/']);
      }
    });

    const FAULTS: Record<string, [pasted: string, said: RegExp, place: string]> = {
      'a date in another form': [
        written({...second, date_published: '14/10/2014'}),
        /"14\/10\/2014" is not a date: it is not shown.*2014-10-14/,
        'line 16, column 25, /items/1/date_published',
      ],
      'an address that runs a script': [
        written({...second, url: 'javascript:alert(1)'}),
        /"javascript:alert\(1\)" is not a valid address.*begins with https: or http:/,
        'line 15, column 14, /items/1/url',
      ],
      'an id that two items have': [
        written({...second, id: '1'}),
        /An earlier item \(\/items\/0\) has the id 1, too.*"id" of its own/,
        'line 13, column 13, /items/1/id',
      ],
      'a type that does not exist': [
        written({...second, _alliance: {type: 'publications'}}),
        /"type" is "publications".*Write "news" or "publication"/,
        'line 18, column 17, /items/1/_alliance/type',
      ],
      'a campaign outside of _alliance': [
        written(second, {campaign: {title: 'Together', statement: 'It can be ended.'}}),
        /"campaign" is not read here.*"_alliance": \{"campaign": \{…\}\}/,
        'line 19, column 15, /campaign',
      ],
      'an item without title and text': [
        written({id: '2'}),
        /not shown.*Give the item a "title"/,
        'line 12, column 5, /items/1',
      ],
    };

    for (const [what, [pasted, said, place]] of Object.entries(FAULTS)) {
      it(`${what}, where, and how to fix it`, async () => {
        const page = await open(`builder.html?feed=json#${new URLSearchParams({json: pasted})}`);
        await says(page, /The feed is shown, but not all of it as it was meant/);
        expect(message(page)).to.match(said);
        expect(page.all('#message code').map(text)).to.include(place);
        // The console reports problems, too.
        expect(page.faults.filter((line) => !line.includes('property "feed"'))).to.deep.equal([]);
      });
    }

    it('the same for a feed with an address', async () => {
      const page = await withFeed(await published({body: written({...second, date_published: '14/10/2014'})}));
      await says(page, /not all of it as it was meant:.*"14\/10\/2014" is not a date/);
    });

    it('nothing if nothing is wrong', async () => {
      const page = await withFeed(await published({body: written(second, {items: [second]})}));
      await says(page, /^The feed has no problems\.$/);
    });

    it('no items that the widget shows', async () => {
      const page = await open('builder.html?option-since=2099-01-01');
      await says(page, /nothing that this widget shows/);
    });
  });
});
