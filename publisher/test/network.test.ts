import assert from 'node:assert/strict';
import {createServer, type ServerResponse} from 'node:http';
import {test} from 'node:test';
import {brotliCompressSync, deflateSync, gzipSync} from 'node:zlib';
import {localRange} from '../src/network/local-addresses.js';
import {Network} from '../src/network/network.js';
import {RequestError} from '../src/network/request-error.js';
import {serve, type Reply} from './helpers/server.js';
import {resultWithoutPasswords, withoutPasswords} from '../src/command/report.js';
import {reasonOf} from '../src/network/reasons.js';

/** In these tests, 127.0.0.1 counts as public, and all other loopback addresses as local. */
const rangeOf = (address: string) => (address === '127.0.0.1' ? undefined : localRange(address));
/** By default, long enough for a busy machine. */
const network = (timeout = 60) => new Network({timeout}, {waitMs: 1, rangeOf});
const refused = (code: string) => (error: unknown) => error instanceof RequestError && error.code === code;

test('addresses of the local network are recognized in all their forms', () => {
  const local =
    '127.0.0.1 127.9.9.9 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 ::1 :: fc00::1 fd12::1 fe80::1 fe80::1%eth0 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1:fffe::a00:1 ::7f00:1 ::ffff:0:7f00:1 2002:7f00:1:: 2002:c0a8:101::1 192.0.0.8 198.18.0.1 224.0.0.1 255.255.255.255 ff02::1';
  for (const address of local.split(' ')) assert.ok(localRange(address), address);
  for (const address of '8.8.8.8 172.32.0.1 172.15.0.1 192.169.0.1 11.0.0.1 2606:4700::1 64:ff9b::808:808 2002:808:808::1 2001:db8::7f00:1 198.20.0.1'.split(
    ' ',
  )) {
    assert.equal(localRange(address), undefined, address);
  }
});

test('a document on the internet cannot cause requests to the local network', async () => {
  const secret = await serve({'/': {body: 'secret'}}, '127.0.0.2');
  await assert.rejects(network().request(`${secret.origin}/`), refused('local-address'));
  const port = new URL(secret.origin).port;
  for (const host of ['127.2', '0x7f000002', '2130706434', '0177.0.0.2', '[::ffff:127.0.0.2]', '127.0.0.2.']) {
    await assert.rejects(network().request(`http://${host}:${port}/`), refused('local-address'), host);
  }
  const world = await serve({'/': {status: 302, headers: {location: `${secret.origin}/`}}});
  await assert.rejects(network().request(`${world.origin}/`), refused('local-address'));
  await assert.rejects(network().requestNamed(`${world.origin}/`), refused('local-address'));
  assert.deepEqual(secret.requests, []);
});

test('what the user names may be requested, and what is in the same network', async () => {
  const intranet = await serve(
    {'/': {status: 302, headers: {location: '/there'}}, '/there': {body: 'welcome'}},
    '127.0.0.2',
  );
  const client = network();
  const answer = await client.requestNamed(`${intranet.origin}/`);
  assert.equal(Buffer.from(answer.body).toString(), 'welcome');
  assert.equal((await client.request(`${intranet.origin}/there`)).status, 200);
  await assert.rejects(client.request('http://169.254.169.254/'), refused('local-address'));
});

test('a host name that resolves differently after the check is not followed', async () => {
  // The guard asks twice: first at the look-up, then at the connection.
  const seen: (string | undefined)[] = [undefined, 'this machine'];
  const secret = await serve({'/': {body: 'secret'}});
  const client = new Network({}, {waitMs: 1, rangeOf: () => seen.shift() ?? 'this machine'});
  await assert.rejects(client.request(`${secret.origin}/`));
  assert.deepEqual(secret.requests, []);
});

test('no more than three redirects are followed', async () => {
  const hops = Object.fromEntries([1, 2, 3, 4].map((n) => [`/${n}`, {status: 301, headers: {location: `/${n - 1}`}}]));
  const {origin} = await serve({...hops, '/0': {body: 'here'}});
  assert.equal((await network().request(`${origin}/3`)).hops.length, 3);
  await assert.rejects(network().request(`${origin}/4`), refused('redirects'));
});

