/* Why a feed cannot be shown, and what to do about it. */
/* global URL */

const CORS = [
  ['nginx', 'add_header Access-Control-Allow-Origin "*" always;'],
  ['Apache', 'Header always set Access-Control-Allow-Origin "*"'],
  ['Amazon S3', '[{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"], "AllowedHeaders": []}]'],
  ['A CDN', 'Access-Control-Allow-Origin: *   (a response header rule for the feed’s path)'],
];

/** Why an address cannot be asked at all, or nothing. */
export function addressFault(address, page = location.href) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return 'This is not an address. It begins with https:// and names a server.';
  }
  if (!/^https?:$/.test(url.protocol)) return 'Only addresses that begin with https: or http: can be loaded.';
  if (url.protocol === 'http:' && new URL(page).protocol === 'https:')
    return 'Mixed content: this page is loaded over https, so browsers do not let it load a feed over http. Publish the feed over https.';
  return undefined;
}

/** What a FeedError means, in a sentence, with examples of settings where those help. */
export function explain({code, message, status}) {
  const texts = {
    network: {
      text: 'No answer can be read. Either the server cannot be reached, or it does not allow other sites to read the feed (CORS). To allow it, let it send this header:',
      settings: CORS,
    },
    timeout: {text: 'The server took too long to answer.'},
    http: {text: `The server answered with an error: ${status}.`},
    size: {text: 'The feed is larger than 8,000,000 bytes, and is not read.'},
    format: {text: `This is not a JSON Feed. ${message}`},
    config: {text: 'This is not an address that begins with https: or http:.'},
  };
  return texts[code] ?? {text: message};
}
