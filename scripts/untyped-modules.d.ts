/** What the tools use of modules that come without types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type {Package} from 'custom-elements-manifest/schema.js';

  export function cli(options: {argv: string[]; noWrite?: boolean}): Promise<Package>;
}

declare module 'eslint-plugin-lit-a11y' {
  import type {Linter} from 'eslint';

  const plugin: {configs: {recommended: Linter.Config}};
  export default plugin;
}

declare module 'uglify-js' {
  const uglify: {minify(code: string): {code: string; error?: Error}};
  export default uglify;
}
