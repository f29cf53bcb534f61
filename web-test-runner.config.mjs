import {esbuildPlugin} from '@web/dev-server-esbuild';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {chooseEngines, findEngines} from './scripts/engines.mjs';

const found = findEngines();
const engines = chooseEngines(found);

function launcher(engine) {
  switch (engine) {
    case 'chromium':
      return puppeteerLauncher({
        launchOptions: {executablePath: found.chromium.executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage']},
      });
    case 'firefox':
      return puppeteerLauncher({
        launchOptions: {browser: 'firefox', executablePath: found.firefox.executablePath},
      });
  }
}

/** esbuild for TypeScript only: a built file or a page under test is served as it is on the disk. */
function typescript() {
  const plugin = esbuildPlugin({ts: true, target: 'es2022', loaders: {'.js': undefined}, tsconfig: 'tsconfig.json'});
  const transform = plugin.transform.bind(plugin);
  plugin.transform = (context) => (context.path.endsWith('.ts') ? transform(context) : undefined);
  return plugin;
}

export default {
  rootDir: import.meta.dirname,
  files: ['test/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 1,
  concurrentBrowsers: 2,
  browsers: engines.filter(e => e !== 'webkit').map(launcher),
  plugins: [typescript()],
  testFramework: {config: {ui: 'bdd', timeout: 5000}},
};
