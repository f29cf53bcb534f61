import {finding} from '../findings.js';
import type {Answer} from '../network/answer.js';
import type {Network} from '../network/network.js';
import {RequestError} from '../network/request-error.js';
import {readSource, type ReadDocument} from './document.js';
import {ORIGIN, probeFindings, transportFindings} from './transport.js';

/** What all parts of a check need. */
export interface CheckContext {
  network: Network;
  /** Whether to request links and pictures as well. */
  links: boolean;
  now: Date;
  /** Reads a document next to a local file. Without it, no local file is read. */
  readFile?: (url: string) => Promise<Uint8Array>;
}

/**
 * Fetches a document as a browser on another site would.
 * With `named`, the user has given the address, which may then be local. With `further`, findings say which document it is.
 */
export async function readAddress(
  url: string,
  {network}: CheckContext,
  {named = false, further = false}: {named?: boolean; further?: boolean},
): Promise<ReadDocument> {
  const place = further ? {url} : {};
  const options = {headers: {origin: ORIGIN, accept: '*/*'}};
  let answer: Answer;
  try {
    answer = await (named ? network.requestNamed(url, options) : network.request(url, options));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return {findings: [finding(error.code, {reason: error.message}, place)]};
  }
  const findings = transportFindings(url, answer, place);
  if (answer.status !== 200) return {findings};
  const [probes, read] = [
    further ? [] : await probeFindings(network, answer, place),
    readSource(answer.body, {contentType: answer.headers.get('content-type'), ...place}),
  ];
  return {...read, url: answer.url, findings: [...findings, ...probes, ...read.findings]};
}
