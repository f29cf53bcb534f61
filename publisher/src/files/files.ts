import {randomBytes} from 'node:crypto';
import {chmodSync, mkdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {Failure} from './failure.js';

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be changed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
  EDQUOT: 'no more room is allowed there',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk is faulty',
};

export const reasonOf = (error: unknown): string => {
  const {code, message} = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
};

let standardInput: Promise<Uint8Array> | undefined;

/**
 * Reads a file, or standard input for `-`. It does not block Ctrl+C while it waits: a pipe may take long to deliver
 * anything.
 */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await (path === '-' ? (standardInput ??= buffer(process.stdin)) : readFile(path));
  } catch (error) {
    throw new Failure(`Cannot read ${path}: ${reasonOf(error)}`, 'give the path of a file, or an http(s) address');
  }
}

/** Whether there is a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Creates a folder and its parents, one by one: Node's own way never ends where none can be made, such as in /proc. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const around = dirname(path);
  if (around !== path) makeFolder(around);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run has created it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

/** Where a link leads, or links one after the other, to what isn't there yet. */
function linkedFrom(path: string): string {
  let next: string;
  try {
    next = readlinkSync(path);
  } catch {
    return path;
  }
  return linkedFrom(resolve(dirname(path), next));
}

/**
 * Writes a file whole or not at all: it is written beside its place and takes it in one step. Nothing is awaited on the
 * way, so that a signal comes before or after it.
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  let target: string;
  let mode: number | undefined;
  let beside: string | undefined;
  try {
    makeFolder(dirname(path));
    try {
      const stats = statSync(path);
      // A device or a pipe, such as /dev/stdout, must not be replaced; a folder reports an error.
      if (!stats.isFile()) return writeFileSync(path, data);
      ({mode} = stats);
      // What a link leads to is replaced, and not the link.
      target = realpathSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // It is a new file, which a link may lead to already.
      target = linkedFrom(path);
      makeFolder(dirname(target));
    }
    // A name may be as long as names can be.
    const start = basename(target).slice(0, 50);
    beside = join(dirname(target), `.${start}.${randomBytes(6).toString('hex')}.tmp`);
    writeFileSync(beside, data, {flag: 'wx'});
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    if (beside) rmSync(beside, {force: true});
    throw new Failure(
      `Cannot write ${path}: ${reasonOf(error)}`,
      'nothing was changed, so choose another place with -o',
    );
  }
}
