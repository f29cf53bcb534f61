import {pathToFileURL} from 'node:url';
import {Failure} from './failure.js';

/** What somebody has named on the command line. */
export type Input = {name: string; address: string} | {name: string; path: string; fileUrl: string};

export function inputOf(name: string): Input {
  if (/^https?:\/\//i.test(name)) {
    if (!URL.canParse(name)) throw new Failure(`${name} is no address: mend it, and try again.`);
    return {name, address: new URL(name).href};
  }
  const scheme = /^([a-z][a-z\d+.-]+):\/\//i.exec(name)?.[1];
  if (scheme) throw new Failure(`${name} cannot be read: give a file, or an address that begins with https: or http:.`);
  return {name, path: name, fileUrl: pathToFileURL(name).href};
}

export const isAddress = (input: Input): input is Extract<Input, {address: string}> => 'address' in input;

export const secondsOf = (timeout: string | boolean | undefined) =>
  timeout === undefined ? {} : {timeout: Number(timeout)};
