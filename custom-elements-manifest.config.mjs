import {elements} from './scripts/docs/manifest-plugin.mjs';

/** For `npm run docs`, which writes custom-elements.json and the README's reference from the elements' doc blocks. */
export default {
  globs: ['src/**/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [elements()],
};
