/** What the tools use of modules that come without types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type {Package} from 'custom-elements-manifest/schema.js';

  export function cli(options: {argv: string[]; noWrite?: boolean}): Promise<Package>;
}
