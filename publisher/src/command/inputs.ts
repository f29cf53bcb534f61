import {pathToFileURL} from 'node:url';
import {Failure} from '../files/failure.js';
import {isFolder} from '../files/files.js';
import {isHttp} from '../network/network.js';
import {languageOf} from '../text/languages.js';

/** An input named on the command line. */
export type Input = {name: string; address: string} | {name: string; path: string; fileUrl: string};

/** Tells an address from a file. Throws `Failure` for anything else. */
export function inputOf(name: string): Input {
  if (!name) throw new Failure('One of the names is empty: give a file, or an address.');
  if (/^https?:\/\//i.test(name)) {
    if (!URL.canParse(name)) throw new Failure(`${name} is not an address: correct it, and try again.`);
    return {name, address: new URL(name).href};
  }
  const scheme = /^([a-z][a-z\d+.-]+):\/\//i.exec(name)?.[1];
  if (scheme) throw new Failure(`${name} cannot be read: give a file, or an address that begins with https: or http:.`);
  return {name, path: name, fileUrl: pathToFileURL(name).href};
}

export const isAddress = (input: Input): input is Extract<Input, {address: string}> => 'address' in input;

/** The option `--timeout` for `Network`. */
export const secondsOf = (timeout: string | boolean | undefined) =>
  timeout === undefined ? {} : {timeout: Number(timeout)};

export const stringOption = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);

/** The path of the output file. */
export function fileOption(value: string | boolean | undefined): string | undefined {
  const path = stringOption(value);
  if (path !== undefined && isFolder(path)) throw new Failure(`-o ${path} is a folder: name the file in it.`);
  return path;
}

export function addressOption(name: string, value: string | boolean | undefined): string | undefined {
  const address = stringOption(value);
  if (address !== undefined && !isHttp(address))
    throw new Failure(`${name} ${address} is not an address: give one that begins with https:.`);
  return address;
}

/** @param name what the message calls it */
export function languageOption(value: string | boolean | undefined, name = '--language'): string | undefined {
  const tag = stringOption(value);
  const language = languageOf(tag);
  if (tag !== undefined && !language) throw new Failure(`${name} ${tag} is not a language: give a tag, such as fr.`);
  return language;
}

/** An option that is a whole number of at least 1. */
export function wholeOption(name: string, value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(String(value)))
    throw new Failure(`${name} ${String(value)} makes no sense: give a whole number from 1 on.`);
  return Number(value);
}
