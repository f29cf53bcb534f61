/** Types for the parts that the tools use of modules without types. */
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

declare module 'react-dom' {
  export function flushSync(change: () => void): void;
}

declare module 'react-dom/client' {
  import type {ReactNode} from 'react';

  interface RootOptions {
    onRecoverableError?: (error: unknown) => void;
    onUncaughtError?: (error: unknown) => void;
  }

  export function createRoot(container: Element | null, options?: RootOptions): {render(content: ReactNode): void};
  export function hydrateRoot(container: Element, content: ReactNode, options?: RootOptions): void;
}

declare module 'react-dom/server' {
  import type {ReactNode} from 'react';

  export function renderToString(content: ReactNode): string;
}

declare module 'sanitize-html' {
  export default function sanitizeHtml(html: string): string;
}
