/**
 * Changesets for the package at the root and the one in publisher/: `npm run changeset -- version`. Changesets knows
 * only the packages of a workspace. The root is not one of them, because npm would link it into its own node_modules.
 * So it is listed only while Changesets runs.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';

const FILE = 'package.json';

/** @param {(workspaces: string[]) => string[]} change */
function changeWorkspaces(change) {
  const manifest = JSON.parse(readFileSync(FILE, 'utf8'));
  manifest.workspaces = change(manifest.workspaces);
  writeFileSync(FILE, `${JSON.stringify(manifest, null, 2)}\n`);
}

changeWorkspaces((workspaces) => ['.', ...workspaces]);
try {
  const {status} = spawnSync('npx', ['changeset', ...process.argv.slice(2)], {stdio: 'inherit'});
  process.exitCode = status ?? 1;
} finally {
  changeWorkspaces((workspaces) => workspaces.filter((folder) => folder !== '.'));
}
