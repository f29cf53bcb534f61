import type {Network} from '../network/network.js';
import type {FeedDocument, PoolOptions} from '../types.js';
import {KeptCopies} from './kept-copies.js';
import {loadMember, type LoadedMember, type Member} from './load-member.js';
import {merge} from './merge.js';

export interface Pooled {
  /** Undefined if no member could be read. */
  feed: FeedDocument | undefined;
  loaded: LoadedMember[];
}

/**
 * Loads all members and makes one feed of them.
 * @param done called after each member
 */
export async function poolMembers(
  members: readonly Member[],
  network: Network,
  options: PoolOptions,
  done: () => void = () => {},
): Promise<Pooled> {
  const copies = new KeptCopies(options.keep);
  const loaded = await Promise.all(
    members.map(async (member) => {
      const result = await loadMember(member, network, copies);
      done();
      return result;
    }),
  );
  const feeds = loaded.flatMap(({feed, name}) => (feed ? [{feed, name}] : []));
  return {feed: feeds.length ? merge(feeds, options) : undefined, loaded};
}
