/** What the element manifest says of an element's attributes. */
import {WORD_LISTS} from './words.js';

/** As much of `custom-elements.json` as is read here. */
export interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly ManifestAttribute[];
}

interface ManifestAttribute {
  readonly name: string;
  readonly type?: {readonly text: string};
  readonly default?: string;
  readonly description?: string;
  readonly inheritedFrom?: {readonly name: string};
}

export type OptionKind = 'number' | 'choice' | 'text' | 'boolean' | 'words';

export interface Option {
  readonly name: string;
  readonly kind: OptionKind;
  readonly group: string;
  readonly choices: readonly string[];
  readonly initial: string;
  readonly description: string;
}

/** What is elsewhere on the builder's page. */
const ELSEWHERE = ['src', 'heading'];

/** The groups, most useful first, and within an element's own options the kinds. */
export const GROUPS = ['What it shows', 'Heading level and links', 'Loading'] as const;
const KINDS: readonly OptionKind[] = ['number', 'choice', 'boolean', 'words', 'text'];

const byUse = (a: Option, b: Option) =>
  groupIndex(a) - groupIndex(b) || (a.group === GROUPS[0] ? KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) : 0);
const groupIndex = ({group}: Option) => (GROUPS as readonly string[]).indexOf(group);

const quotedWords = (text: string) => Array.from(text.matchAll(/'([^']+)'/g), ([, word]) => word!);

function kindOf(name: string, type: string): OptionKind {
  if (name in WORD_LISTS) return 'words';
  if (type.includes("'")) return 'choice';
  return type === 'boolean' || type === 'number' ? type : 'text';
}

/** The options of an element. Each has a group: its own, those of every content element, and loading. */
export function optionsOf(manifest: Manifest, tag: string): Option[] {
  const elements = manifest.modules.flatMap(({declarations = []}) => declarations);
  const attributesOf = (tag: string) => elements.find(({tagName}) => tagName === tag)?.attributes ?? [];
  // The provider has these too.
  const loading = new Set(attributesOf('alliance-feed').map(({name}) => name));
  return attributesOf(tag)
    .filter(({name}) => !ELSEWHERE.includes(name))
    .map(({name, inheritedFrom, type: {text} = {text: 'string'}, default: initial = '', description = ''}) => ({
      name,
      group: loading.has(name) ? 'Loading' : inheritedFrom?.name === 'ContentElement' ? GROUPS[1] : GROUPS[0],
      kind: kindOf(name, text),
      choices: WORD_LISTS[name] ?? quotedWords(text),
      initial: initial.replaceAll("'", ''),
      description: description.replaceAll('`', ''),
    }))
    .sort(byUse);
}
