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
  German: 'Überschrift;Adresse;Veröffentlicht am;Zusammenfassung;Bild;Schlagwörter;Verfasser',
  Italian: 'Titolo;Indirizzo;Data;Riassunto;Immagine;Parole chiave;Autore',
  Portuguese: 'Título;Endereço;Data;Resumo;Imagem;Palavras-chave;Autor',
  Russian: 'Заголовок;Ссылка;Дата публикации;Описание;Изображение;Метки;Автор',
};
const row = (title: string) => `${title};https://a.example/1;14.10.2014;S;https://a.example/i.jpg;x;Jo`;

for (const [language, header] of Object.entries(HEADERS)) {
  test(`a table may have its header row in ${language}`, async () => {
    const {feed, findings} = await convert(`${header}\r\n${row('T')}\r\n`, {title: 'Feed'});
    assert.deepEqual(feed.items, [{...ITEM, title: 'T'}]);
    assert.deepEqual(findings, []);
  });
}

test('Excel’s first line says what stands between cells', async () => {
  const {feed} = await convert(`\ufeffsep=;\r\n${HEADERS.English}\r\n${row('"A, B; and ""C"""')}`);
  assert.deepEqual(feed.items, [{...ITEM, title: 'A, B; and "C"'}]);
});

test('a title and an empty row may stand above the header row', async () => {
  const {feed} = await convert(`Our news, spring;;;\r\n;;;\r\n${HEADERS.English}\r\n${row('T')}`);
  assert.deepEqual(feed.items, [{...ITEM, title: 'T'}]);
  // In the first row, one known name is enough; in a later row, it may be ordinary text.
  assert.equal((await convert('title;note\r\nphoto;date\r\n')).feed.items[0]?.title, 'photo');
  await assert.rejects(convert('Some words,\nand below them:\ntitle\n'), {message: /neither RSS/});
});

test('the dates of a table tell each other whether the day or the month comes first', async () => {
  const datesOf = async (...dates: string[]) => {
    const rows = dates.map((date, index) => `${index};${date}`);
    const {feed, findings} = await convert(['Title;Date', ...rows].join('\r\n'), {title: 'Feed'});
    const leftOut = findings.filter(({code}) => code === 'date-left-out');
    return [feed.items.map(({date_published: date}) => date), leftOut.length];
  };
  assert.deepEqual(await datesOf('1/6/2026', '13/6/2026'), [['2026-06-01', '2026-06-13'], 0]);
  assert.deepEqual(await datesOf('6/1/2026', '6/13/26'), [['2026-06-01', '2026-06-13'], 0]);
  assert.deepEqual(await datesOf('1/6/2026', '2/6/2026'), [[undefined, undefined], 2]);
  assert.deepEqual(await datesOf('1/6/2026', '13/6/2026', '6/13/2026'), [[undefined, '2026-06-13', '2026-06-13'], 1]);
});

test('days are read in digits', () => {
  const cases: Record<string, string | undefined> = {
    '2014-10-4': '2014-10-04',
    '2014.10.14': '2014-10-14',
    '14.10.14': '2014-10-14',
    '14. 10. 2014': '2014-10-14',
    '14-10-2014': '2014-10-14',
    '1.10.98': '1998-10-01',
    '41926': '2014-10-14',
    '41926.5': '2014-10-14',
    '20141014': '2014-10-14',
    '20141014T233000Z': '2014-10-14T23:30:00Z',
    '1413329400': '2014-10-14T23:30:00.000Z',
    '1413329400000': '2014-10-14T23:30:00.000Z',
    '12345': undefined,
    '123456789': undefined,
    '01-02-2014': undefined,
    '31.02.2014': undefined,
    '20141350': undefined,
  };
  for (const [written, read] of Object.entries(cases)) assert.equal(feedDate(written), read, written);
});

test('a time may follow the day, as spreadsheets and people write it', () => {
  const cases: Record<string, string> = {
    '14/10/2014 23:30': '2014-10-14T23:30:00Z',
    '10/14/2014 9:05:10 PM': '2014-10-14T21:05:10Z',
    '14.10.2014, 08.30 Uhr': '2014-10-14T08:30:00Z',
    '2014/10/14 23:30': '2014-10-14T23:30:00Z',
    '2014-10-14 12:30 a.m.': '2014-10-14T00:30:00Z',
    '14 Oct 2014 11:30 PM': '2014-10-14T23:30:00Z',
    'October 14, 2014 9:30 AM (GMT+2)': '2014-10-14T09:30:00Z',
    '14 octobre 2014 à 23h30': '2014-10-14T23:30:00Z',
    'Di, 14. Okt. 2014 10:00:00 +0200': '2014-10-14T10:00:00+02:00',
    'Tue, 10/14/2014 - 23:30': '2014-10-14T23:30:00Z',
    '<time datetime="2014-10-14T23:30:00Z" class="datetime">Tue, 10/14/2014</time>': '2014-10-14T23:30:00Z',
    '2014년 10월 14일 10:00': '2014-10-14T10:00:00Z',
    '20141014233000': '2014-10-14T23:30:00Z',
    // These are not times.
    '2014-10-14-05:00': '2014-10-14',
    '14.10.2014 25:30': '2014-10-14',
    '14.10.2014 Saal 3': '2014-10-14',
  };
  for (const [written, read] of Object.entries(cases)) assert.equal(feedDate(written), read, written);
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

test('a header row is looked for at the beginning of a document only, however long its lines are', async () => {
  const item = {id: '1', title: 'A title', content_text: 'word, '.repeat(200_000)};
  const json = JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [item]});
  const start = process.cpuUsage();
  assert.equal((await convert(json)).feed.items.length, 1);
  await assert.rejects(convert(json.slice(0, -2)), {message: /broken JSON/});
  await assert.rejects(convert(item.content_text), {message: /neither RSS/});
  // This takes a fraction of a second of this process; if everything were taken for a row, half a minute.
  const {user} = process.cpuUsage(start);
  assert.ok(user < 5_000_000, `${user / 1e6} s`);

  // Long cells below it, with and without quotes, are not part of it.
  const cells = `T;https://a.example/1;14.10.2014;"${'"";\n'.repeat(20_000)}"`;
  const {feed} = await convert(`Our news;;;\n\n${HEADERS.English}\n${cells}\n`);
  assert.deepEqual([feed.items[0]?.title, feed.items.length], ['T', 1]);
  const {feed: oneColumn} = await convert(`"title"\n"T"\n`);
  assert.equal(oneColumn.items[0]?.title, 'T');
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
    '14-Oct-2014',
    '14-Okt-14',
    'Tue Oct 14 23:30:00 2014',
    'Tue Oct 14 23:30:00 +0000 2014',
  ]) {
    assert.equal(feedDate(written)?.slice(0, 10), '2014-10-14', written);
  }
  for (const written of ['31 février 2014', '14 Foo 2014', 'May be 14, 2014', '14 octobre']) {
    assert.equal(feedDate(written), undefined, written);
  }
});
