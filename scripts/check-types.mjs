/**
 * Checks the types of everything, or of the projects named: `node scripts/check-types.mjs test/package/types`.
 *
 * TypeScript's native compiler does this in a fifth of the time. The build, ESLint and the manifest still need the one that is
 * written in JavaScript, for its API.
 */
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const PROJECTS = ['.', 'demo', 'scripts', 'publisher'];
const COMPILER = fileURLToPath(new URL('../node_modules/typescript-native/bin/tsc', import.meta.url));

/**
 * @param {string} project the folder of a tsconfig.json
 * @returns {Promise<boolean>} whether it passed
 */
function checkTypes(project) {
  const compiler = spawn(process.execPath, [COMPILER, '-p', project, '--noEmit'], {stdio: 'inherit'});
  return new Promise((resolve) => compiler.on('close', (code) => resolve(code === 0)));
}

const named = process.argv.slice(2);
const passed = await Promise.all((named.length > 0 ? named : PROJECTS).map(checkTypes));
process.exitCode = passed.every(Boolean) ? 0 : 1;
