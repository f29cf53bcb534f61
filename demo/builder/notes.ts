/** Notes on the code: where to paste it, what it needs, and how to style it. */
import type {Language} from '../lib/highlight.js';
import {hasSnapshots, hasStyle, isOnHostOf, type FormName} from './code.js';
import type {Configuration} from './configuration.js';
import {declarationsOf} from './look.js';

const NOTES: Partial<Record<FormName, string>> = {
  script: 'Paste it where the widget should appear. A page with several widgets needs the script only once.',
  link: 'Every editor keeps a plain link. If the script is on the page, it shows the widget in place of the link. If not, the link opens a page that shows the same.',
  cms: 'The script shows the widget in place of the link. If the script does not run, the link stays.',
  wordpress:
    'Paste all of it into the block editor, with its first and last lines. Without them, WordPress removes the widget without a word. You need to be an editor or an administrator of the site.',
  'wordpress-link':
    'Authors can paste this, because WordPress keeps links. The script has to be on the site already: the WordPress guide shows the five lines that put it there.',
  iframe: 'The script gives the frame the height of its content. Leave it out where scripts are not allowed.',
};
const OTHER_HOST =
  'The link opens a page that shows the widget. If you want the widget in place of the link, publish the feed and the script on the same host. If this were not needed, anyone who can write a link could put any feed on your page.';
const SNAPSHOT_NOTE =
  'The code contains today’s items. Search engines read them, and visitors see them without JavaScript or when the feed cannot be reached.';
const LOOK_NOTE = 'If your site’s security policy blocks the style rule, put the rule in your own style sheet.';
// What to do about “Match my site” if the code has no place for it.
const FRAME_LOOK_NOTE = 'A frame cannot take your colours and your heading font. Choose a theme instead.';
const ruleNote = ({widget, look = {}}: Configuration) =>
  `Your colours and your heading font are not in this code. Put this rule in your style sheet: ${widget} { ${declarationsOf(look).join(' ')} }`;
const NPM_NOTE = 'First run: npm install alliance-widgets. Then use this as a module of your application:';

export function noteOf(name: FormName, what: Configuration) {
  if (name === 'link' && !isOnHostOf(what)) return OTHER_HOST;
  const notes = [NOTES[name] ?? NPM_NOTE];
  if (what.hasSnapshot && hasSnapshots(name)) notes.push(SNAPSHOT_NOTE);
  if (hasStyle(name, what)) notes.push(LOOK_NOTE);
  else if (Object.keys(what.look ?? {}).length > 0) notes.push(name === 'iframe' ? FRAME_LOOK_NOTE : ruleNote(what));
  return notes.join(' ');
}

const LANGUAGES: Partial<Record<FormName, Language>> = {angular: 'js', plain: 'js', react: 'js'};

export const languageFor = (name: FormName): Language => LANGUAGES[name] ?? 'html';
