import {randomBytes} from 'node:crypto';
import {chmodSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {Failure} from './failure.js';

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be changed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
};

export const reasonOf = (error: unknown): string => {
  const {code, message} = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
};

/** Reads a file, or standard input for `-`. */
export function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Failure(`Cannot read ${path}: ${reasonOf(error)}. Give the path of a file, or an http(s) address.`);
  }
}

/**
 * Writes a file whole or not at all: it is written beside its place and takes it in one step. Nothing is awaited on the
 * way, so that a signal comes before or after it.
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  let target = path;
  let mode: number | undefined;
  let beside: string | undefined;
  try {
    mkdirSync(dirname(path), {recursive: true});
    try {
      // What a link leads to is replaced, and not the link.
      target = realpathSync(path);
      ({mode} = statSync(target));
    } catch {
      // It is a new file.
    }
    beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    writeFileSync(beside, data, {flag: 'wx'});
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    if (beside) rmSync(beside, {force: true});
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}. Nothing was changed; choose another place with -o.`);
  }
}
