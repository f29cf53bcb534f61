/** Tables as programs export them, with columns and cells of their own. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {convert} from '../src/index.js';

const TITLE = {title: 'Feed'};

test('files are read as Airtable saves them, with their names', async () => {
  const cells = [
    'Report',
    'cover.jpg (https://files.example/c.jpg)',
    '"plan.pdf (https://files.example/p.pdf),annex (final).docx (https://files.example/a.docx)"',
  ];
  const {feed} = await convert(`Name,Image,Files\n${cells.join(',')}\n`, {url: 'https://a.example/'});
  assert.equal(feed.items[0]?.image, 'https://files.example/c.jpg');
  assert.deepEqual(
    feed.items[0].attachments?.map(({url, title}) => [url, title]),
    [
      ['https://files.example/p.pdf', 'plan.pdf'],
      ['https://files.example/a.docx', 'annex (final).docx'],
    ],
  );
});

test('Zotero’s items are publications, with the key as their id', async () => {
  const header =
    'Key,Item Type,Author,Title,ISBN,Url,Abstract Note,Date,Num Pages,Language,Link Attachments,Manual Tags';
  const report = 'AB12,report,"Lee, Ann; Ode, Ben",Profits,,https://a.example/1,In short,2014-05-20,66,English,';
  const {feed} = await convert(
    `${header}\n${report}https://a.example/1.pdf; https://a.example/2.pdf,labour\nCD34,journalArticle,,Article,,,,,,fr_FR,,\n`,
    TITLE,
  );
  assert.deepEqual(feed.items, [
    {
      id: 'AB12',
      url: 'https://a.example/1',
      title: 'Profits',
      summary: 'In short',
      date_published: '2014-05-20',
      authors: [{name: 'Lee, Ann'}, {name: 'Ode, Ben'}],
      tags: ['labour'],
      language: 'en',
      attachments: [
        {url: 'https://a.example/1.pdf', mime_type: 'application/pdf'},
        {url: 'https://a.example/2.pdf', mime_type: 'application/pdf'},
      ],
      _alliance: {type: 'publication', publication: {kind: 'Report', pages: 66}},
    },
    {
      id: 'CD34',
      title: 'Article',
      language: 'fr-FR',
      _alliance: {type: 'publication', publication: {kind: 'Journal article'}},
    },
  ]);
});

test('a row with an ISBN, a DOI or a kind is a publication, unless its type is news', async () => {
  const {feed} = await convert(
    'title,type,isbn,kind\nA,,978-92-2-128781-3,\nB,,,Report\nC,news,,Report\nD,,,\n',
    TITLE,
  );
  assert.deepEqual(
    feed.items.map(({_alliance}) => _alliance?.type),
    ['publication', 'publication', undefined, undefined],
  );
});

test('where several columns mean the same, the best name counts, and all tags and pictures do', async () => {
  const {feed} = await convert(
    'Created,Title,Publish date,Categories,Tags,Image URL\n' +
      '2014-01-01,A,2014-10-14,News|Press,"x, y",https://a.example/1.jpg|https://a.example/2.jpg\n' +
      '2014-01-02,B,,,,\n',
    TITLE,
  );
  assert.deepEqual(
    feed.items.map(({date_published: date, tags, image}) => [date, tags, image]),
    [
      ['2014-10-14', ['x', 'y', 'News', 'Press'], 'https://a.example/1.jpg'],
      ['2014-01-02', undefined, undefined],
    ],
  );
});

test('a cell that says that there is nothing is empty', async () => {
  const {feed, findings} = await convert(
    'title,url,date,summary,image\nA,https://a.example/,N/A,–,#N/A\nB,NULL,null,-,#REF!',
    TITLE,
  );
  assert.deepEqual(
    feed.items.map(({title, url, summary}) => [title, url, summary]),
    [
      ['A', 'https://a.example/', undefined],
      ['B', undefined, undefined],
    ],
  );
  assert.deepEqual(findings, []);
});

test('an address may lack its scheme, and one that cannot be used is reported', async () => {
  const {feed, findings} = await convert(
    'title,url,image\nA,www.a.example/1,\nB,a.example/2,my picture.jpg\nC,https://a.example/3,"data:image/png;base64,' +
      `${'A'.repeat(5000)}"\n`,
    TITLE,
  );
  assert.deepEqual(
    feed.items.map(({url}) => url),
    ['https://www.a.example/1', undefined, 'https://a.example/3'],
  );
  assert.deepEqual(
    findings.map(({code, severity, message}) => [code, severity, message.slice(0, 12), message.length < 200]),
    [
      ['address', 'warning', '"a.example/2', true],
      ['address', 'warning', '"my picture.', true],
      ['address', 'warning', '"data:image/', true],
    ],
  );
});

test('a language may be given by its name, or as computers write it', async () => {
  const names = ['French', 'français', 'Deutsch', '中文', 'pt_BR.UTF-8', 'en-us, en', 'ENG', 'Klingonish'];
  const {feed} = await convert(['title;language', ...names.map((name, index) => `${index};${name}`)].join('\n'), TITLE);
  assert.deepEqual(
    feed.items.map(({language}) => language),
    ['fr', 'fr', 'de', 'zh', 'pt-BR', 'en-US', 'en', undefined],
  );
});
