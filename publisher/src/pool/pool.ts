import {isObject, stringOf} from '../check/members.js';
import {Unreadable} from '../convert/unreadable.js';
import {isHttp, Network} from '../network/network.js';
import type {PoolMember, PoolOptions, PoolResult} from '../types.js';
import {poolMembers} from './pool-members.js';
import type {Member} from './load-member.js';

/**
 * Makes one feed of many: each item is attributed to its agency, duplicates are there once, and the newest come first.
 * @param members addresses or documents (a JSON Feed, or anything that `convert` reads), each with an agency's name or without
 * @throws an error if no member could be read, and there is no copy of any
 */
export async function pool(members: readonly PoolMember[], options: PoolOptions = {}): Promise<PoolResult> {
  if (!Array.isArray(members)) throw new TypeError('The members are not in an array: pool() takes one.');
  const {feed, loaded} = await poolMembers(members.map(memberOf), new Network(options), options);
  const findings = loaded.flatMap((member) => member.findings);
  if (!feed) throw new Unreadable(findings[0]?.message ?? 'There are no members. Name some.');
  return {feed, findings};
}

function memberOf(member: PoolMember, index: number): Member {
  const label = `member ${index + 1}`;
  if (member instanceof URL) return {label: member.href};
  if (typeof member === 'string') return isHttp(member) ? {label: new URL(member).href} : {label, read: () => member};
  if (!isObject(member)) return {label, read: () => unreadable('It is neither an address nor a document')};
  if ('url' in member && !('items' in member)) {
    const {url, name} = member as {url: unknown; name?: unknown};
    const address = String(url);
    if (!URL.canParse(address)) return {label, read: () => unreadable(`"${address}" is not an address`)};
    return {label: new URL(address).href, name: stringOf(name)};
  }
  if ('feed' in member && !('items' in member)) {
    const {feed, name} = member as {feed: string | object; name?: unknown};
    return {label: stringOf(name) ?? label, name: stringOf(name), read: () => feed};
  }
  return {label, read: () => member};
}

function unreadable(reason: string): never {
  throw new Unreadable(`${reason}. Give an http(s) address, or a feed.`);
}
