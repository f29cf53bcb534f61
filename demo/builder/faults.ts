/** Why a feed cannot be shown, and what to do about it. */
import type {FeedError} from '../../src/index.js';
import {wordpressSiteOf} from '../../src/source/wordpress-site.js';

/** A sentence, and examples of settings or places that go with it. */
export interface Explanation {
  readonly text: string;
  readonly details?: readonly Detail[];
}

/** What to write, and where. */
export type Detail = readonly [name: string, code: string];

/** Settings that let other sites read a feed. The guide for publishers says more. */
const CORS: readonly Detail[] = [
  ['nginx', 'location ~ /feed[^/]*\\.json$ {\n  add_header Access-Control-Allow-Origin * always;\n}'],
  [
    'Apache, with mod_headers',
    '<FilesMatch "^feed.*\\.json$">\n  Header always set Access-Control-Allow-Origin "*"\n</FilesMatch>',
  ],
  [
    'Amazon S3, in the bucket’s permissions under CORS',
    '[{"AllowedOrigins": ["*"], "AllowedMethods": ["GET", "HEAD"], "AllowedHeaders": ["*"]}]',
  ],
  ['A CDN, as a response header rule for the feed’s path', 'Access-Control-Allow-Origin: *'],
];

const HTTP: Readonly<Record<number, string>> = {
  401: 'It asks for a password, but a feed must be public.',
  403: 'It refuses to show the feed to the public.',
  404: 'There is nothing at this address.',
  410: 'What was at this address is gone.',
  429: 'It has had too many requests. Try again later.',
};

const urlOf = (address: string) => (URL.canParse(address) ? new URL(address) : undefined);

/** Browsers let even an https page load from these hosts. */
const isLocal = ({hostname}: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);

/** Why addresses, separated by spaces, cannot be requested at all; undefined if they can. */
export function addressFault(addresses: string, page: string = location.href): string | undefined {
  for (const address of addresses.split(/\s+/)) {
    const url = urlOf(address);
    if (!url) return `This is not an address: ${address} An address begins with https:// and names a server.`;
    if (!/^https?:$/.test(url.protocol)) return 'Only addresses that begin with https: or http: can be loaded.';
    if (url.protocol === 'http:' && new URL(page).protocol === 'https:' && !isLocal(url))
      return 'Mixed content: this page is on https, and browsers do not let it load a feed over http. They would not let your page either. Publish the feed on https.';
  }
  return undefined;
}

/** What to use instead of a WordPress address of posts in another form; undefined for any other address. */
export function wordpressAdvice(address: string): Explanation | undefined {
  const site = wordpressSiteOf(address);
  if (!site) return;
  return {
    text: 'This is an address of WordPress, but not of a JSON Feed. Install the free plugin “JSON Feed” on that site, then use this address:',
    details: [['Address of the feed', `${site}feed/json/`]],
  };
}

/** Whether a server answers at all, even if no page may read the answer. */
const answers = (address: string) =>
  fetch(address, {mode: 'no-cors', credentials: 'omit'}).then(
    () => true,
    () => false,
  );

const UNREACHABLE =
  'The server cannot be reached. Its name may be wrong, it may be down, its certificate may have expired, or something in this browser blocks it.';
const FORBIDDEN =
  'The server answers, but does not let other sites read the feed (CORS). It has to send one more header with it:';

/** What a `FeedError` means, and what to do. */
export async function explain(error: FeedError, addresses = ''): Promise<Explanation> {
  const [address = ''] = addresses.split(/\s+/);
  const instead = wordpressAdvice(address);
  if (instead) return instead;
  const {code, status = 0, message} = error;
  switch (code) {
    case 'network':
      return (await answers(address)) ? {text: FORBIDDEN, details: CORS} : {text: UNREACHABLE};
    case 'timeout':
      return {text: 'The server took too long to answer.'};
    case 'http':
      return {text: `The server answered with an error: HTTP status ${status}. ${HTTP[status] ?? ''}`.trim()};
    case 'size':
      return {text: 'The feed is larger than 8,000,000 bytes. Widgets don’t read larger ones.'};
    case 'config':
      return {text: 'This is not an address that begins with https: or http:.'};
    case 'format':
      return {text: `This is not a JSON Feed: ${message.replace('Expected a JSON Feed, ', '')}`};
  }
}
