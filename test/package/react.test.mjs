/** The components for React write their markup on a server, and do no harm there. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import * as components from 'alliance-widgets/react';
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';

const {AllianceFeed, CampaignBanner, NewsList, PublicationCard, PublicationList} = components;
/**
 * @param {import('react').ElementType} type
 * @param {Record<string, unknown>} properties
 * @param {import('react').ReactNode[]} children
 */
const html = (type, properties, ...children) => renderToString(createElement(type, properties, ...children));

test('there is a component for each element, and nothing else', () => {
  assert.deepEqual(Object.keys(components), [
    'AllianceFeed',
    'CampaignBanner',
    'NewsList',
    'PublicationCard',
    'PublicationList',
  ]);
});

test('a server writes attributes, by their HTML names, and the fallback', () => {
  const fallback = createElement('a', {href: '/news'}, 'Alliance news');
  assert.equal(
    html(NewsList, {src: '/feed.json', headingLevel: 3, dateStyle: 'short', more: true, className: 'news'}, fallback),
    '<news-list src="/feed.json" heading-level="3" date-style="short" more="" class="news"><a href="/news">Alliance news</a></news-list>',
  );
  assert.equal(html(NewsList, {'heading-level': '3', more: false}), '<news-list heading-level="3"></news-list>');
});

test('a server writes no objects, functions or listeners', () => {
  const nothing = () => {};
  assert.equal(
    html(NewsList, {feed: {items: []}, itemTemplate: nothing, onAllianceSelect: nothing, 'onalliance-load': nothing}),
    '<news-list></news-list>',
  );
  // A feed given as text is not an attribute either.
  assert.equal(html(CampaignBanner, {feed: '{"items": []}'}), '<campaign-banner></campaign-banner>');
  assert.equal(html(PublicationCard, {publication: {title: 'One'}}), '<publication-card></publication-card>');
});

test('a server nests components', () => {
  assert.equal(
    html(AllianceFeed, {src: '/feed.json'}, createElement(PublicationList)),
    '<alliance-feed src="/feed.json"><publication-list></publication-list></alliance-feed>',
  );
});

test('the module is marked as a client module, so that server components may render it', () => {
  assert.match(readFileSync('dist/react.js', 'utf8'), /^'use client';/);
});
