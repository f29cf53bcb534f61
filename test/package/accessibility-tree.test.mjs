/**
 * What a screen reader gets from the published script: roles, names and levels. Only Chromium shows its accessibility
 * tree to a test; in the other engines, axe checks the same markup (test/people/accessibility).
 */
/** @import {Browser, Page, SerializedAXNode} from 'puppeteer' */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {answerRequests, launchChromium, openPage, ORIGIN, withoutChromium} from '../helpers/chromium.mjs';

const FEED = {
  title: 'Alliance',
  language: 'en',
  _alliance: {
    campaign: {
      title: 'End it together',
      statement: 'Why we stand together.',
      figures: [{value: 12_300_000, qualifier: 'at least', label: 'persons'}],
      goal: {label: 'An end by', date: '2015'},
      action: {label: 'Join', url: '/join'},
    },
  },
  items: [
    {id: '1', url: '/1', title: 'One', summary: 'The first.', date_published: '2014-10-14', tags: ['Law']},
    {id: '2', url: '/2', title: 'Two', date_published: '2014-04-22', image: '/picture.svg'},
    {
      id: '3',
      url: '/3',
      title: 'Handbook',
      attachments: [{url: '/3.pdf', mime_type: 'application/pdf', size_in_bytes: 1_200_000}],
      _alliance: {type: 'publication', publication: {kind: 'Handbook'}},
    },
  ],
};
const FILES = {
  '/': {contentType: 'text/html', body: '<!doctype html><html lang="en"><title>A page</title><body><main></main>'},
  '/alliance-widgets.js': {contentType: 'text/javascript', body: readFileSync('dist/alliance-widgets.js')},
  '/feed.json': {contentType: 'application/json', body: JSON.stringify(FEED)},
  '/empty.json': {contentType: 'application/json', body: '{"items": []}'},
  '/broken.json': {contentType: 'application/json', body: '<html>'},
  '/picture.svg': {
    contentType: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>',
  },
  '/never.json': undefined,
};

/**
 * One line for each node: its role, name and level, indented by depth; texts in quotes.
 *
 * @param {SerializedAXNode} node
 * @returns {string[]}
 */
function lines({role, name, level, children = []}, depth = 0) {
  const indent = '  '.repeat(depth);
  if (role === 'StaticText') return [`${indent}"${name}"`];
  if (role === 'none' || role === 'generic') return children.flatMap((child) => lines(child, depth));
  const said = [role, name && `"${name}"`, role === 'heading' && `level ${level}`].filter(Boolean).join(' ');
  // Texts that are already the name are not repeated.
  const named =
    role === 'link' || (name && children.length === 1 && children[0]?.name === name && children[0].role !== 'link');
  return [indent + said, ...(named ? [] : children.flatMap((child) => lines(child, depth + 1)))];
}

describe('The accessibility tree', {skip: withoutChromium}, () => {
  /** @type {Browser} */
  let browser;
  /** @type {Page} */
  let page;

  before(async () => {
    browser = await launchChromium();
    page = await openPage(browser);
    await answerRequests(page, FILES);
    await page.goto(ORIGIN);
    await page.addScriptTag({url: '/alliance-widgets.js'});
  });

  after(() => browser?.close());

  /**
   * The tree of some markup, once it is in a state.
   *
   * @param {string} markup
   */
  async function tree(markup, state = 'ready') {
    await page.$eval('main', (main, /** @type {string} */ html) => (main.innerHTML = html), markup);
    const [, tag] = /^<([\w-]+)/.exec(markup) ?? [];
    await page.waitForSelector(`${tag}:state(${state})`);
    const main = await page.$('main');
    const tree = await page.accessibility.snapshot({interestingOnly: false, ...(main && {root: main})});
    return (tree?.children ?? []).flatMap((child) => lines(child)).join('\n');
  }

  /** @type {Record<string, [markup: string, state: string, tree: string]>} */
  const TREES = {
    'a news list, of articles that are named by their headings': [
      '<news-list src="/feed.json" heading="Latest news"></news-list>',
      'ready',
      `
heading "Latest news" level 2
list
  listitem
    article "One"
      time
        "October 14, 2014"
      heading "One" level 3
        link "One"
      paragraph
        "The first."
      "Law"
  listitem
    article "Two"
      time
        "April 22, 2014"
      heading "Two" level 3
        link "Two"
status`,
    ],
    'a compact one below a heading of level 6, whose links open a new tab': [
      '<news-list src="/feed.json" layout="compact" limit="1" more heading-level="6" link-target="_blank"></news-list>',
      'ready',
      `
list
  listitem
    article "One (opens in a new tab)"
      time
        "October 14, 2014"
      heading "One (opens in a new tab)" level 7
        link "One (opens in a new tab)"
button "Show more"
status`,
    ],
    'an empty one': [
      '<news-list src="/empty.json" heading="Latest news"></news-list>',
      'empty',
      `
heading "Latest news" level 2
status
  "Nothing to show"`,
    ],
    'one that could not be loaded': [
      '<news-list src="/broken.json"></news-list>',
      'error',
      `
status
  "This content could not be loaded."
button "Try again"`,
    ],
    'one that is loading: no skeleton': ['<news-list src="/never.json" limit="2"></news-list>', 'loading', '\nstatus'],
    'a publication': [
      '<publication-card src="/feed.json"></publication-card>',
      'ready',
      `
article "Handbook"
  heading "Handbook" level 3
    link "Handbook"
  "Handbook"
  list
    listitem
      link "PDF, 1.2 MB"
  status`,
    ],
    'a list of publications': [
      '<publication-list src="/feed.json" heading="Publications" heading-level="3"></publication-list>',
      'ready',
      `
heading "Publications" level 3
list
  listitem
    article "Handbook"
      heading "Handbook" level 4
        link "Handbook"
      "Handbook"
      list
        listitem
          link "PDF, 1.2 MB"
status`,
    ],
    'a banner: a region that is named by its title, one level below a heading': [
      '<campaign-banner src="/feed.json" heading="Campaign" dismissible></campaign-banner>',
      'ready',
      `
region "End it together"
  heading "Campaign" level 2
  heading "End it together" level 3
  paragraph
    "Why we stand together."
  DescriptionList
    term "persons"
    definition
      "at least"
      "12.3"
      "\u00a0million"
  paragraph
    "An end by"
    time
      "2015"
  link "Join"
  button "Close"
  status`,
    ],
    'a bar': [
      '<campaign-banner variant="bar" src="/feed.json"></campaign-banner>',
      'ready',
      `
region "End it together"
  heading "End it together" level 2
  link "Join"
  status`,
    ],
  };

  for (const [what, [markup, state, wanted]] of Object.entries(TREES)) {
    it(`is correct for ${what}`, async () => assert.equal(`\n${await tree(markup, state)}`, wanted));
  }

  it('marks a widget as busy while it loads', async () => {
    await tree('<news-list src="/never.json"></news-list>', 'loading');
    assert.ok(await page.$('>>> [aria-busy=true]'));
  });
});
