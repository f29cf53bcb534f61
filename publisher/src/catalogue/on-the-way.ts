import type {Entry} from './entry.js';

const CORS =
  'Send "Access-Control-Allow-Origin: *" with every answer: nginx "add_header Access-Control-Allow-Origin * always;", Apache "Header always set Access-Control-Allow-Origin *", a CDN with a rule for response headers.';

/** Findings on the way to the document: redirects, status, headers. */
export const ON_THE_WAY = {
  'not-reached': {
    severity: 'error',
    message: '{reason}.',
    fix: 'Open the address in a browser; correct its host name, its certificate or the server behind it.',
  },
  timeout: {
    severity: 'error',
    message: '{reason}.',
    fix: 'Serve the feed as a file, or from a cache or CDN: visitors wait no longer than this.',
  },
  'too-large': {
    severity: 'error',
    message: 'The document has more than 8,000,000 bytes: it is not read.',
    fix: 'Keep the newest items, and move the rest to further files: the "next_url" of each leads to the next.',
  },
  large: {
    severity: 'warning',
    message: 'The document has {bytes} bytes.',
    fix: 'Leave out full texts ("content_html") if a summary is enough, or move older items to a "next_url" page.',
  },
  'not-http': {
    severity: 'error',
    message: '{reason}.',
    fix: 'Give an address that begins with https: or http:, without a user name and a password.',
  },
  'local-address': {
    severity: 'error',
    message: '{reason}.',
    fix: 'Correct the address; if you mean the local network, give an address in it on the command line.',
  },
  redirects: {
    severity: 'error',
    message: '{reason}.',
    fix: 'Redirect the first address straight to the last one, or give partners the last one.',
  },
  redirected: {
    severity: 'note',
    message: 'The address is redirected ({status}) to {target}.',
    fix: 'Give partners the last address: each redirect costs every visitor a round trip.',
  },
  'redirect-chain': {
    severity: 'warning',
    message: 'The address is redirected {count} times, in the end to {target}.',
    fix: 'Redirect the first address straight to the last one, or give partners the last one.',
  },
  status: {
    severity: 'error',
    message: 'The server answers with status {status}.',
    fix: 'Let the address answer everybody with status 200: {hint}.',
  },
  'not-https': {
    severity: 'error',
    message: 'The address is not https: browsers block it on pages that use https.',
    fix: 'Serve the feed by https, and redirect http to it.',
  },
  'no-cors': {
    severity: 'error',
    message: 'There is no "Access-Control-Allow-Origin": browsers do not let pages of other sites read the feed.',
    fix: CORS,
  },
  'cors-origin': {
    severity: 'error',
    message: '"Access-Control-Allow-Origin: {value}" does not allow every site.',
    fix: CORS,
  },
  'cors-twice': {
    severity: 'error',
    message: 'The answer says "Access-Control-Allow-Origin" more than once ({value}): browsers then ignore it.',
    fix: 'Send it once: remove it from the application, or from the configuration of the server or the CDN.',
  },
  'redirect-no-cors': {
    severity: 'error',
    message: 'The redirect at {hop} has no "Access-Control-Allow-Origin: *": browsers stop there.',
    fix: CORS,
  },
  'no-cors-on-errors': {
    severity: 'warning',
    message:
      'Answers with an error status have no "Access-Control-Allow-Origin": browsers hide the status from widgets.',
    fix: 'Send the header with errors, too: in nginx and Apache, "always" does that.',
  },
  'content-type': {
    severity: 'warning',
    message: 'The content type is {value}.',
    fix: 'Send "Content-Type: application/feed+json": nginx "types { application/feed+json json; }", Apache "ForceType application/feed+json".',
  },
  charset: {
    severity: 'error',
    message: 'The document is not in UTF-8.',
    fix: 'Save and send it in UTF-8, the only encoding of JSON.',
  },
  'no-compression': {
    severity: 'warning',
    message: '{bytes} bytes are sent without compression.',
    fix: 'Compress it: nginx "gzip on; gzip_types application/feed+json application/json;", Apache "AddOutputFilterByType DEFLATE application/feed+json".',
  },
  'no-caching': {
    severity: 'warning',
    message: 'There is no "Cache-Control" or "Expires" that says how long the answer may be kept.',
    fix: 'Send "Cache-Control: max-age=300, stale-while-revalidate=86400, stale-if-error=604800".',
  },
  'no-store': {
    severity: 'warning',
    message: '"Cache-Control: {value}" does not let browsers and CDNs keep the feed.',
    fix: 'Send "Cache-Control: max-age=300, stale-while-revalidate=86400, stale-if-error=604800".',
  },
  'no-validator': {
    severity: 'warning',
    message: 'There is no "ETag" and no "Last-Modified": each reload sends everything again.',
    fix: 'Let the server send an "ETag" or "Last-Modified", as it does for files.',
  },
  'no-304': {
    severity: 'note',
    message: 'The server does not answer with 304 when a request repeats its own "{name}".',
    fix: 'Let the server answer with 304 Not Modified; often, a compression module changes the ETag.',
  },
} as const satisfies Record<string, Entry>;
