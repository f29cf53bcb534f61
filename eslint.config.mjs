import {relative} from 'node:path';
import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

/** Globals that Node adds to the language, as far as the tools use them. */
const node = Object.fromEntries(
  ['console', 'fetch', 'process', 'setTimeout', 'structuredClone', 'URL'].map((name) => [name, 'readonly']),
);
const browser = Object.fromEntries(
  ['addEventListener', 'console', 'customElements', 'document', 'history', 'location', 'URLSearchParams'].map(
    (name) => [name, 'readonly'],
  ),
);

/**
 * The folders of src/ in their order. A module imports only from its own folder and from earlier lines, so that data flows
 * one way: from the feed's address to the DOM. docs/architecture.md says what each is for.
 */
const LAYERS = [
  ['host-page'],
  ['feed/read'],
  ['feed/load'],
  ['events.js'],
  ['language'],
  ['source'],
  ['templates'],
  ['element'],
  ['alliance-feed', 'campaign-banner', 'news-list', 'publication-card'],
  ['publication-list'],
  ['define'],
  ['script', 'embed', 'index.js', 'react.js'],
];

/**
 * What a module in a folder of src/ must not import: the other folders on its line, and those on later lines.
 *
 * @type {import('eslint').Linter.Config[]}
 */
const layerRules = LAYERS.flatMap((layer, level) =>
  layer.map((folder) => ({
    files: [`src/${folder.endsWith('.js') ? folder.replace('.js', '.ts') : `${folder}/**/*.ts`}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: LAYERS.slice(level)
            .flat()
            .filter((other) => other !== folder)
            .map((other) => ({
              regex: importOf(folder, other),
              message: `src/${folder} is below src/${other}, or beside it. The order is in eslint.config.mjs.`,
            })),
        },
      ],
    },
  })),
);

/**
 * Matches how modules in a folder of src/ name another folder, or a module, of src/.
 *
 * @param {string} folder
 * @param {string} other
 */
function importOf(folder, other) {
  const path = relative(folder.endsWith('.js') ? '.' : folder, other).replace(/^(\.\.\/)+/, '');
  return `^\\.{1,2}/(\\.\\./)*${path.replaceAll('.', '\\.')}${other.endsWith('.js') ? '$' : '/'}`;
}

/**
 * A plugin's settings for files like this one. Its types don't distinguish these from settings for older config files.
 *
 * @param {import('eslint').ESLint.Plugin} plugin
 * @param {string} name
 */
const flat = (plugin, name) => /** @type {import('eslint').Linter.Config} */ (plugin.configs?.[name]);

/** @param {number} max lines, without comments */
const codeLines = (max) => ({max, skipBlankLines: true, skipComments: true});

export default defineConfig(
  globalIgnores([
    'dist',
    'publisher/dist',
    'publisher/test/.bundled',
    'coverage',
    'demo/frameworks/',
    'site/',
    'shots/',
    'types',
    'test/package/types',
    'wordpress/assets/alliance-widgets.min.js',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      typescript.configs.recommendedTypeChecked,
      flat(wc, 'flat/best-practice'),
      flat(lit, 'flat/recommended'),
      litA11y.configs.recommended,
    ],
    languageOptions: {parserOptions: {project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname}},
    settings: {wc: {elementBaseClasses: ['LitElement', 'ContentElement', 'ListElement']}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-useless-template-literals': 'error',
      // WebKit doesn't treat a list without markers as a list, unless its role says so.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  ...layerRules,
  {
    files: ['{bench,demo,publisher/src,scripts,src}/**/*.{js,mjs,ts}'],
    rules: {'max-lines': ['error', 250]},
  },
  // What every element builds on is read by whoever writes one.
  {files: ['src/element/feed-element.ts'], rules: {'max-lines': ['error', codeLines(60)]}},
  {files: ['src/element/{content,list}-element.ts'], rules: {'max-lines': ['error', codeLines(120)]}},
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are properties, and "equal" is typed as a promise, which it is not.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', name: 'Equal', package: 'chai'}]},
      ],
    },
  },
  {
    files: ['publisher/test/**/*.ts'],
    rules: {
      // The runner waits for the promises that a file's tests return.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', name: ['test', 'after'], package: 'node:test'}]},
      ],
    },
  },
  {files: ['publisher/bin/*.js'], languageOptions: {globals: node}},
  {files: ['**/*.{mjs,cjs}'], languageOptions: {globals: {...node, module: 'writable'}}},
  {files: ['demo/**/*.js'], languageOptions: {globals: browser}},
  {
    files: ['wordpress/assets/*.js'],
    languageOptions: {
      globals: {
        getComputedStyle: 'readonly',
        ...browser,
        DOMParser: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        window: 'readonly',
        wp: 'readonly',
      },
    },
  },
  // TypeScript checks their types, including their globals.
  {files: ['*.mjs', 'bench/**', 'publisher/**/*.mjs', 'scripts/**', 'test/**/*.mjs'], rules: {'no-undef': 'off'}},
  {
    // Code as a page's own developer would write it, to compare the widgets with.
    files: ['bench/{hand-written,lit,peers}/*.ts'],
    rules: {
      '@typescript-eslint/no-misused-promises': 'off',
      'wc/attach-shadow-constructor': 'off',
      'wc/guard-super-call': 'off',
    },
  },
);
