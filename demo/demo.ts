/** What all pages of the site do. It runs before alliance-widgets.js, and so sees the markup as it was written. */
import {all} from './lib/dom.js';
import {listenToSchemeButton} from './lib/scheme.js';
import {connectControls} from './page/controls.js';
import {listenToEvents} from './page/events.js';
import {connectLanguages} from './page/languages.js';
import {listenToMenu} from './page/menu.js';
import {fillSnippets} from './page/snippets.js';

all<HTMLButtonElement>('.scheme').forEach(listenToSchemeButton);
listenToMenu();
fillSnippets();
connectControls();
connectLanguages();
listenToEvents();
