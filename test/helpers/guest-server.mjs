import {Buffer} from 'node:buffer';
import {rollup} from 'rollup';
import {script} from '../../rollup.config.mjs';

const ROOT = '/guest/';

/**
 * Serves host pages as tests describe them, down to headers and bytes, each in a folder of its own:
 *
 *   POST /guest/           {path: {body | base64, headers, status}} → the folder's address
 *   GET  /guest/7/path     what was described; alliance-widgets.js is there anyhow, built from the sources of today
 *   GET  /guest/7/?log     the paths that were asked for
 */
export function guestServer() {
  const folders = [];
  let built;

  return async (context, next) => {
    if (!context.path.startsWith(ROOT)) return next();
    if (context.method === 'POST') {
      folders.push({files: JSON.parse(await bodyOf(context.req)), log: []});
      context.body = `${ROOT}${folders.length - 1}/`;
      return;
    }
    const [number, ...rest] = context.path.slice(ROOT.length).split('/');
    const path = rest.join('/');
    const {files, log} = folders[number] ?? {files: {}, log: []};
    if (context.search === '?log') {
      context.body = log;
      return;
    }
    log.push(path + context.search);
    let file = files[path + context.search] ?? files[path];
    if (path.endsWith('alliance-widgets.js')) {
      built ??= build();
      file = {headers: {'content-type': 'text/javascript'}, ...file, body: variant(await built, context.query)};
    }
    context.status = file ? (file.status ?? 200) : 404;
    if (!file) return;
    context.body = Buffer.from(file.base64 ?? file.body, file.base64 ? 'base64' : 'utf8');
    // As they are: Koa would add a charset.
    for (const [name, value] of Object.entries(file.headers ?? {})) context.res.setHeader(name, value);
  };
}

/** `?version=0.0.1`: as an older copy calls itself. */
const variant = (code, {version}) => (version ? code.replace(/Widgets [\d.]+/, `Widgets ${version}`) : code);

async function build() {
  const bundle = await rollup(script);
  const {output} = await bundle.generate({...script.output, sourcemap: true});
  await bundle.close();
  return output[0].code;
}

async function bodyOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
