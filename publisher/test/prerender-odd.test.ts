/** Real pages: without a head, cut off, old, or made by other programs. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {prerender} from '../src/index.js';
import {goodFeed} from './helpers/feeds.js';

const SRC = 'https://a.example/feed.json';
const WIDGET = `<news-list src="${SRC}"></news-list>`;
const JUNE = new Date('2026-06-01T00:00:00Z');
const JULY = new Date('2026-07-01T00:00:00Z');

const run = (html: string, date = JUNE, feed = goodFeed()) =>
  prerender(html, {feeds: {[SRC]: feed}, url: 'https://page.example/', date});

/** Pages, each with its number of snapshots. */
const PAGES: Record<string, [html: string, count: number]> = {
  'without a head and its end tags': [`<p>x</p>${WIDGET}<p>y`, 1],
  'with line breaks of Windows': [`<!doctype html>\r\n<html>\r\n<body>\r\n${WIDGET}\r\n</body>\r\n`, 1],
  'with a byte order mark': [`\ufeff<!doctype html>${WIDGET}`, 1],
  'in capital letters': [`<NEWS-LIST SRC="${SRC}">\n</NEWS-LIST>`, 1],
  'with several widgets': [`${WIDGET}<p>${WIDGET}</p><table><tr><td>${WIDGET}</td></tr></table>`, 3],
  'with a widget misplaced in a table': [`<table><tr>${WIDGET}<td>x</td></tr></table>`, 1],
  'with a widget behind its end': [`<html><body></body></html>${WIDGET}`, 1],
  'with misnested tags': [`<b><p>${WIDGET}</b></p>`, 1],
  'in XHTML': [
    `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><body>${WIDGET}</body></html>`,
    1,
  ],
  'of PHP': [`<?php echo "x"; ?>${WIDGET}<?php foo("<p>") ?>`, 1],
  'of a template language': [`{% if x %}${WIDGET}{% endif %}{{ "<b>" }}`, 1],
  'with comments for old browsers': [`<!--[if IE]>${WIDGET}<![endif]-->${WIDGET}`, 1],
  'with a widget in an SVG’s page': [`<svg><foreignObject>${WIDGET}</foreignObject></svg>`, 1],
  'with a widget in a shadow root': [`<my-x><template shadowrootmode="open">${WIDGET}</template></my-x>`, 1],
  'with characters that HTML has not': [`a\0b\u0001${WIDGET}`, 1],
  'with what is no widget': [
    `<template>${WIDGET}</template><!-- ${WIDGET} --><svg>${WIDGET}</svg><noscript>${WIDGET}</noscript><textarea>${WIDGET}</textarea><script>'${WIDGET}'</script>`,
    0,
  ],
  'with tags of old in a paragraph': [`<p><font color=red>${WIDGET}</font> y<p><big><x>${WIDGET}</x></big>`, 2],
  'with a paragraph around a table or a picture': [
    `<p><table><tr><td>${WIDGET}</table><p><svg><foreignObject>${WIDGET}</foreignObject></svg><p><object><i>${WIDGET}</i></object>`,
    3,
  ],
  'of frames': [`<frameset><frame src="x"></frameset>${WIDGET}`, 0],
  'that is cut off': [`<p>x</p><news-list src="${SRC}"><p>after`, 0],
  'that is empty': ['', 0],
};

for (const [name, [page, count]] of Object.entries(PAGES)) {
  test(`a page ${name}: ${count}, once and again, and nothing else is changed`, async () => {
    const {html} = await run(page);
    assert.equal(html.match(/data-alliance-snapshot/g)?.length ?? 0, count);
    // A later run on the same feed changes only the date.
    const later = await run(html, JULY);
    assert.equal(later.html, html.replaceAll('2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z'));
    // Without items, the snapshot is removed again.
    assert.equal((await run(html, JULY, goodFeed({items: []}))).html, page);
  });
}

test('a page of megabytes, and one that is nested very deeply', async () => {
  const long = '<p>Words of a page.</p>\n'.repeat(50_000);
  for (const before of [long, '<div>'.repeat(20_000)]) {
    const {html} = await run(before + WIDGET);
    assert.ok(html.startsWith(`${before}<news-list src="${SRC}"><div data-alliance-snapshot=`));
  }
});

test('a page without a widget is not parsed, which would take seconds', async () => {
  const page = '<p>Words of a <a href="/news-list">page</a>.</p>\n'.repeat(200_000);
  const before = process.cpuUsage();
  const {html, findings} = await run(page);
  const {user} = process.cpuUsage(before);
  assert.equal(html, page);
  assert.deepEqual(
    findings.map(({code}) => code),
    ['no-widgets'],
  );
  // A few milliseconds of this process; parsed, it takes several seconds.
  assert.ok(user < 1_000_000, `${user / 1e6} s`);
});
