import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync, mkdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after} from 'node:test';

/** Tests run in the package's folder. */
export const COMMAND = resolve('bin/alliance-feed.js');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

interface StartOptions {
  cwd?: string | undefined;
  env?: object;
}

interface RunOptions extends StartOptions {
  /** Standard input. */
  input?: string;
  /** Sends Ctrl+C after this time. */
  killAfterMs?: number | undefined;
}

/** Starts the command in a folder, with arguments. Its standard input stays open. */
export function start(args: string[], {cwd, env = {}}: StartOptions = {}) {
  return follow(spawn(process.execPath, [COMMAND, ...args], {cwd, env: {...process.env, ...env}, detached: true}));
}

/** Runs the command to its end. */
export function run(args: string[], {input = '', killAfterMs, ...options}: RunOptions = {}): Promise<Ended> {
  const {child, interrupt, ended} = start(args, options);
  child.stdin.end(input);
  if (killAfterMs !== undefined) setTimeout(interrupt, killAfterMs);
  return ended;
}

/**
 * Runs a line of shell on a terminal of 80 columns, where `alliance-feed` is the command. Everything visible is in
 * `stdout`.
 */
export function startOnTerminal(line: string, {cwd, env = {}}: StartOptions = {}) {
  const command = `"${process.execPath}" "${COMMAND}"`;
  const all = `stty cols 80 rows 24; ${line.replace(/^alliance-feed/, () => command)}`;
  const options = {
    cwd,
    env: {
      ...process.env,
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      SHELL: '/bin/sh',
      TERM: 'xterm-256color',
      ...env,
    },
    detached: true,
  };
  return follow(spawn('script', ['--quiet', '--return', '--command', all, '/dev/null'], options));
}

function follow(child: ChildProcessWithoutNullStreams) {
  child.stdin.on('error', () => {});
  const output = {stdout: '', stderr: ''};
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (data: string) => (output[name] += data));
  }
  /** Ctrl+C: sends the signal to all processes of the command. */
  const interrupt = (signal: NodeJS.Signals = 'SIGINT') => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, signal);
  };
  // A process that hangs is a fault, so the test does not wait for it.
  const tooLong = setTimeout(() => interrupt('SIGKILL'), 300_000);
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(tooLong);
      done({code, signal, ...output});
    });
  });
  return {child, output, interrupt, ended};
}

/** A new folder with files in it, which is removed when the test file ends. */
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
