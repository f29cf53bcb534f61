/**
 * Reports known vulnerabilities in the packages that users install along with this one. If the registry cannot be
 * reached, it only says so.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** The number of vulnerabilities; `undefined` without an answer. */
export function audit() {
  const options = ['--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
  const {stdout} = spawnSync('npm', ['audit', ...options], {encoding: 'utf8', shell: process.platform === 'win32'});
  try {
    return JSON.parse(stdout).metadata.vulnerabilities.total;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const total = audit();
  console.log(total === undefined ? 'The registry gives no answer: not audited.' : `Known vulnerabilities: ${total}`);
  if (total) process.exitCode = 1;
}
