import {isHttp, Network} from '../network/network.js';
import type {ConvertOptions, ConvertResult} from '../types.js';
import {convertAddress, furtherPage} from './convert-address.js';
import {convertDocument} from './convert-document.js';

/**
 * Converts RSS, Atom, WordPress's posts, CSV or JSON Feed to a JSON Feed 1.1.
 * @param source an http(s) address; or the document itself, as text, as bytes, or as the object that its JSON stands for
 * @throws an error that says what the document is instead, and what to do
 */
export async function convert(
  source: string | URL | Uint8Array | object,
  options: ConvertOptions = {},
): Promise<ConvertResult> {
  if (source instanceof URL || (typeof source === 'string' && /^\s*\S+\s*$/.test(source) && isHttp(source.trim()))) {
    return convertAddress(new Network(options), new URL(String(source).trim()).href, options);
  }
  const {feed, findings, next} = convertDocument(source, options);
  return {feed, findings: [...findings, ...furtherPage(next)]};
}
