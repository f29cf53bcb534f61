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
  EDQUOT: 'the disk quota is used up',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk is faulty',
};

/** Why a file cannot be read or written. */
export const reasonOf = (error: unknown): string => {
  const {code, message} = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
};

let standardInput: Promise<Uint8Array> | undefined;

/** Reads a file, or standard input for `-`. It is asynchronous: Ctrl+C must work while a pipe delivers nothing. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await (path === '-' ? (standardInput ??= buffer(process.stdin)) : readFile(path));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const isLikeAddress = code === 'ENOENT' && /^(?:www\.|[\w-]+(?:\.[\w-]+)+\/)/.test(path);
    throw new Failure(
      `Cannot read ${path}: ${reasonOf(error)}`,
      isLikeAddress ? `if it is an address, write https://${path}` : 'give the path of a file, or an http(s) address',
    );
  }
}

/** Whether a path is that of a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Creates a folder and its parents, one by one. (Node's `recursive` never ends in places such as /proc.) */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const around = dirname(path);
  if (around !== path) makeFolder(around);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have created it just now.
    if (!isFolder(path)) throw error;
  }
}

/** The target of symbolic links that lead to a file that isn't there yet. */
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
 * Writes a file whole or not at all: it is written beside its place, and then takes that in one step. All of this is
 * synchronous, so that no signal comes in between.
 * @throws Failure
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  let target: string;
  let mode: number | undefined;
  let beside: string | undefined;
  try {
    makeFolder(dirname(path));
    try {
      const stats = statSync(path);
      // A device or a pipe, such as /dev/stdout, must not be replaced. Writing to a folder throws.
      if (!stats.isFile()) return writeFileSync(path, data);
      ({mode} = stats);
      // Replace the target of a symbolic link, not the link.
      target = realpathSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // It is a new file, but there may be a symbolic link to it already.
      target = linkedFrom(path);
      makeFolder(dirname(target));
    }
    // The name may already be as long as names can be.
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
