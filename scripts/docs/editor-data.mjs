/** Makes data for editors from the manifest: VS Code's custom data and JetBrains' web types. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

const VS_CODE = 'vscode.html-custom-data.json';
const JET_BRAINS = 'web-types.json';

/**
 * @param {import('custom-elements-manifest/schema.js').Package} manifest
 * @returns {Record<string, string>} contents by file name
 */
export function editorData(manifest) {
  // Both packages can only write files.
  const outdir = mkdtempSync(join(tmpdir(), 'editor-data-'));
  // They change their input, and their own types of a manifest are narrower than the schema.
  const copy = () => /** @type {any} */ (structuredClone(manifest));
  const options = () => ({outdir, hideLogs: true, skip: false});
  try {
    generateVsCodeCustomElementData(copy(), {
      ...options(),
      htmlFileName: VS_CODE,
      cssFileName: null,
    });
    generateJetBrainsWebTypes(copy(), {
      ...options(),
      webTypesFileName: JET_BRAINS,
      packageJson: false,
    });
    const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(outdir, name), 'utf8'));
    const write = (/** @type {object} */ data) => `${JSON.stringify(data, null, 2)}\n`;
    const webTypes = read(JET_BRAINS);
    /** @type {Record<string, Entry[]>} */
    const css = webTypes.contributions.css;
    for (const [kind, entries] of Object.entries(css)) css[kind] = onceEach(entries);
    return {[VS_CODE]: write(read(VS_CODE)), [JET_BRAINS]: write(webTypes)};
  } finally {
    rmSync(outdir, {recursive: true});
  }
}

/** @typedef {{name: string, description: string}} Entry */

/**
 * Entries that several elements share are generated once for each of them. Merges these into one, with all their
 * descriptions.
 *
 * @param {Entry[]} entries
 */
function onceEach(entries) {
  /** @type {Map<string, Set<string>>} */
  const descriptions = new Map();
  for (const {name, description} of entries) {
    descriptions.set(name, (descriptions.get(name) ?? new Set()).add(description));
  }
  return [...descriptions].map(([name, texts]) => ({name, description: [...texts].join(' ')}));
}
