import {convertDocument} from '../convert/convert-document.js';
import {ACCEPT, documentOf} from '../convert/fetch-document.js';
import {Unreadable} from '../convert/unreadable.js';
import {Failure} from '../files/failure.js';
import {finding} from '../findings.js';
import type {Network} from '../network/network.js';
import {RequestError} from '../network/request-error.js';
import {counted} from '../text/counted.js';
import type {ConvertOptions, FeedDocument, Finding} from '../types.js';
import {instant} from '../widgets.js';
import type {KeptCopies, KeptCopy} from './kept-copies.js';

/** A member of a pool: an address, or a document, which is read when its turn comes. */
export interface Member {
  /** What findings call it: its address or path. */
  label: string;
  /** The agency's name, which takes the place of the feed's title. */
  name?: string | undefined;
  /** Reads the document. If absent, the label is an address. Throws `Unreadable`. */
  read?: () => string | Uint8Array | object | Promise<Uint8Array>;
}

export interface LoadedMember {
  label: string;
  name?: string | undefined;
  /** Undefined if loading has failed and there is no copy. */
  feed?: FeedDocument;
  findings: Finding[];
}

/** Loads a member, or uses its last good copy. */
export async function loadMember(member: Member, network: Network, copies: KeptCopies): Promise<LoadedMember> {
  const {label, name} = member;
  const copy = copies.read(label);
  try {
    const fresh = member.read ? readMember(await member.read()) : await fetchMember(label, copy, network);
    const kept: KeptCopy = {...fresh, member: label, date: new Date().toISOString()};
    return {label, name, feed: fresh.feed, findings: [...keep(copies, kept), age(label, fresh.feed)]};
  } catch (error) {
    if (!(error instanceof Unreadable) && !(error instanceof RequestError)) throw error;
    const reason = error.message.split(/\. |\.$/, 1)[0]!;
    if (!copy) return {label, name, findings: [finding('member-failed', {member: label, reason})]};
    const found = finding('member-kept', {
      member: label,
      reason,
      date: `${copy.date.slice(0, 16).replace('T', ' ')} UTC`,
    });
    return {label, name, feed: copy.feed, findings: [found, age(label, copy.feed)]};
  }
}

type Fresh = Pick<KeptCopy, 'feed' | 'etag' | 'lastModified'>;

const readMember = (document: string | Uint8Array | object): Fresh => ({feed: feedOf(document)});

/** The feed of a document. Even a bug of ours becomes `Unreadable`: it must cost only this member's items. */
function feedOf(document: string | Uint8Array | object, options: ConvertOptions = {}): FeedDocument {
  try {
    return convertDocument(document, options).feed;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`Something went wrong that should not have: ${(error as Error).message}. Please report it.`);
  }
}

/** Requests a member. If there is a copy, it asks only for something newer (RFC 9110, section 13). */
async function fetchMember(url: string, copy: KeptCopy | undefined, network: Network): Promise<Fresh> {
  const headers: Record<string, string> = {accept: ACCEPT};
  if (copy?.etag) headers['if-none-match'] = copy.etag;
  if (copy?.lastModified) headers['if-modified-since'] = copy.lastModified;
  const answer = await network.requestNamed(url, {headers});
  if (answer.status === 304 && copy) return copy;
  const document = documentOf(answer);
  const feed = feedOf(document.body, {url: document.url, contentType: document.contentType});
  return {
    feed,
    etag: answer.headers.get('etag') ?? undefined,
    lastModified: answer.headers.get('last-modified') ?? undefined,
  };
}

/** Saves a copy. A finding says if that fails. */
function keep(copies: KeptCopies, copy: KeptCopy): Finding[] {
  try {
    copies.write(copy);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const {reason} = error;
    return [finding('copy-not-kept', {member: copy.member, reason})];
  }
}

/** A finding that says how old the newest item is. */
function age(member: string, {items}: FeedDocument): Finding {
  const dates = items.flatMap(({date_published: date}) => date ?? []);
  const newest = dates.sort((a, b) => instant(b) - instant(a))[0]?.slice(0, 10) ?? 'no date';
  return finding('member-age', {member, items: counted(items.length, 'item'), date: newest});
}
