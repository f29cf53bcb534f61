/** Builds what the demo needs, and serves it. PORT chooses the port. */
import {startDevServer} from '@web/dev-server';
import {rollup} from 'rollup';
import configs from '../rollup.config.mjs';
import {sitePages} from './site/middleware.mjs';

console.log('Building dist/ …');
for (const options of configs) {
  const bundle = await rollup(options);
  await bundle.write(options.output);
  await bundle.close();
}

const {config} = await startDevServer({
  config: {
    rootDir: '.',
    // On this machine only.
    hostname: '127.0.0.1',
    ...(process.env.PORT && {port: Number(process.env.PORT)}),
    middleware: [
      (context, next) => {
        if (context.path === '/') context.redirect('/demo/');
        return next();
      },
      sitePages(),
    ],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
console.log(`The demo: http://localhost:${config.port}/demo/`);
