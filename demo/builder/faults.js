/* Why a feed cannot be shown, and what to do about it. */
/* global fetch, URL */
import {jsonFault} from './json.js';

/** Settings that let other sites read a feed; the guide for publishers says more. */
const CORS = [
  ['nginx', 'location = /feed.json {\n  add_header Access-Control-Allow-Origin * always;\n}'],
  ['Apache, with mod_headers', '<Files "feed.json">\n  Header always set Access-Control-Allow-Origin "*"\n</Files>'],
  [
    'Amazon S3, in the bucket’s permissions under CORS',
    '[{"AllowedOrigins": ["*"], "AllowedMethods": ["GET", "HEAD"], "AllowedHeaders": ["*"]}]',
  ],
  ['A CDN, as a response header rule for the feed’s path', 'Access-Control-Allow-Origin: *'],
];

const HTTP = {
  401: 'It wants a password, and a feed has to be public.',
  403: 'It refuses the feed to the public.',
  404: 'There is nothing at this address.',
  410: 'What was at this address is gone.',
  429: 'It was asked too often; try again later.',
};

const urlOf = (address) => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};

/** Browsers let every page load from these. */
const isLocal = ({hostname}) => /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);

/** Why addresses, parted by spaces, cannot be asked at all, or nothing. */
export function addressFault(addresses, page = location.href) {
  for (const address of addresses.split(/\s+/)) {
    const url = urlOf(address);
    if (!url) return `This is not an address: ${address} An address begins with https:// and names a server.`;
    if (!/^https?:$/.test(url.protocol)) return 'Only addresses that begin with https: or http: can be loaded.';
    if (url.protocol === 'http:' && new URL(page).protocol === 'https:' && !isLocal(url))
      return 'Mixed content: this page is on https, and browsers do not let it load a feed over http. Nor would they let your page. Publish the feed on https.';
  }
  return undefined;
}

/** Why a text that was pasted is no feed, or nothing. */
export function textFault(text) {
  try {
    const value = JSON.parse(text);
    return value instanceof Object ? undefined : `This is not a JSON Feed: found ${text}.`;
  } catch {
    return `This is not JSON: ${jsonFault(text)}`;
  }
}

/** Whether a server answers at all, whatever it lets a page read. */
const answers = (address) =>
  fetch(address, {mode: 'no-cors', credentials: 'omit'}).then(
    () => true,
    () => false,
  );

/** What a feed that came is, where it is no JSON: the place. */
async function placeOf(address) {
  try {
    return jsonFault((await (await fetch(address)).text()).replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const UNREACHABLE =
  'The server cannot be reached. Its name may be wrong, it may be down, its certificate may have expired, or something in this browser blocks it.';
const FORBIDDEN =
  'The server answers, but does not let other sites read the feed (CORS). It has to send one more header with it:';

/** What a FeedError means, in a sentence, with examples of settings where those help. */
export async function explain({code, message, status}, addresses = '') {
  const [address] = addresses.split(/\s+/);
  if (code === 'network') return (await answers(address)) ? {text: FORBIDDEN, settings: CORS} : {text: UNREACHABLE};
  if (code === 'timeout') return {text: 'The server took too long to answer.'};
  if (code === 'http') return {text: `The server answered with an error: HTTP status ${status}. ${HTTP[status] ?? ''}`};
  if (code === 'size') return {text: 'The feed is larger than 8,000,000 bytes. So much is not read.'};
  if (code === 'config') return {text: 'This is not an address that begins with https: or http:.'};
  const place = message.endsWith('invalid JSON') && address && (await placeOf(address));
  return {
    text: `This is not a JSON Feed: ${message.replace('Expected a JSON Feed, ', '')}${place ? `, ${place}` : ''}`,
  };
}
