/** The custom properties that the studio sets. */
import type {ColourProperty, Group, Pair, Property} from './property.js';

const HERO = 'campaign-banner:not([variant])';
const SECOND_CARD = 'publication-card + publication-card';

/** The colours of the page around the widgets. They are not part of a theme. */
export const PAGE: readonly ColourProperty[] = [
  {name: 'page-background', kind: 'colour', label: 'Background', initial: ['#ffffff', '#16181a']},
  {name: 'page-text', kind: 'colour', label: 'Text', initial: ['#1c1d1f', '#e8e7e3']},
];

export const GROUPS: readonly Group[] = [
  {
    name: 'Colours',
    properties: [
      {
        name: 'accent',
        kind: 'colour',
        label: 'Accent',
        seen: [HERO, '[part~=action]', 'box'],
        pair: 'Button on the page',
        least: 3,
      },
      {
        name: 'on-accent',
        kind: 'colour',
        label: 'Text on accent',
        seen: [HERO, '[part~=action]', 'color'],
        pair: 'Text on accent',
        least: 4.5,
      },
      {
        name: 'link',
        kind: 'colour',
        label: 'Links',
        seen: ['news-list', '[part~=title] a', 'color'],
        pair: 'Links',
        least: 4.5,
      },
      {
        name: 'text',
        kind: 'colour',
        label: 'Text',
        seen: ['news-list', '[part~=summary]', 'color'],
        pair: 'Text',
        least: 4.5,
      },
      {
        name: 'muted',
        kind: 'colour',
        label: 'Small print',
        seen: ['news-list', '[part~=date]', 'color'],
        pair: 'Small print',
        least: 4.5,
      },
      {
        name: 'focus',
        kind: 'colour',
        label: 'Focus ring',
        seen: ['.focus', '', 'color'],
        pair: 'Focus ring',
        least: 3,
      },
      {name: 'border', kind: 'colour', label: 'Lines', seen: ['news-list', '[part~=item] + [part~=item]', 'border']},
      {name: 'surface', kind: 'colour', label: 'Surfaces', seen: ['news-list', '[part~=image]', 'background']},
    ],
  },
  {
    name: 'Type',
    properties: [
      {name: 'font', kind: 'font', label: 'Text'},
      {name: 'heading-font', kind: 'font', label: 'Headings'},
      {name: 'font-size', kind: 'number', label: 'Size', min: 0.75, max: 1.5, step: 0.0625, initial: 1},
      {name: 'font-weight', kind: 'number', unit: '', label: 'Weight', min: 100, max: 900, step: 100, initial: 400},
      {name: 'title-size', kind: 'number', label: 'Titles', min: 1, max: 2, step: 0.05, initial: 1.2},
      {
        name: 'heading-weight',
        kind: 'number',
        unit: '',
        label: 'Weight of headings',
        min: 100,
        max: 900,
        step: 100,
        initial: 600,
      },
    ],
  },
  {
    name: 'Space and lines',
    properties: [
      {name: 'space', kind: 'number', label: 'Space', min: 0.5, max: 2, step: 0.125, initial: 1},
      {name: 'gap', kind: 'number', label: 'Between items', min: 0, max: 5, step: 0.25, initial: 2.5},
      {name: 'rule', kind: 'number', unit: 'px', label: 'Width of lines', min: 0, max: 6, step: 1, initial: 1},
      {name: 'radius', kind: 'number', label: 'Corners', min: 0, max: 2, step: 0.125, initial: 0.25},
    ],
  },
  {
    name: 'Banner',
    properties: [
      {name: 'banner-background', kind: 'colour', label: 'Background', seen: [HERO, '[part~=statement]', 'background']},
      {
        name: 'banner-text',
        kind: 'colour',
        label: 'Text',
        seen: [HERO, '[part~=statement]', 'color'],
        pair: 'Text on the banner',
        least: 4.5,
      },
      {name: 'banner-padding', kind: 'number', label: 'Padding', min: 0, max: 4, step: 0.25, initial: 0},
      {name: 'banner-radius', kind: 'number', label: 'Corners', min: 0, max: 3, step: 0.125, initial: 0.25},
      {name: 'banner-title-size', kind: 'css', as: 'font-size', label: 'Title'},
      {name: 'banner-figure-size', kind: 'number', label: 'Figures', min: 1, max: 5, step: 0.05, initial: 2.75},
      {name: 'banner-image-ratio', kind: 'css', as: 'aspect-ratio', label: 'Picture, width / height'},
      {name: 'banner-border', kind: 'css', as: 'border', label: 'Border'},
      {name: 'banner-shadow', kind: 'css', as: 'box-shadow', label: 'Shadow'},
    ],
  },
  {
    name: 'Cards',
    properties: [
      {
        name: 'card-background',
        kind: 'colour',
        label: 'Background',
        seen: ['publication-card', '[part~=summary]', 'background'],
      },
      {
        name: 'card-text',
        kind: 'colour',
        label: 'Text',
        seen: ['publication-card', '[part~=summary]', 'color'],
        pair: 'Text on cards',
        least: 4.5,
      },
      {name: 'card-padding', kind: 'number', label: 'Padding', min: 0, max: 3, step: 0.25, initial: 0},
      {name: 'card-radius', kind: 'number', label: 'Corners', min: 0, max: 3, step: 0.125, initial: 0.25},
      {name: 'card-cover-size', kind: 'number', label: 'Cover', min: 3, max: 10, step: 0.5, initial: 6},
      {name: 'card-columns', kind: 'number', unit: '', label: 'Columns at most', min: 1, max: 6, step: 1, initial: 3},
      {name: 'card-image-ratio', kind: 'css', as: 'aspect-ratio', label: 'Picture, width / height'},
      {name: 'card-border', kind: 'css', as: 'border', label: 'Border'},
      {name: 'card-shadow', kind: 'css', as: 'box-shadow', label: 'Shadow'},
    ],
  },
];

export const PROPERTIES = GROUPS.flatMap(({properties}) => properties);

const isPair = (property: Property): property is ColourProperty & Pair => 'pair' in property;

/** All pairs of colours that need a contrast. If several properties decide it, `name` is the one to change. */
export const PAIRS: readonly Pair[] = [
  ...PROPERTIES.filter(isPair),
  {name: 'surface', pair: 'Text on surfaces', seen: ['news-list', '[part~=image]', 'color'], least: 4.5},
  {name: 'banner-background', pair: 'Small print on the banner', seen: [HERO, '[part~=label]', 'color'], least: 4.5},
  {pair: 'Small print on cards', seen: ['publication-card', '[part~=date]', 'color'], least: 4.5},
  {
    name: 'card-background',
    pair: 'Links on cards',
    seen: ['publication-card', '[part~=title] a', 'color'],
    least: 4.5,
  },
  {pair: 'Title on a drawn cover', seen: [SECOND_CARD, '[part~=cover]', 'color'], least: 4.5},
];
