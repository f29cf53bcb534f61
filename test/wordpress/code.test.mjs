/** The plugin's files meet WordPress's requirements. Needs PHP, but no WordPress. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import phpParser from 'php-parser';

const plugin = new URL('../../wordpress/', import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, plugin), 'utf8');
const files = readdirSync(plugin, {recursive: true, encoding: 'utf8'}).filter(
  (name) => name.endsWith('.php') && !name.includes('locales'),
);

test('all PHP files of the plugin can be parsed', () => {
  assert.ok(files.length > 30);
  const script = 'foreach (array_slice($argv, 1) as $file) token_get_all(file_get_contents($file), TOKEN_PARSE);';
  const options = /** @type {const} */ ({cwd: plugin, encoding: 'utf8'});
  const {status, stdout, stderr} = spawnSync('php', ['-r', script, '--', ...files], options);
  assert.equal(status, 0, stdout + stderr);
});

/** Functions that PHP 7.4 doesn't have. */
const NEW_FUNCTIONS = new Set(
  'array_all array_any array_find array_find_key array_is_list curl_upkeep fdatasync fdiv fsync get_debug_type get_resource_id ini_parse_quantity json_validate mb_lcfirst mb_ltrim mb_rtrim mb_str_pad mb_trim mb_ucfirst preg_last_error_msg str_contains str_decrement str_ends_with str_increment str_starts_with'.split(
    ' ',
  ),
);
const NEW_TYPES = /^(?:mixed|never|static|null|false|true)$/i;

/** A node of the parser's tree. @typedef {Record<string, any>} Node */

/**
 * What of this PHP 7.4 would not understand, beyond what the parser says itself.
 *
 * @param {Node} node
 * @returns {string | false | undefined}
 */
