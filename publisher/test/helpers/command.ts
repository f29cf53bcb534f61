import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync, mkdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after} from 'node:test';

/** Tests run in the package's folder. */
export const COMMAND = resolve('bin/alliance-feed.js');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd?: string;
  /** Standard input. */
  input?: string;
  env?: object;
  /** Ctrl+C after so long. */
  killAfterMs?: number;
}

/** Runs the command as somebody would, in a folder, with arguments. */
export function run(args: string[], {cwd, input = '', env = {}, killAfterMs}: RunOptions = {}) {
  const child = spawn(process.execPath, [COMMAND, ...args], {cwd, env: {...process.env, ...env}});
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const output = {stdout: '', stderr: ''};
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (data: string) => (output[name] += data));
  }
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGINT'), killAfterMs);
  return new Promise<Ended>((done) => child.on('close', (code) => done({code, ...output})));
}

/** A new folder with files in it, until the test file ends. */
export function folderWith(files: Record<string, string | Uint8Array | object> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-feed-'));
  after(() => rmSync(folder, {recursive: true, force: true}));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), {recursive: true});
    const isPlain = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isPlain ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}