test('network faults, 429 and 5xx are retried twice; other answers and timeouts are not', async () => {
  const busy = await serve({
    '/broken': {handle: (request) => request.socket.destroy()},
    '/500': {status: 500},
    '/503-for-long': {status: 503, headers: {'retry-after': '31'}},
    '/404': {status: 404},
    '/late': {handle() {}},
  });
  const times = (path: string) => busy.requests.filter((request) => request.path === path).length;
  await assert.rejects(network().request(`${busy.origin}/broken`), refused('not-reached'));
  assert.equal(times('/broken'), 3);
  assert.equal((await network().request(`${busy.origin}/500`)).status, 500);
  assert.equal(times('/500'), 3);
  await network().request(`${busy.origin}/503-for-long`);
  assert.equal(times('/503-for-long'), 1);
  await network().request(`${busy.origin}/404`);
  assert.equal(times('/404'), 1);
  await assert.rejects(network(1).request(`${busy.origin}/late`), refused('timeout'));
  // On a busy machine, the time may be over before the request is sent.
  assert.ok(times('/late') <= 1);
});

test('compression that is broken or cut off is an error, and a short document is none', async () => {
  const text = JSON.stringify({items: Array.from({length: 50}, (_, id) => ({id, title: 'Words'}))});
  const zip = gzipSync(text);
  const [half, brotli] = [zip.subarray(0, zip.length >> 1), brotliCompressSync(text)];
  /** The answer of a server that compresses for clients that accept it. */
  const either = (encoding: string, packed: Uint8Array, plain: string): Reply => ({
    handle({headers}, response) {
      const asked = !headers['accept-encoding']?.includes('identity');
      response.writeHead(200, asked ? {'content-encoding': encoding} : {});
      response.end(asked ? packed : plain);
    },
  });
  const always = (packed: Uint8Array, encoding = 'gzip'): Reply => ({
    headers: {'content-encoding': encoding},
    body: packed,
  });
  const bad: Record<string, [Reply, RegExp]> = {
    '/half': [either('gzip', half, text), /its compression is cut off/],
    '/nothing': [either('gzip', zip.subarray(0, 12), text), /its compression is cut off/],
    '/brotli': [either('br', brotli.subarray(0, brotli.length >> 1), text), /its compression is cut off/],
    '/deflate': [either('deflate', deflateSync(text).subarray(0, -20), text), /its compression is cut off/],
    '/csv': [either('gzip', zip.subarray(0, 12), 'title,url\nOne,/1'), /its compression is cut off/],
    '/always': [always(half), /it is empty, or its compression is cut off/],
    '/empty': [always(new Uint8Array()), /it is empty, or its compression is cut off/],
    '/broken': [always(Buffer.from(text)), /its compression is broken/],
    '/unknown': [always(zip, 'zstd'), /the encoding "zstd", which nobody asked for/],
  };
  const good: Record<string, Reply> = {
    '/whole': always(zip),
    '/without-its-sum': always(zip.subarray(0, -8)),
    '/short-itself': either('gzip', gzipSync(text.slice(0, 100)), text.slice(0, 100)),
    '/comment-after': always(gzipSync(`${text}<!-- cached -->`)),
    '/utf16': always(gzipSync(Buffer.from(`\ufeff${text}\n`, 'utf16le'))),
    '/x-gzip': always(zip, 'x-gzip'),
    '/csv': always(gzipSync('title,url\nOne,/1')),
  };
  const replies = Object.fromEntries(Object.entries(bad).map(([path, [answer]]) => [path, answer]));
  const server = await serve({
    ...replies,
    ...Object.fromEntries(Object.entries(good).map(([path, answer]) => [`/good${path}`, answer])),
  });
  for (const [path, [, message]] of Object.entries(bad)) {
    await assert.rejects(network().request(server.origin + path), (error: Error) => {
      assert.ok(refused('not-reached')(error), path);
      assert.match(error.message, message, path);
      return true;
    });
  }
  for (const path of Object.keys(good)) {
    const {body} = await network().request(`${server.origin}/good${path}`);
    assert.ok(body.length > 0, path);
  }
});