function newIn(node) {
  switch (node.kind) {
    case 'uniontype':
    case 'intersectiontype':
    case 'attrgroup':
      return node.kind;
    case 'parameter':
      return node.flags > 0 ? 'promoted parameter' : node.value?.kind === 'new' && 'new in a default';
    case 'property':
      return node.readonly && 'readonly';
    case 'staticlookup':
      return node.what.kind === 'variable' && node.offset?.name === 'class' && 'class of an object';
    case 'call':
      return node.what.kind === 'name' && NEW_FUNCTIONS.has(node.what.name.replace(/^\\/, '')) && node.what.name;
    default:
      return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {Generator<Node>}
 */
function* nodesIn(value) {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (value && typeof value === 'object') {
    if ('kind' in value && typeof value.kind === 'string') yield value;
    for (const [name, one] of Object.entries(value)) if (name !== 'loc') yield* nodesIn(one);
  }
}

/**
 * What of it is newer than PHP 7.4.
 *
 * @param {string} code
 * @returns {string[]}
 */
function tooNewFor74(code) {
  const parser = new phpParser.Engine({parser: {version: '7.4', extractDoc: false}, ast: {withPositions: true}});
  try {
    return [...nodesIn(parser.parseCode(code, ''))].flatMap((node) => {
      const types = [node.type, node.kind === 'property' ? undefined : node.returnType];
      const type = types.find((one) => one && typeof one === 'object' && NEW_TYPES.test(one.name ?? one.raw ?? ''));
      const what = newIn(node) || (type && `type ${type.name ?? type.raw}`);
      return what ? [`${what} in line ${node.loc?.start.line}`] : [];
    });
  } catch (error) {
    return [String(error)];
  }
}

test('PHP 7.4 understands it', () => {
  const newer = [
    'enum A { case B; }',
    '$a = match ($b) { default => 3 };',
    'f(a: 1);',
    '$a?->b;',
    'class A { function __construct(private int $a) {} }',
    'class A { public readonly int $a; }',
    'function f(int|string $a) {}',
    'function f(mixed $a) {}',
    'function f(): never {}',
    'class A { function f(): static {} }',
    'function f($a,) {}',
    '$f = function () use ($a,) {};',
    '$a = $b ?? throw new E();',
    'try {} catch (E) {}',
    '$f = strlen(...);',
    '$a::class;',
    'function f($a = new B()) {}',
    'str_contains($a, $b);',
  ];
  for (const code of newer) assert.equal(tooNewFor74(`<?php ${code}`).length, 1, code);
  const found = files.flatMap((name) => tooNewFor74(read(name)).map((what) => `${name}: ${what}`));
  assert.deepEqual(found, []);
});

if (spawnSync('phpcs', ['--version']).status === 0) {
  test('it is written by WordPress’s rules, as far as PHP_CodeSniffer has them', () => {
    const standard = fileURLToPath(new URL('../../scripts/wordpress/phpcs.xml', import.meta.url));
    const {status, stdout, stderr} = spawnSync('phpcs', [`--standard=${standard}`, '--report=emacs', '.'], {
      cwd: plugin,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });
} else console.error('Left out, as PHP_CodeSniffer is not installed here: WordPress’s rules. Debian: php-codesniffer');

test('readme.txt is in WordPress’s form, and says what the plugin’s header says', () => {
  const readme = read('readme.txt');
  const [, head = ''] = /^=== Alliance Widgets ===\n(.*?)\n\n(.*?)\n\n/s.exec(readme) ?? [];
  const fields = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/s)));
  assert.deepEqual(Object.keys(fields), [
    'Contributors',
    'Tags',
    'Requires at least',
    'Tested up to',
    'Requires PHP',
    'Stable tag',
    'License',
    'License URI',
  ]);
  assert.match(fields.Contributors, /^[a-z0-9_-]+(?:, [a-z0-9_-]+)*$/);
  assert.ok(fields.Tags.split(', ').length <= 5);
  const [, summary = ''] = /\n\n(.*?)\n\n/.exec(readme) ?? [];
  assert.ok(summary.length <= 150);
  const header = read('alliance-widgets.php');
  const inHeader = (/** @type {string} */ name) => new RegExp(`^ \\* ${name}: +(.*)$`, 'm').exec(header)?.[1];
  assert.equal(inHeader('Version'), fields['Stable tag']);
  assert.equal(inHeader('Version'), JSON.parse(readFileSync(new URL('../package.json', plugin), 'utf8')).version);
  for (const name of ['Requires at least', 'Requires PHP', 'License']) assert.equal(inHeader(name), fields[name]);
  for (const section of ['Description', 'Installation', 'Frequently Asked Questions', 'Screenshots', 'Changelog'])
    assert.ok(readme.includes(`\n== ${section} ==\n`), section);
  assert.ok(readme.includes(`\n= ${fields['Stable tag']} =\n`));
});

test('a file that somebody asks for by its address does and says nothing', () => {
  const isGuarded = (/** @type {string} */ name) =>
    /defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/.test(read(name));
  const [guarded, others] = [files.filter(isGuarded), files.filter((name) => !isGuarded(name))];
  assert.deepEqual(guarded.sort(), ['alliance-widgets.php', 'uninstall.php']);
  const script = 'error_reporting(E_ALL); foreach (array_slice($argv, 1) as $file) require_once $file;';
  const options = /** @type {const} */ ({cwd: plugin, encoding: 'utf8'});
  for (const names of [others, ...guarded.map((name) => [name])]) {
    const {status, stdout, stderr} = spawnSync(
      'php',
      ['-d', 'display_errors=1', '-r', script, '--', ...names],
      options,
    );
    assert.deepEqual([status, stdout + stderr], [0, '']);
  }
});

test('every text of the plugin is in the template, and all languages have all of them', () => {
  const messagesOf = (/** @type {string} */ name) =>
    [...read(`languages/${name}`).matchAll(/^msgid "(.+)"\nmsgstr "(.*)"/gm)].map(([, id = '', text = '']) => ({
      id,
      text,
    }));
  const texts = new Set(
    files.flatMap((name) =>
      [...read(name).matchAll(/\b(?:__|esc_html__|esc_attr__)\( '((?:[^'\\]|\\.)*)', 'alliance-widgets' \)/g)].map(
        ([, text = '']) => text.replaceAll("\\'", "'").replaceAll('"', '\\"'),
      ),
    ),
  );
  assert.ok(texts.size > 40);
  const template = messagesOf('alliance-widgets.pot').map(({id}) => id);
  for (const text of texts) assert.ok(template.includes(text), text);
  for (const locale of ['ar', 'es_ES', 'fr_FR', 'ru_RU', 'zh_CN']) {
    const messages = messagesOf(`alliance-widgets-${locale}.po`);
    assert.deepEqual(messages.map(({id}) => id).sort(), template.sort(), locale);
    for (const {id, text} of messages) {
      assert.notEqual(text, '', `${locale}: ${id}`);
      assert.deepEqual(text.match(/%\d\$s/g)?.sort(), id.match(/%\d\$s/g)?.sort(), `${locale}: ${id}`);
    }
  }
});
