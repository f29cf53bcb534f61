#!/usr/bin/env node
import {existsSync} from 'node:fs';

const command = new URL('../dist/command.js', import.meta.url);
if (existsSync(command)) await import(command.href);
else {
  // In a checkout, before anything was built.
  console.error('alliance-feed is not built yet: run "npm run build -w publisher".');
  process.exitCode = 2;
}
