import {basename, dirname, join, resolve} from 'node:path';
import {memberOf, objectsOf, stringOf} from '../check/members.js';
import {Unreadable} from '../convert/unreadable.js';
import {Network} from '../network/network.js';
import {MAX_BYTES} from '../network/read-body.js';
import type {Member} from '../pool/load-member.js';
import {poolMembers} from '../pool/pool-members.js';
import type {PoolOptions} from '../types.js';
import type {Verb} from './verb.js';
import {Failure} from '../files/failure.js';
import {readInput, writeWhole} from '../files/files.js';
import {POOL_HELP} from './help.js';
import {
  addressOption,
  fileOption,
  inputOf,
  isAddress,
  languageOption,
  secondsOf,
  stringOption,
  wholeOption,
} from './inputs.js';
import {counted} from '../text/counted.js';
import {Progress} from './progress.js';

export const pool: Verb = {
  help: POOL_HELP,
  options: {
    output: {type: 'string', short: 'o'},
    keep: {type: 'string'},
    limit: {type: 'string'},
    title: {type: 'string'},
    language: {type: 'string'},
    home: {type: 'string'},
  },

  async run(names, options) {
    const output = fileOption(options.output);
    if (output === undefined) throw new Failure('Say where to write the feed: -o FILE.');
    const lists = await Promise.all(names.map(membersOf));
    const members = lists.flatMap((list) => list.members);
    if (!members.length) throw new Failure('There are no members: give addresses, or a pool.json with "members".');
    const limit = wholeOption('--limit', options.limit);
    const said = {
      title: stringOption(options.title),
      language: languageOption(options.language),
      home_page_url: addressOption('--home', options.home),
    };
    const given = lists.reduceRight<PoolOptions>((all, list) => ({...list.options, ...all}), withoutUndefined(said));
    const keep =
      stringOption(options.keep) ?? join(dirname(output), `${basename(output).replace(/\.json$/, '')}.members`);
    const progress = new Progress('Pooling', members.length);
    const network = new Network(secondsOf(options.timeout));
    const {feed, loaded} = await poolMembers(members, network, {...given, keep, ...(limit && {limit})}, () =>
      progress.step(),
    );
    progress.end();
    if (feed) writeWhole(output, `${JSON.stringify(feed, null, 2)}\n`);
    return {
      results: loaded.map(({label, findings}) => ({input: label, ...(feed && {output}), findings})),
      failure: feed ? undefined : `No member could be read, and ${output} stays as it is: see the findings of each.`,
      done:
        feed &&
        `Wrote ${output}: ${counted(feed.items.length, 'item')} of ${counted(loaded.filter((member) => member.feed).length, 'member')}.`,
    };
  },
};

const withoutUndefined = <T extends object>(members: T): Partial<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;

interface MemberList {
  members: Member[];
  options: PoolOptions;
}

/** The members that an input stands for: itself, as an address or a file, or those that a `pool.json` names. */
async function membersOf(name: string): Promise<MemberList> {
  const input = inputOf(name);
  if (isAddress(input)) return {members: [{label: input.address}], options: {}};
  const list = await listIn(name);
  if (!list) return {members: [fileMember(name)], options: {}};
  const members = objectsOf(memberOf(list, 'members')).map(([index, member]): Member => {
    const url = stringOf(member.url);
    if (!url) throw new Failure(`${name} names no "url" for member ${index + 1}: add it.`);
    const named = inputOf(url);
    const agency = stringOf(member.name);
    return isAddress(named) ? {label: named.address, name: agency} : fileMember(resolve(dirname(name), url), agency);
  });
  const options = {
    title: stringOf(memberOf(list, 'title')),
    language: stringOf(memberOf(list, 'language')),
    home_page_url: stringOf(memberOf(list, 'home_page_url')),
  };
  return {members, options: withoutUndefined(options)};
}

/** The value of a file if it is a list of members, as in a `pool.json`; undefined if it is something else. */
async function listIn(path: string): Promise<unknown> {
  let list: unknown;
  try {
    list = JSON.parse(
      Buffer.from(await readInput(path))
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
  } catch {
    // The file is missing, or not JSON. Unless it must be a list, it is reported when it is read as a member.
    if (basename(path) === 'pool.json') throw new Failure(`${path} cannot be read, or is broken JSON: correct it.`);
    return undefined;
  }
  return Array.isArray(memberOf(list, 'members')) ? list : undefined;
}

/** A member that is a file. It is read when its turn comes. */
function fileMember(path: string, name?: string): Member {
  return {
    label: path,
    name,
    async read() {
      try {
        const bytes = await readInput(path);
        if (bytes.length > MAX_BYTES) throw new Unreadable('It has more than 8,000,000 bytes.');
        return bytes;
      } catch (error) {
        throw error instanceof Failure ? new Unreadable(`${error.reason}.`) : error;
      }
    },
  };
}
