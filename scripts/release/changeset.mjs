/**
 * Changesets, for the package at the root and for the one in publisher/: `npm run changeset -- version`.
 *
 * Changesets takes the packages of a workspace for all there are, and the one at the root is none of them: npm would link it
 * into its own node_modules. So it is listed while Changesets runs, and no longer.
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
