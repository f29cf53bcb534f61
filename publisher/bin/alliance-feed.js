#!/usr/bin/env node
import {existsSync} from 'node:fs';

const command = new URL('../dist/command.js', import.meta.url);
const build = new URL('../build.mjs', import.meta.url);
// In a checkout in which nothing has been built yet.
if (!existsSync(command) && existsSync(build)) await import(build.href);
await import(command.href);
