import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {writeWhole} from '../files/files.js';
import {isObject, memberOf, stringOf} from '../check/members.js';
import type {FeedDocument} from '../types.js';

/** The version of the converter. A copy that another version has made is not used: the feed would be another one now. */
const FORMAT = 1;

/** A member's last good feed. */
export interface KeptCopy {
  /** The member's address or path. */
  member: string;
  /** When it was loaded. */
  date: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
  feed: FeedDocument;
}

/** The last good feeds of members: a folder with a file for each. */
export class KeptCopies {
  constructor(private readonly folder: string | undefined) {}

  #path(member: string): string {
    const {hostname = 'file'} = URL.canParse(member) ? new URL(member) : {};
    const hash = createHash('sha256').update(member).digest('hex').slice(0, 12);
    return join(this.folder!, `${hostname.replace(/[^\w.-]/g, '_')}-${hash}.json`);
  }

  read(member: string): KeptCopy | undefined {
    if (this.folder === undefined) return undefined;
    try {
      const copy = JSON.parse(readFileSync(this.#path(member), 'utf8')) as KeptCopy & {format?: number};
      const isWhole = isObject(copy) && copy.member === member && Array.isArray(memberOf(copy.feed, 'items'));
      return isWhole && copy.format === FORMAT && stringOf(copy.date) ? copy : undefined;
    } catch {
      // There is no copy yet, or somebody has changed it.
      return undefined;
    }
  }

  /** @throws Failure if the copy cannot be written */
  write(copy: KeptCopy): void {
    if (this.folder === undefined) return;
    writeWhole(this.#path(copy.member), `${JSON.stringify({format: FORMAT, ...copy}, null, 2)}\n`);
  }
}
