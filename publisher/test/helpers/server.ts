import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after} from 'node:test';

/** The answer of a server on loopback at one path. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Handles the request instead. */
  handle?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface TestServer {
  /** Without a closing slash. */
  origin: string;
  replies: Record<string, Reply>;
  requests: {method: string; path: string; headers: IncomingHttpHeaders}[];
}

/** A real server, which runs until the test file ends. Other paths answer 404. */
export async function serve(replies: Record<string, Reply>, host = '127.0.0.1'): Promise<TestServer> {
  const requests: TestServer['requests'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({method: request.method ?? '', path, headers: request.headers});
    const reply = replies[path] ?? replies['*'] ?? {status: 404, headers: {'access-control-allow-origin': '*'}};
    if (reply.handle) return reply.handle(request, response);
    response.writeHead(reply.status ?? 200, reply.headers);
    response.end(request.method === 'HEAD' ? undefined : reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {origin: `http://${host}:${(server.address() as AddressInfo).port}`, replies, requests};
}

/** The headers of a server without findings. */
export const GOOD_HEADERS = {
  'content-type': 'application/feed+json',
  'access-control-allow-origin': '*',
  'cache-control': 'max-age=300',
  etag: '"1"',
};

/** A feed's reply with some headers changed; `undefined` removes one. */
export function reply(feed: unknown, headers: Record<string, string | undefined> = {}): Reply {
  const all = Object.entries({...GOOD_HEADERS, ...headers}).filter(([, value]) => value !== undefined);
  const body = typeof feed === 'string' || feed instanceof Uint8Array ? feed : JSON.stringify(feed);
  return {
    handle(request, response) {
      const fresh = request.headers['if-none-match'] === '"1"';
      response.writeHead(fresh ? 304 : 200, Object.fromEntries(all) as Record<string, string>);
      response.end(fresh || request.method === 'HEAD' ? undefined : body);
    },
  };
}