test('an answer that pauses in its head, in its middle or before its end is given up when the time is over', async () => {
  const paused = await serve({
    '/head': {handle: (_, response) => void response.socket!.write('HTTP/1.1 200 OK\r\ncontent-type: appl')},
    '/middle': {handle: (_, response) => void response.writeHead(200).write('{"version": ')},
    '/end': {handle: (_, response) => void response.writeHead(200, {'content-length': '100'}).write('{}')},
    '/drop-by-drop': {
      handle(_, response) {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(timer));
      },
    },
  });
  const paths = Object.keys(paused.replies);
  await Promise.all(
    paths.map((path) => assert.rejects(network(1).request(paused.origin + path), refused('timeout'), path)),
  );
  // At most one request each: after a timeout, there is no second one.
  assert.equal(new Set(paused.requests.map(({path}) => path)).size, paused.requests.length);
});

test('eight requests run at a time', async () => {
  let most = 0;
  let waiting: ServerResponse[] = [];
  const server = createServer((_, response) => {
    most = Math.max(most, waiting.push(response));
    // A moment after the eighth, a ninth would have arrived.
    if (waiting.length === 8) {
      setTimeout(() => {
        for (const each of waiting) each.end();
        waiting = [];
      }, 20);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as {port: number};
  const client = network();
  await Promise.all(Array.from({length: 24}, (_, index) => client.request(`http://127.0.0.1:${port}/${index}`)));
  server.closeAllConnections();
  server.close();
  assert.equal(most, 8);
});

test('a body is read up to 8,000,000 unzipped bytes, and no further', async () => {
  let sent = 0;
  const {origin} = await serve({
    '/': {
      handle(_, response) {
        const chunk = Buffer.alloc(1_000_000);
        // Sends a chunk when there is room for it, so no more is sent than is read.
        const send = () => {
          sent++;
          if (response.write(chunk)) setImmediate(send);
        };
        response.on('drain', send);
        send();
      },
    },
  });
  await assert.rejects(network().request(origin), refused('too-large'));
  assert.ok(sent < 30, String(sent));
});

test('nothing but http and https is requested', async () => {
  for (const url of ['file:///etc/passwd', 'ftp://a.example/', 'data:text/plain,x', 'nonsense']) {
    await assert.rejects(network().request(url), refused('not-http'), url);
  }
});

test('an address with a user name and a password is refused once, and the password is not repeated', async () => {
  const server = await serve({'/to': {status: 302, headers: {location: '//ann:secret@127.0.0.1/'}}});
  const named = server.origin.replace('//', '//ann:secret@');
  for (const url of [`${named}/`, `${server.origin}/to`]) {
    await assert.rejects(network().request(url), (error: Error) => {
      assert.ok(refused('not-http')(error));
      assert.match(error.message, /user name or a password/);
      assert.doesNotMatch(error.message, /ann|secret/);
      return true;
    });
  }
  assert.deepEqual(
    server.requests.map(({path}) => path),
    ['/to'],
  );
});

test('no report repeats a password, in whatever part of it an address stands', () => {
  const entry = {severity: 'error', code: 'x', fix: 'Mend it.'} as const;
  const reported = resultWithoutPasswords({
    input: 'https://ann:secret@a.example/feed?by=b@c.example',
    findings: [{...entry, message: 'http://secret@a.example/ failed.', url: 'https://ann:secret@a.example/2'}],
  });
  assert.deepEqual(reported, {
    input: 'https://a.example/feed?by=b@c.example',
    findings: [{...entry, message: 'http://a.example/ failed.', url: 'https://a.example/2'}],
  });
  assert.equal(withoutPasswords('https://a.example/@ann and c@d.example'), 'https://a.example/@ann and c@d.example');
});

test('network faults are told in words, with their code', () => {
  const fault = (code: string) => Object.assign(new Error('fetch failed'), {cause: {code, message: 'x'}});
  assert.equal(reasonOf(fault('CERT_HAS_EXPIRED')), 'its certificate has expired, CERT_HAS_EXPIRED');
  assert.equal(reasonOf(fault('HPE_INVALID_CONSTANT')), 'its answer is not proper HTTP, HPE_INVALID_CONSTANT');
  assert.equal(reasonOf(fault('E_NEW')), 'E_NEW');
  const badPort = Object.assign(new Error('fetch failed'), {cause: new Error('bad port')});
  assert.equal(reasonOf(badPort), 'browsers refuse to connect to its port');
});
