/** Tables and other files as people have them: in their own language, from their own computer, cut off. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {feedDate} from '../src/text/date.js';
import {convert} from '../src/index.js';

const ITEM = {
  id: 'https://a.example/1',
  url: 'https://a.example/1',
  summary: 'S',
  image: 'https://a.example/i.jpg',
  date_published: '2014-10-14',
  authors: [{name: 'Jo'}],
  tags: ['x'],
};
const HEADERS = {
  English: 'Title;Link;Date;Summary;Image;Tags;Author',
  French: 'Titre;Lien;Date de publication;Résumé;Image;Mots-clés;Auteur',
  Spanish: 'TÍTULO;Enlace;Fecha;Resumen;Imagen;Etiquetas;Autor',
  Arabic: 'العنوان;الرابط;التاريخ;ملخص;صورة;الوسوم;الكاتب',
  Chinese: '标题;链接;发布日期;摘要;图片;标签;作者',
  Russian: 'Заголовок;Ссылка;Дата публикации;Описание;Изображение;Метки;Автор',
};
const row = (title: string) => `${title};https://a.example/1;14.10.2014;S;https://a.example/i.jpg;x;Jo`;

/** In an encoding of one byte a letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const letters = new Map(Array.from({length: 256}, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => letters.get(letter)!);
}

for (const [language, header] of Object.entries(HEADERS)) {
  test(`a table may have its header row in ${language}`, async () => {
    const {feed, findings} = await convert(`${header}\r\n${row('T')}\r\n`, {title: 'Feed'});
    assert.deepEqual(feed.items, [{...ITEM, title: 'T'}]);
    assert.deepEqual(findings, []);
  });
}

test('a table is read as Excel saves it on Russian and Arabic computers', async () => {
  for (const [language, encoding, title] of [
    ['Russian', 'windows-1251', 'Привет'],
    ['Arabic', 'windows-1256', 'مرحبا'],
  ] as const) {
    const {feed} = await convert(encoded(`${HEADERS[language]}\r\n${row(title)}\r\n`, encoding));
    assert.deepEqual(feed.items, [{...ITEM, title}]);
  }
});

test('Excel’s first line says what stands between cells', async () => {
  const {feed} = await convert(`\ufeffsep=;\r\n${HEADERS.English}\r\n${row('"A, B; and ""C"""')}`);
  assert.deepEqual(feed.items, [{...ITEM, title: 'A, B; and "C"'}]);
});

test('a file that is no text is refused with what to do', async () => {
  for (const [start, what] of [
    ['PK\x03\x04', /spreadsheet.*Save the table as CSV/],
    ['\x1f\x8b\x08', /gzip.*gunzip/],
    ['%PDF-1.7', /PDF/],
  ] as const) {
    await assert.rejects(convert(Buffer.from(start, 'latin1')), {message: what});
  }
});

test('XML that was cut off is said to be, in words', async () => {
  await assert.rejects(
    convert('<rss version="2.0"><channel><title>T</title><item><title>A</title></item><item><titl'),
    {
      message: 'The XML breaks: it ends in the middle of a tag. Correct the feed in the CMS.',
    },
  );
});

test('days are read in words', () => {
  for (const written of [
    'October 14, 2014',
    'Tuesday, October 14th, 2014',
    '14 octobre 2014',
    '14 de octubre de 2014',
    '14 октября 2014 г.',
    '14 أكتوبر 2014',
    '2014年10月14日',
    'Di, 14. Okt. 2014 10:00:00 +0200',
    'mar., 14 oct. 2014 10:00:00',
  ]) {
    assert.equal(feedDate(written), '2014-10-14', written);
  }
  for (const written of ['31 février 2014', '14 Foo 2014', 'May be 14, 2014', '14 octobre']) {
    assert.equal(feedDate(written), undefined, written);
  }
});
