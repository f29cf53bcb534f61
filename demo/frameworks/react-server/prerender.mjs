/** What a server does for each request, done once: puts the application's HTML into the page. */
import {readFileSync, writeFileSync} from 'node:fs';
import {render} from './dist/server/server.js';

const page = 'dist/index.html';
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace('<!-- app -->', () => render()),
);
