/**
 * Feeds on loopback: good ones and bad ones, whose requests are counted. Started once, beside the site.
 *
 * @typedef {{status?: number, body?: string, location?: string, hang?: boolean}} FeedAnswer
 */
import {createServer} from 'node:http';
import {listen} from '../../helpers/chromium.mjs';

export const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Alliance & friends',
  home_page_url: 'https://alliance.example/news',
  language: 'en',
  items: [
    ...[1, 2, 3, 4, 5, 6].map((id) => ({
      id: String(id),
      url: `https://alliance.example/news/${id}`,
      title: `News number ${id}`,
      content_text: `What happened on day ${id}.`,
      date_published: `2026-06-0${id}T10:00:00Z`,
      tags: [id % 2 ? 'odd' : 'even & round'],
    })),
    {
      id: 'report',
      url: 'https://alliance.example/report',
      title: 'A report',
      date_published: '2026-05-01',
      attachments: [
        {url: 'https://alliance.example/report.pdf', mime_type: 'application/pdf', size_in_bytes: 1_200_000},
      ],
      _alliance: {type: 'publication', publication: {kind: 'Report'}},
    },
  ],
  _alliance: {
    campaign: {
      title: 'Clean water for all',
      statement: ['It can be done.'],
      figures: [{value: 12_300_000, label: 'people', qualifier: 'at least'}],
      action: {label: 'Join in', url: 'https://alliance.example/join'},
    },
  },
};

export async function startFeeds() {
  /**
   * What is answered at a path, instead of the feed; set by tests.
   *
   * @type {Map<string, FeedAnswer>}
   */
  const answers = new Map();
  const requests = new Map();
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/control') {
      let body = '';
      for await (const chunk of request) body += chunk;
      for (const [path, answer] of Object.entries(JSON.parse(body || '{}'))) answers.set(path, answer);
      response.end(JSON.stringify(Object.fromEntries(requests)));
      return;
    }
    const from = /WordPress/.test(request.headers['user-agent'] ?? '') ? 'server' : 'browser';
    requests.set(`${from} ${pathname}`, (requests.get(`${from} ${pathname}`) ?? 0) + 1);
    const {status = 200, body = JSON.stringify(FEED), location, hang} = answers.get(pathname) ?? {};
    if (hang) return;
    response.writeHead(status, {
      'content-type': 'application/feed+json',
      'access-control-allow-origin': '*',
      ...(location && {location}),
    });
    response.end(body);
  });
  const port = await listen(server);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Says what is answered from now on, and tells how often each path was asked for: `server /feed.json`.
 *
 * @param {string} url
 * @param {Record<string, FeedAnswer>} answers
 * @returns {Promise<Record<string, number>>}
 */
export async function control(url, answers) {
  const response = await fetch(`${url}/control`, {
    method: 'POST',
    body: JSON.stringify(answers),
    // A connection that was kept open may be closed by the server in that moment.
    headers: {connection: 'close'},
  });
  return response.json();
}
