/** The feeds that a visitor brings: pasted, or by address. */
import {findingsOf, type Finding} from './findings.js';
import type {FormState} from './state.js';

/** The texts of the feeds that were written by the visitor, by address if they have one. */
async function writtenTexts({feed, json, src}: FormState): Promise<[text: string, address?: string][]> {
  if (feed === 'json') return [[json]];
  if (feed === 'default') return [];
  const load = async (address: string): Promise<[string, string][]> => {
    try {
      const response = await fetch(address);
      return response.ok ? [[await response.text(), response.url]] : [];
    } catch {
      // The widget has said so already.
      return [];
    }
  };
  return (await Promise.all(src.split(/\s+/).map(load))).flat();
}

/** What is wrong with them. */
export async function writtenFindings(asked: FormState): Promise<Finding[]> {
  const texts = await writtenTexts(asked);
  return texts.flatMap(([text, address]) =>
    findingsOf(text, address).map((finding) => (texts.length > 1 && address ? {...finding, url: address} : finding)),
  );
}
