/** Notes on the code: where to paste it, what it needs, and how to style it. */
import type {Language} from '../lib/highlight.js';
import {hasSnapshots, hasStyle, isOnHostOf, type FormName} from './code.js';
import type {Configuration} from './configuration.js';

const NOTES: Partial<Record<FormName, string>> = {
  script: 'Paste it where the widget should appear. The script is needed once a page.',
  link: 'Every editor keeps a plain link. With the script on the page, the widget is shown in its place; without, the link opens a page that shows the same.',
  cms: 'The script shows the widget in the place of the link. Where the script does not run, the link remains.',
  wordpress:
    'Paste it into the block editor with its first and last line: without them, WordPress removes it and doesn’t say so. You need the role of an editor or administrator.',
  'wordpress-link':
    'Authors can paste this: WordPress keeps links. The script has to be on the site already; the WordPress guide has five lines for it.',
  iframe: 'The script gives the frame the height of its content. Leave it out where scripts are not allowed.',
};
const OTHER_HOST =
  'The link opens a page that shows the widget. For the widget to be shown in its place, feed and script have to be on one host: whoever may only write links must not be able to show another’s feed.';
const SNAPSHOT_NOTE =
  'The items are in the code as they are today: for search engines, for visitors without JavaScript, and for when the feed cannot be reached.';
const LOOK_NOTE = 'If your site’s policy refuses the style rule, put the rule into your own style sheet.';
const NPM_NOTE = 'First run: npm install alliance-widgets. Then use this as a module of your application:';

export function noteOf(name: FormName, what: Configuration) {
  if (name === 'link' && !isOnHostOf(what)) return OTHER_HOST;
  const notes = [NOTES[name] ?? NPM_NOTE];
  if (what.hasSnapshot && hasSnapshots(name)) notes.push(SNAPSHOT_NOTE);
  if (hasStyle(name, what)) notes.push(LOOK_NOTE);
  return notes.join(' ');
}

const LANGUAGES: Partial<Record<FormName, Language>> = {angular: 'js', plain: 'js', react: 'js'};

export const languageFor = (name: FormName): Language => LANGUAGES[name] ?? 'html';
