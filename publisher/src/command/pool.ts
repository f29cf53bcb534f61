import {basename, dirname, join, resolve} from 'node:path';
import {memberOf, stringOf} from '../check/members.js';
import {Unreadable} from '../convert/unreadable.js';
import {Network} from '../network/network.js';
import {MAX_BYTES} from '../network/read-body.js';
import type {Member} from '../pool/load-member.js';
import {poolMembers} from '../pool/pool-members.js';
import type {PoolOptions} from '../types.js';
import type {Verb} from './verb.js';
import {Failure} from '../files/failure.js';
import {readInput, writeWhole} from '../files/files.js';
import {decode} from '../text/decode.js';
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
  const members = list.members.map((member, index): Member => {
    const url = stringOf(member) ?? stringOf(memberOf(member, 'url'));
    if (!url) throw new Failure(`${name} names no "url" for member ${index + 1}: add it.`);
    const named = inputOf(url);
    const agency = textIn(name, member, 'name');
    return isAddress(named) ? {label: named.address, name: agency} : fileMember(resolve(dirname(name), url), agency);
  });
  const options = {
    title: textIn(name, list, 'title'),
    language: languageOption(textIn(name, list, 'language'), `${name}: "language"`),
    home_page_url: addressOption(`${name}: "home_page_url"`, textIn(name, list, 'home_page_url')),
  };
  return {members, options: withoutUndefined(options)};
}

/** A text in a `pool.json`, which may be left out. */
function textIn(path: string, value: unknown, member: string): string | undefined {
  const text = memberOf(value, member) ?? undefined;
  if (text === undefined || typeof text === 'string') return text || undefined;
  throw new Failure(`${path}: "${member}" is not a text: write it in quotes, or leave it out.`);
}

/** The list of members in a file; undefined if the file is something else. */
async function listIn(path: string): Promise<{members: unknown[]} | undefined> {
  const mustBeList = basename(path) === 'pool.json';
  let list: unknown;
  try {
    list = JSON.parse(decode(await readInput(path)).text);
  } catch (error) {
    // Unless the file must be a list, its fault is reported when it is read as a member.
    if (!mustBeList) return undefined;
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} is broken JSON: correct it; an editor that knows JSON shows where.`);
  }
  const members = memberOf(list, 'members');
  if (Array.isArray(members)) return {...(list as object), members: members as unknown[]};
  if (members === undefined && !mustBeList) return undefined;
  throw new Failure(`${path} names no members in a list: write {"members": [{"url": "https://…"}]}.`);
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
