import {finding} from '../findings.js';
import type {Network} from '../network/network.js';
import {RequestError} from '../network/request-error.js';
import type {Finding} from '../types.js';
import type {NamedAddress} from './addresses.js';
import type {JsonDocument} from './json-document.js';

/** The statuses with which servers reject programs, but not browsers. */
const TURNED_AWAY = new Set([401, 403, 405, 406, 429, 451, 503, 999]);

/** Why an address is dead, or what is there; undefined if something is there, but its type is not known. */
type Outcome = {reason: string; refused?: boolean} | {type: string} | undefined;

/** Findings about links and pictures. Each address is requested once: by HEAD, and by GET if that fails. */
export async function linkFindings(
  document: JsonDocument,
  addresses: readonly NamedAddress[],
  network: Network,
): Promise<Finding[]> {
  const outcomes = new Map<string, Promise<Outcome>>();
  const found = await Promise.all(
    addresses
      .filter(({kind}) => kind !== 'feed')
      .map(async ({url, path, kind}) => {
        if (!url) return [];
        const {href} = withoutFragment(url);
        if (!outcomes.has(href)) outcomes.set(href, ask(network, href));
        const outcome = await outcomes.get(href);
        const place = document.at(...path);
        const value = url;
        if (outcome && 'reason' in outcome) {
          const {reason, refused} = outcome;
          const code = refused ? 'link-refused' : kind === 'image' ? 'image-dead' : 'link-dead';
          return [finding(code, {value, reason}, place)];
        }
        const type = outcome?.type ?? '';
        return kind === 'image' && type && !/^image\/|octet-stream/i.test(type)
          ? [finding('not-an-image', {value, type}, place)]
          : [];
      }),
  );
  return found.flat();
}

function withoutFragment(url: string): URL {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed;
}

async function ask(network: Network, url: string): Promise<Outcome> {
  try {
    let answer = await network.request(url, {method: 'HEAD'});
    if (answer.status >= 400) answer = await network.request(url);
    const {status, headers} = answer;
    if (status < 400) return {type: headers.get('content-type')?.split(';', 1)[0] ?? ''};
    return {reason: `status ${status}`, refused: TURNED_AWAY.has(status)};
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    // A large file exists.
    return error.code === 'too-large' ? undefined : {reason: error.message};
  }
}
