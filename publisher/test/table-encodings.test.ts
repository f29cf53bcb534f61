/** Tables in the encodings of other years, in which Excel still saves them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decodeAs} from '../src/text/decode.js';
import {convert} from '../src/index.js';

/** Encodes a text with one byte for each character. */
function encoded(text: string, encoding: string): Uint8Array {
  const letters = new Map(Array.from({length: 256}, (_, byte) => [decodeAs(encoding, Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => letters.get(letter)!);
}

const table = (title: string) => `title;date;url\r\n${title};14.10.2014;https://a.example/1\r\n`;

test('a table is read as Excel saves it on Russian and Arabic computers', async () => {
  for (const [header, title, encoding] of [
    ['Заголовок;Ссылка;Дата публикации', 'Привет', 'windows-1251'],
    ['العنوان;الرابط;التاريخ', 'مرحبا', 'windows-1256'],
  ] as const) {
    const {feed} = await convert(encoded(`${header}\r\n${title};https://a.example/1;14.10.2014\r\n`, encoding));
    const item = {id: 'https://a.example/1', url: 'https://a.example/1', title, date_published: '2014-10-14'};
    assert.deepEqual(feed.items, [item]);
  }
});

/** A title in each encoding and language. */
const TITLES = [
  ['windows-1252', '¿Qué pasó? Über ñandú été'],
  ['windows-1252', 'L’été à Genève : « travail forcé » – 5 °C, 12 m² et Nº 7'],
  ['windows-1252', 'Não ao trabalho forçado: a situação das mães'],
  ['windows-1252', 'Rapport från Åland: människor på väg'],
  ['windows-1252', 'Það er ný skýrsla um nauðungarvinnu'],
  ['windows-1250', 'Nowy raport: więcej ludzi niż kiedykolwiek'],
  ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy'],
  ['windows-1250', 'Nová správa o nútenej práci: ľudia a zákony'],
  ['windows-1250', 'Árvíztűrő tükörfúrógép a jövő felé'],
  ['windows-1250', 'Raport nou despre munca forţată în România'],
  ['windows-1251', 'Новый доклад о принудительном труде'],
  ['windows-1253', 'Νέα έκθεση για την καταναγκαστική εργασία'],
  ['windows-1254', 'Zorla çalıştırmaya karşı yeni rapor: İşçiler için güçlü bir ağ'],
  ['windows-1255', 'דוח חדש על עבודת כפייה'],
  ['windows-1256', 'تقرير جديد عن العمل الجبري'],
  ['windows-1257', 'Naujas pranešimas apie priverčiamąjį darbą: žmonės ir įstatymai'],
  ['windows-1257', 'Jauns ziņojums par piespiedu darbu Latvijā: cilvēki un likumi'],
  ['macintosh', 'L’été à Genève'],
] as const;

for (const [encoding, title] of TITLES) {
  test(`a table is read in ${encoding}, which its words reveal: ${title}`, async () => {
    const {feed, findings} = await convert(encoded(table(title), encoding), {title: 'Feed'});
    assert.equal(feed.items[0]?.title, title);
    assert.deepEqual(
      findings.map(({code, message}) => [code, message.includes(encoding)]),
      [['encoding-guessed', true]],
    );
  });
}

test('East Asian tables are read, which have two bytes for a character', async () => {
  for (const [bytes, title] of [
    [
      [0x8d, 0x91, 0x8d, 0xdb, 0x98, 0x4a, 0x93, 0xad, 0x8b, 0x40, 0x8a, 0xd6, 0x82, 0xcc, 0x95, 0xf1, 0x8d, 0x90],
      '国際労働機関の報告',
    ],
    [[0xc7, 0xd1, 0xb1, 0xdb, 0xbe, 0xee], '한글어'],
    [[0xd0, 0xc2, 0xce, 0xc5, 0xb1, 0xea, 0xcc, 0xe2], '新闻标题'],
  ] as const) {
    const source = Buffer.from(table('@'), 'latin1');
    const at = source.indexOf('@');
    const {feed} = await convert(Buffer.concat([source.subarray(0, at), Buffer.from(bytes), source.subarray(at + 1)]));
    assert.equal(feed.items[0]?.title, title);
  }
});

test('the language decides where words may be of several', async () => {
  const {feed} = await convert(encoded(table('Żółć'), 'windows-1250'), {language: 'pl'});
  assert.equal(feed.items[0]?.title, 'Żółć');
});
