import {finding, type Place} from '../findings.js';
import type {Answer} from '../network/answer.js';
import type {Network} from '../network/network.js';
import type {Finding} from '../types.js';
import {charsetOf} from '../text/decode.js';

/** The site of the page that requests the feed. */
export const ORIGIN = 'https://partner.example';
/** Compression is worthwhile from this size on. */
const COMPRESS_ABOVE_BYTES = 2000;
const LARGE_BYTES = 1_000_000;
const JSON_TYPES = new Set(['application/feed+json', 'application/json']);

const isLoopback = (url: string) => /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);

/** Findings in an answer's status, redirects and headers, as a browser on another site would take them. */
export function transportFindings(url: string, answer: Answer, place: Place): Finding[] {
  const {status, headers, hops, body} = answer;
  const found: Finding[] = [];
  const first = hops[0];
  if (first && hops.length === 1) found.push(finding('redirected', {status: first.status, target: answer.url}, place));
  if (hops.length > 1) found.push(finding('redirect-chain', {count: hops.length, target: answer.url}, place));
  const insecure = [...hops.map((hop) => hop.url), answer.url].find((address) => address.startsWith('http:'));
  // On the local machine, browsers treat http as secure, but partners' visitors are elsewhere.
  if (insecure) found.push(finding('not-https', {}, place, isLoopback(insecure) ? 'warning' : 'error'));
  for (const hop of hops) {
    if (hop.headers.get('access-control-allow-origin') !== '*') {
      found.push(finding('redirect-no-cors', {hop: hop.url}, place));
    }
  }
  if (status !== 200) found.push(finding('status', {status, hint: hintFor(status)}, place));
  found.push(...corsFindings(url, answer, place));
  if (status !== 200) return found;

  const contentType = headers.get('content-type');
  const type = contentType?.split(';', 1)[0]!.trim().toLowerCase();
  if (!type || !JSON_TYPES.has(type)) found.push(finding('content-type', {value: type ?? 'missing'}, place));
  const charset = charsetOf(contentType);
  if (charset && !/^utf-?8$/i.test(charset)) found.push(finding('charset', {}, place));
  if (body.length > COMPRESS_ABOVE_BYTES && !headers.get('content-encoding')) {
    found.push(finding('no-compression', {bytes: body.length.toLocaleString('en')}, place));
  }
  if (body.length > LARGE_BYTES) found.push(finding('large', {bytes: body.length.toLocaleString('en')}, place));
  return [...found, ...cachingFindings(headers, place)];
}

function hintFor(status: number): string {
  if (status === 404 || status === 410)
    return 'nothing is published there, so correct the address, or publish the feed there';
  if (status === 429) return 'it refuses frequent requests, so raise its limit, or serve the feed from a cache or CDN';
  if (status >= 500) return 'the log of the server or of the CMS says what fails';
  if (status >= 400) return 'it asks for a login or checks the browser, and a feed is for everybody';
  return 'with any other status, there is no feed';
}

function corsFindings(url: string, {headers, hops, url: last}: Answer, place: Place): Finding[] {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === null) return [finding('no-cors', {}, place)];
  // After a redirect to another origin, the page's own origin becomes "null" (Fetch, section 4.4).
  const moved = hops.length > 0 && new URL(last).origin !== new URL(url).origin;
  if (allowed.includes(',')) return [finding('cors-twice', {value: allowed}, place)];
  const origins = moved ? ['*', 'null'] : ['*', ORIGIN];
  return origins.includes(allowed.trim()) ? [] : [finding('cors-origin', {value: allowed}, place)];
}

function cachingFindings(headers: Headers, place: Place): Finding[] {
  const found: Finding[] = [];
  const control = headers.get('cache-control') ?? '';
  if (/\bno-store\b/i.test(control)) found.push(finding('no-store', {value: control}, place));
  else if (!/\b(max-age|s-maxage|no-cache)\b/i.test(control) && !headers.get('expires')) {
    found.push(finding('no-caching', {}, place));
  }
  if (!headers.get('etag') && !headers.get('last-modified')) found.push(finding('no-validator', {}, place));
  return found;
}

/** Findings in how the server answers for an address that doesn't exist, and when it is asked whether anything is new. */
export async function probeFindings(network: Network, answer: Answer, place: Place): Promise<Finding[]> {
  const missing = new URL(answer.url);
  missing.pathname += '.there-is-no-such-feed';
  const etag = answer.headers.get('etag');
  const modified = answer.headers.get('last-modified');
  const condition: Record<string, string> = etag
    ? {'if-none-match': etag}
    : modified
      ? {'if-modified-since': modified}
      : {};
  const ask = (url: string, headers: Record<string, string> = {}) =>
    network.request(url, {headers: {origin: ORIGIN, ...headers}}).catch(() => undefined);
  const [error, again] = await Promise.all([
    ask(missing.href),
    etag || modified ? ask(answer.url, condition) : undefined,
  ]);
  const found: Finding[] = [];
  if (error && error.status >= 400 && !error.headers.get('access-control-allow-origin')) {
    found.push(finding('no-cors-on-errors', {}, place));
  }
  if (again?.status === 200) found.push(finding('no-304', {name: etag ? 'ETag' : 'Last-Modified'}, place));
  return found;
}
