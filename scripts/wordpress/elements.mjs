/**
 * What the WordPress plugin needs to know of the elements, from the manifest: a `block.json` for each that shows
 * content, and all attributes in PHP. `npm run docs` writes it.
 *
 * @import {Package} from 'custom-elements-manifest/schema.js'
 * @import {ElementDeclaration} from '../docs/elements-of.mjs'
 */
import {elementsOf} from '../docs/elements-of.mjs';
import {phpFile} from './php.mjs';

/** @type {Record<string, {title: string, icon: string, keywords: string[]}>} */
const BLOCKS = {
  'campaign-banner': {title: 'Alliance: campaign', icon: 'megaphone', keywords: ['campaign', 'banner', 'alliance']},
  'news-list': {title: 'Alliance: news', icon: 'rss', keywords: ['news', 'feed', 'alliance']},
  'publication-card': {
    title: 'Alliance: publication',
    icon: 'media-document',
    keywords: ['report', 'feed', 'alliance'],
  },
  'publication-list': {title: 'Alliance: publications', icon: 'book', keywords: ['reports', 'feed', 'alliance']},
};

/** @param {string} name */
const propertyOf = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** @param {string | undefined} text a union of words in quotes, or a type */
function typeOf(text = 'string') {
  const words = [...text.matchAll(/'([^']*)'/g)].flatMap(([, word]) => word ?? []);
  if (words.length > 0) return {type: 'string', enum: words};
  return {type: /^(?:boolean|number)$/.test(text) ? text : 'string'};
}

/** @param {ElementDeclaration} element */
const attributesOf = ({attributes}) =>
  attributes.map(({name, type, description = ''}) => ({
    name,
    ...typeOf(type?.text),
    help: description.replaceAll('`', ''),
  }));

/** @param {ElementDeclaration} element */
function blockOf(element) {
  const {tagName, summary} = element;
  const attributes = attributesOf(element).map(({name, type}) => [propertyOf(name), {type}]);
  return {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 3,
    name: `alliance-widgets/${tagName}`,
    ...BLOCKS[tagName],
    category: 'widgets',
    description: summary,
    textdomain: 'alliance-widgets',
    attributes: {...Object.fromEntries(attributes), link: {type: 'string'}, linkText: {type: 'string'}},
    supports: {align: ['wide', 'full'], html: false, spacing: {margin: true, padding: true}},
    editorScript: 'alliance-widgets-blocks',
  };
}

/** Files of the plugin, by name. @param {Package} manifest */
export function wordpressFiles(manifest) {
  const elements = elementsOf(manifest);
  const known = elements.map((element) => [
    element.tagName,
    {attributes: Object.fromEntries(attributesOf(element).map(({name, ...rest}) => [name, rest]))},
  ]);
  return {
    'wordpress/includes/elements.php': phpFile('The elements and their attributes.', Object.fromEntries(known)),
    ...Object.fromEntries(
      elements
        .filter(({tagName}) => tagName in BLOCKS)
        .map((element) => [
          `wordpress/blocks/${element.tagName}/block.json`,
          `${JSON.stringify(blockOf(element), null, 2)}\n`,
        ]),
    ),
  };
}
