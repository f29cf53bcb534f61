/**
 * Packs the WordPress plugin for WordPress's upload page: `npm run wordpress:zip [FILE]`, after `npm run build`. The
 * same sources give the same bytes.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {crc32, deflateRawSync} from 'node:zlib';

const plugin = fileURLToPath(new URL('../../wordpress/', import.meta.url));
const NAME = 'alliance-widgets';
/** 1 January 2026 in DOS format. Nothing depends on the date. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;

const output = process.argv[2] ?? `${NAME}.zip`;
if (!existsSync(`${plugin}assets/alliance-widgets.min.js`)) {
  console.error('The plugin has no script yet: npm run build');
  process.exit(1);
}

const names = readdirSync(plugin, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map(({parentPath, name}) => `${parentPath}/${name}`.replace(/\/+/g, '/').slice(plugin.length))
  .sort();

/** @type {Buffer[]} */
const files = [];
/** @type {Buffer[]} */
const directory = [];
let offset = 0;
for (const name of names) {
  const content = readFileSync(plugin + name);
  const packed = deflateRawSync(content, {level: 9});
  const path = Buffer.from(`${NAME}/${name}`);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  // Names are in UTF-8.
  facts.writeUInt16LE(0x800, 2);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt16LE(DOS_DATE, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, packed]);
  const central = Buffer.alloc(14);
  // Files that everyone may read.
  central.writeUInt32LE((0o100644 << 16) >>> 0, 6);
  central.writeUInt32LE(offset, 10);
  directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), facts, central, path]));
  files.push(local);
  offset += local.length;
}
const index = Buffer.concat(directory);
const end = Buffer.alloc(22);
end.write('PK\x05\x06', 'latin1');
end.writeUInt16LE(names.length, 8);
end.writeUInt16LE(names.length, 10);
end.writeUInt32LE(index.length, 12);
end.writeUInt32LE(offset, 16);
writeFileSync(output, Buffer.concat([...files, index, end]));
console.log(`${output}: ${names.length} files`);
