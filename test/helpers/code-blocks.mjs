/** The code in README and the guides. */
import {readdirSync, readFileSync} from 'node:fs';

const GUIDES = readdirSync('docs').filter((name) => name.endsWith('.md'));
export const GUIDE_FILES = ['README.md', ...GUIDES.map((name) => `docs/${name}`)];

/** The blocks of code in a language, each with the file and line that it begins at. */
export const codeBlocks = (/** @type {string[]} */ ...languages) =>
  GUIDE_FILES.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return Array.from(
      text.matchAll(/^([ \t]*)```(\w+)\n([^]*?)\n[ \t]*```/gm),
      ({1: indent, 2: language = '', 3: code = '', index}) => ({
        where: `${file}, line ${text.slice(0, index).split('\n').length + 1}`,
        language,
        code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      }),
    ).filter(({language}) => languages.includes(language));
  });
