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
    const read = (name) => `${JSON.stringify(JSON.parse(readFileSync(join(outdir, name), 'utf8')), null, 2)}\n`;
    return {[VS_CODE]: read(VS_CODE), [JET_BRAINS]: read(JET_BRAINS)};
  } finally {
    rmSync(outdir, {recursive: true});
  }
}
