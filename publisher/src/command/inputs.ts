import {pathToFileURL} from 'node:url';
import {Failure} from '../files/failure.js';

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

export const stringOption = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);

/** A number of things, from 1 on. */
export function wholeOption(name: string, value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(String(value)))
    throw new Failure(`${name} ${String(value)} makes no sense: give a number.`);
  return Number(value);
}
