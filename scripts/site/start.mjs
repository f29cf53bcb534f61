/**
 * Builds what the demo needs, and serves it to this machine only.
 *
 *   npm start
 *   PORT=3000 npm start     on that port
 *   HOST=0.0.0.0 npm start  to every machine that can reach this one
 */
import {rollup} from 'rollup';
import configs from '../../rollup.config.mjs';
import {serveSite} from './serve.mjs';

console.log('Building dist/ …');
for (const options of configs) {
  const bundle = await rollup(options);
  await bundle.write(options.output);
  await bundle.close();
}

const {HOST, PORT} = process.env;
const {address} = await serveSite({...(HOST && {host: HOST}), ...(PORT && {port: Number(PORT)})});
console.log(`The demo: ${address}/demo/`);
