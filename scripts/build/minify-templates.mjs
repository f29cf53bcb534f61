/**
 * Minifies the contents of html`` and css`` templates. White space in HTML is reduced to one space, and removed next to
 * elements that HTML's style sheet, and ours, displays as blocks. CSS goes through esbuild, because the library's own
 * minifier (clean-css) doesn't know nesting, container queries and `:state()`.
 */
import {transformSync} from 'esbuild';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';

/** The library puts this in place of an expression. */
const EXPRESSION = '@TEMPLATE_EXPRESSION();';

/** @param {string} css */
export function minifyCSS(css) {
  const escape = /.*(?<!\\)(\\\\)*\\(?!\\).*/.exec(css);
  if (escape) throw new Error(`An escape of JavaScript in css\`\`: ${escape[0].trim()}`);

  const [first = '', ...rest] = css.split(EXPRESSION);
  let standIns = first;
  const ends = rest.map((text, index) => {
    // A declaration or rule by itself, or else a part of one.
    const whole = /(^|[{};]|\*\/)\s*$/.test(standIns) && /^\s*([;}\n]|$)/.test(text);
    standIns += whole ? `@expression-${index}-;${text.replace(/^\s*;/, '')}` : `expression-${index}-${text}`;
    return whole && /^\s*;/.test(text) ? ';' : '';
  });

  const {code, warnings} = transformSync(standIns, {
    loader: 'css',
    minify: true,
    target: 'esnext',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const warning = warnings.find(({text}) => !text.includes('"@expression-'));
  if (warning) throw new Error(`${warning.text} in css\`\`: ${warning.location?.lineText}`);

  let count = 0;
  // esbuild keeps white space in the values of custom properties. Outside strings, it means nothing.
  const dense = code.trim().replace(/("[^"]*")|(--[\w-]+:|[(,])\s+|\s+(\))/g, '$1$2$3');
  const minified = dense.replace(/@expression-(\d+)-;?|expression-(\d+)-/g, (_, whole, part) => {
    if (Number(whole ?? part) !== count++) throw new Error(`Expressions of a css\`\` have changed places: ${code}`);
    return EXPRESSION + (whole === undefined ? '' : ends[Number(whole)]);
  });
  if (count !== rest.length) throw new Error(`An expression of a css\`\` is gone: ${code}`);
  return minified;
}

/** @returns {import('rollup').Plugin} */
export function minifyTemplates() {
  return minifyTemplateLiterals({
    include: '**/src/**/*.ts',
    failOnError: true,
    options: {
      minifyOptions: {
        minifyCSS,
        minifyJS: false,
        caseSensitive: true,
        collapseWhitespace: true,
        decodeEntities: true,
        keepClosingSlash: true,
        removeComments: true,
        removeEmptyAttributes: false,
      },
    },
  });
}
