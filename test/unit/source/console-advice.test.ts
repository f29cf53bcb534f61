import {expect} from 'chai';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {FeedError, type FeedErrorCode} from '../../../src/feed/read/feed-error.js';
import {advise, adviceOnError, adviceOnProblems, adviseOnGiven} from '../../../src/source/console-advice.js';
import {feedUrl} from '../../helpers/network.js';
import {warnings} from '../../helpers/warnings.js';

const FEED = 'https://agency.example/feed.json';
const failure = (code: FeedErrorCode, message = 'What was found', status?: number) =>
  new FeedError(code, message, status);

/** What the console says about a document that is not a feed. */
function onDocument(text: string, url = FEED) {
  try {
    parseFeed(text, url);
  } catch (error) {
    return adviceOnError(error as FeedError, url);
  }
  throw new Error('It is a feed');
}

describe('About a feed that is not shown, the console says', () => {
  const ADVICE: [FeedErrorCode, number | undefined, string][] = [
    ['network', undefined, 'CORS'],
    ['timeout', undefined, '"timeout"'],
    ['http', 404, 'Is the address right'],
    ['http', 401, 'public'],
    ['http', 500, 'server has a problem'],
    ['http', 429, 'server has a problem'],
    ['size', undefined, 'next_url'],
    ['config', undefined, 'https://'],
  ];
  for (const [code, status, words] of ADVICE) {
    it(`what is wrong, and what to do: ${code} ${status ?? ''}`, () => {
      const text = adviceOnError(failure(code, 'What was found', status), FEED);
      expect(text)
        .to.match(/^https:\/\/agency\.example\/feed\.json: What was found\./)
        .and.to.include(words);
    });
  }

  for (const [what, text] of [
    ['RSS', '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
  ] as const) {
    it(`that it is ${what}, and what makes it a JSON Feed`, () => {
      expect(onDocument(text)).to.include(what).and.to.include(`npx alliance-feed convert ${FEED}`);
    });
  }

  it('that it is a page, not a feed', () => {
    expect(onDocument('<!doctype html><title>News</title>')).to.include('not that of a page');
  });

  it('which command says more, if it is another kind of document', () => {
    for (const text of ['{"items": [', '[]', '{"nothing": true}'])
      expect(onDocument(text)).to.include(`npx alliance-feed check ${FEED}`);
  });

  it('that an address that looks like XML but cannot be read must be converted', () => {
    for (const url of [
      'https://agency.example/rss.xml',
      'https://agency.example/news/rss',
      'https://agency.example/atom',
    ])
      expect(adviceOnError(failure('network'), url))
        .to.include('CORS')
        .and.to.include('convert');
    expect(adviceOnError(failure('network'), FEED)).not.to.include('convert');
  });

  describe('that it is one of WordPress’s own addresses, and which one to use', () => {
    const ADDRESSES: Record<string, string> = {
      'https://agency.example/wp-json/wp/v2/posts': 'https://agency.example/feed/json/',
      'https://agency.example/en/wp-json/wp/v2/posts?_embed&per_page=5': 'https://agency.example/en/feed/json/',
      'https://agency.example/?rest_route=/wp/v2/posts': 'https://agency.example/feed/json/',
      'https://agency.example/index.php?rest_route=/wp/v2/posts': 'https://agency.example/feed/json/',
      'https://agency.example/feed/': 'https://agency.example/feed/json/',
      'https://agency.example/feed': 'https://agency.example/feed/json/',
      'https://agency.example/feed/rss2/': 'https://agency.example/feed/json/',
      'https://agency.example/?feed=rss2': 'https://agency.example/feed/json/',
      'https://agency.example/category/news/feed/': 'https://agency.example/category/news/feed/json/',
    };
    for (const [url, right] of Object.entries(ADDRESSES)) {
      it(url, () => {
        for (const error of [failure('format', 'Expected a JSON Feed, found an array'), failure('network')]) {
          const text = adviceOnError(error, url);
          expect(text).to.include('WordPress').and.to.include(`use ${right}`).and.to.include(`convert ${url}`);
        }
      });
    }

    for (const url of [
      FEED,
      'https://agency.example/feed/json/',
      'https://agency.example/newsfeed',
      'https://feed.example/',
    ])
      it(`but not about ${url}`, () => {
        expect(adviceOnError(failure('network'), url)).not.to.include('WordPress');
      });
  });
});

describe('About a feed that is shown in part, the console says', () => {
  const problems = (count: number) =>
    Array.from({length: count}, (_, index) => ({
      message: 'An item without title and text',
      pointer: `/items/${index}`,
    }));

  it('what was left out, where, and which command tells how to fix it', () => {
    const text = adviceOnProblems(problems(1), FEED);
    expect(text).to.include(`${FEED}: An item without title and text (/items/0).`);
    expect(text).to.include(`npx alliance-feed check ${FEED}`);
  });

  it('only the first of many problems', () => {
    const text = adviceOnProblems(problems(100), FEED);
    expect(text).to.include('/items/2').and.to.include('and 97 more').and.not.to.include('/items/3');
  });
});

describe('The console warns', () => {
  it('once for each address, whatever happens there', () => {
    const warned = warnings();
    const [one, two] = [feedUrl(), feedUrl()];
    const {problems, feed} = parseFeed({items: [{}, {title: 'One'}]});
    for (const url of [one, one, two]) {
      advise({url, error: failure('http', 'HTTP status 404', 404), loaded: undefined});
      advise({url, error: undefined, loaded: {feed, problems}});
    }
    expect(warned).to.have.length(2);
    expect(warned[0]).to.include(one);
  });

  it('not about a feed that is shown completely', () => {
    const warned = warnings();
    advise({
      url: feedUrl(),
      error: undefined,
      loaded: parseFeed({items: [{title: 'One', url: 'https://agency.example/one'}]}),
    });
    expect(warned).to.be.empty;
  });

  it('about a feed set by script, once for each element name', () => {
    const warned = warnings();
    for (let time = 0; time < 2; time++) {
      adviseOnGiven({status: 'error', error: failure('format', 'Expected a JSON Feed, found nothing')}, 'news-list');
      adviseOnGiven({status: 'ready', ...parseFeed({items: [{}]})}, 'campaign-banner');
    }
    adviseOnGiven({status: 'ready', ...parseFeed({items: []})}, 'publication-list');
    expect(warned).to.have.length(2);
    expect(warned[0]).to.include('<news-list>').and.to.include('found nothing');
    expect(warned[1]).to.include('<campaign-banner>').and.to.include('/items/0');
  });
});
