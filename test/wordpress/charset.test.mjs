/** The plugin with feeds in other encodings, and without PHP's extensions. Needs PHP, but no WordPress. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';

/** What PHP writes as JSON. @param {string} code @param {string[]} options */
function byPhp(code, options = []) {
  const script = `error_reporting(E_ALL); require 'wordpress/includes/autoload.php'; echo json_encode(${code}, JSON_THROW_ON_ERROR);`;
  const {stdout, stderr, status} = spawnSync('php', [...options, '-r', script], {
    cwd: new URL('../../', import.meta.url),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr + stdout);
  return JSON.parse(stdout);
}

test('a feed that is not UTF-8 is read as browsers read it', () => {
  const texts = {
    gb2312: ['d6d0cec4', '中文'],
    Shift_JIS: ['93fa967b', '日本'],
    big5: ['a4a4a4e5', '中文'],
    'windows-1250': ['9ae8', 'šč'],
    'iso-8859-1': ['93636166e994', '“café”'],
    'koi8-r': ['f0d2c9', 'При'],
    'utf-8': ['636166c3a9', 'café'],
    nonsense: ['636166e9', 'café'],
    '': ['fffe6100e900', '\u{feff}aé'],
  };
  for (const [charset, [bytes, text]] of Object.entries(texts)) {
    const call = `Alliance_Widgets\\Feed\\Charset::utf_8(hex2bin('${bytes}'), 'application/json; charset=${charset}')`;
    assert.equal(byPhp(call), text, charset);
  }
});

test('feeds are read even without PHP’s extensions', () => {
  const feed = JSON.stringify({
    title: '&eacute;&#8364;&#128512;',
    items: [
      {id: '1', title: 'Été', url: 'https://bücher.example/', content_html: `<p>Été. &hellip; ${'é'.repeat(9000)}`},
    ],
  });
  const call = `Alliance_Widgets\\Feed\\Feed_Reader::read(base64_decode('${Buffer.from(feed).toString('base64')}'), 'https://a.example/')`;
  // Without its configuration, PHP loads only built-in extensions.
  assert.deepEqual(byPhp(call, ['-n']), byPhp(call));
});
