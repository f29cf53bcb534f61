/**
 * What editors want to know of the elements, from the manifest: VS Code's custom data and JetBrains' web types.
 */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

const VS_CODE = 'vscode.html-custom-data.json';
const JET_BRAINS = 'web-types.json';

/** @returns {Record<string, string>} contents by file name */
export function editorData(manifest) {
  // Both can only write files.
  const outdir = mkdtempSync(join(tmpdir(), 'editor-data-'));
  const options = () => ({outdir, hideLogs: true, skip: false});
  try {
    generateVsCodeCustomElementData(structuredClone(manifest), {
      ...options(),
      htmlFileName: VS_CODE,
      cssFileName: null,
    });
    generateJetBrainsWebTypes(structuredClone(manifest), {
      ...options(),
      webTypesFileName: JET_BRAINS,
      packageJson: false,
    });
    const read = (name) => JSON.parse(readFileSync(join(outdir, name), 'utf8'));
    const write = (data) => `${JSON.stringify(data, null, 2)}\n`;
    const webTypes = read(JET_BRAINS);
    const {css} = webTypes.contributions;
    for (const [kind, entries] of Object.entries(css)) css[kind] = onceEach(entries);
    return {[VS_CODE]: write(read(VS_CODE)), [JET_BRAINS]: write(webTypes)};
  } finally {
    rmSync(outdir, {recursive: true});
  }
}

/** What several elements have is generated once an element: one entry for all of them, with all that is said of it. */
function onceEach(entries) {
  const descriptions = new Map();
  for (const {name, description} of entries) {
    descriptions.set(name, (descriptions.get(name) ?? new Set()).add(description));
  }
  return [...descriptions].map(([name, said]) => ({name, description: [...said].join(' ')}));
}
