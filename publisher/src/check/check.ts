import type {CheckOptions, CheckResult} from '../types.js';
import {Network} from '../network/network.js';
import {checkAddress, checkText} from './check-document.js';

/**
 * Says all that keeps a feed from being shown as meant.
 * @param source an http(s) address, which is asked as a browser on another site would; or the document itself, as text,
 * bytes or the object that is in it
 */
export async function check(
  source: string | URL | Uint8Array | object,
  options: CheckOptions = {},
): Promise<CheckResult> {
  const {now = new Date(), links = false, url} = options;
  const context = {network: new Network(options), links, now};
  if (source instanceof URL || (typeof source === 'string' && /^\s*https?:\/\/\S*\s*$/i.test(source))) {
    const address = String(source).trim();
    return {findings: await checkAddress(URL.canParse(address) ? new URL(address).href : address, context)};
  }
  return {findings: await checkText(source, {...context, url})};
}
