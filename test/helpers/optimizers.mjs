/** The tools that content management systems and their plugins run on a page's scripts, minified or not. */
import {transformSync} from 'esbuild';
import {minify} from 'terser';
import uglify from 'uglify-js';
import {jsmin} from './jsmin.mjs';

/** The code before and after the script in a bundle, which relies on semicolons that nobody has written. */
const BEFORE = 'window.before = 1; window.method = function () {}';
const AFTER = '(function () { window.after = 1; })()';

/** @type {Record<string, (code: string) => string | Promise<string>>} */
export const OPTIMIZERS = {
  'JSMin of 2003': (code) => jsmin(code, {beforeRegExp: '(,=', knowsSets: false}),
  'JSMin of 2007': (code) => jsmin(code),
  'JSMin of 2010, which knows backticks': (code) => jsmin(code, {quotes: `'"\``, beforeRegExp: '(,=:[!&|?+-~*/{}\n;'}),
  Terser: async (code) => (await minify(code)).code ?? '',
  'Terser with its unsafe options': async (code) =>
    (await minify(code, {compress: {unsafe: true, passes: 3}, mangle: {toplevel: true}})).code ?? '',
  UglifyJS: (code) => {
    const result = uglify.minify(code);
    if (result.error) throw result.error;
    return result.code;
  },
  esbuild: (code) => transformSync(code, {minify: true}).code,
  'esbuild for browsers of 2016': (code) => transformSync(code, {minify: true, target: 'es2016'}).code,
  'merging, one on each line': (code) => [BEFORE, code, AFTER].join('\n'),
  'merging, a semicolon between': (code) => [BEFORE, code, AFTER].join(';'),
  'merging, nothing between': (code) => BEFORE + code + AFTER,
  "Autoptimize's wrapping": (code) => `try{${BEFORE}}catch(e){};try{${code}}catch(e){};try{${AFTER}}catch(e){}`,
  'delaying until the page has loaded': (code) => `addEventListener('load', function () {${code}})`,
  'JSMin, then merging and wrapping': (code) => `try{${BEFORE}\n${jsmin(code)}}catch(e){}`,
};
