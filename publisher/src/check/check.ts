import type {CheckOptions, CheckResult} from '../types.js';
import {Network} from '../network/network.js';
import {checkAddress, checkText} from './check-document.js';

/**
 * Finds everything that keeps a feed from being shown as it is meant.
 * @param source an http(s) address, which is requested as a browser on another site would request it; or the document
 *   itself, as text, as bytes, or as the object that its JSON stands for
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
  // As fetch() gives bytes.
  const document = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  return {findings: await checkText(document, {...context, url})};
}
