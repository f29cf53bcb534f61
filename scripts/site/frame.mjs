/** The parts that are the same on every page of the site: its head, its header with the menu, and its footer. */
import {readFileSync} from 'node:fs';
import {escape} from './escape.mjs';
import {menu} from './menu.mjs';

const {version, license} = JSON.parse(readFileSync('package.json', 'utf8'));

/** @param {string} page file name of the page that it is on */
const header = (page) => `<a class="skip" href="#main">Skip to the content</a>
    <header class="top" lang="en-GB" dir="ltr">
      <a class="mark" href="./">Alliance Widgets</a>
      ${menu(page)}
      <button type="button" class="scheme" hidden>Dark</button>
      <button type="button" class="menu-button" popovertarget="menu">Menu</button>
    </header>`;

const FOOTER = `<footer class="foot note" lang="en-GB" dir="ltr">
      <p>
        Everything here comes from this server: nothing is requested from anywhere else, and no cookie is set. The pictures were
        drawn for this demo, and the feeds’ links lead to addresses that are reserved for examples.
      </p>
      <ul>
        <li>Version ${version}</li>
        <li>${license} licence</li>
        <li><a href="guide-accessibility.html">Accessibility</a></li>
        <li><a href="guide-security.html">Security</a></li>
        <li><a href="guide-webmasters.html#privacy">Privacy</a></li>
      </ul>
    </footer>`;

/**
 * Completes a page.
 *
 * @param {string} html with comments where the parts belong
 * @param {string} page its file name
 */
export const withFrame = (html, page) =>
  html.replace('<!-- header -->', () => header(page)).replace('<!-- footer -->', FOOTER);

/**
 * A whole page around the given content.
 *
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.description
 * @param {string} page.main its content, inside of `<main>`
 * @param {string} [page.className] of `<main>`
 * @param {string} [page.connect] further sources for feeds and images
 * @param {string[]} [page.styles]
 * @param {string[]} [page.scripts] in the order in which they run
 */
export const framed = ({title, description, main, className = '', connect = '', styles = [], scripts = []}) =>
  `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'${connect}; img-src 'self'${connect}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(title)} – Alliance Widgets</title>
    <meta name="description" content="${escape(description)}" />
    <link rel="icon" href="favicon.svg" type="image/svg+xml" />
    ${['demo.css', ...styles].map((href) => `<link rel="stylesheet" href="${href}" />`).join('\n    ')}
    <script src="theme.js"></script>
    ${scripts.join('\n    ')}
  </head>
  <body>
    <!-- header -->
    <main id="main" class="${className}" tabindex="-1">${main}</main>
    <!-- footer -->
  </body>
</html>
`;
