/**
 * The members of an item, with the names that a table's columns may have for them in other programs and languages. A table may
 * have several of them: the first counts.
 */
const COLUMNS = {
  id: 'guid, identifiant, identificador, المعرف, 编号, идентификатор, kennung, identificativo',
  url: 'link, address, permalink, web address, page url, article url, lien, adresse, enlace, dirección, الرابط, 链接, 网址, ссылка, адрес, web-adresse, webadresse, verweis, indirizzo, collegamento, endereço, ligação, web link, post url, blog post url',
  external_url: '',
  title:
    'headline, name, post title, titre, título, العنوان, 标题, заголовок, название, titel, überschrift, schlagzeile, titolo, heading, article title, blog post title, blog post name',
  summary:
    'description, excerpt, teaser, abstract, abstract note, short summary, short description, résumé, chapeau, resumen, descripción, الملخص, الوصف, 摘要, 描述, описание, аннотация, zusammenfassung, beschreibung, kurztext, kurzbeschreibung, anriss, teasertext, riassunto, sommario, descrizione, resumo, descrição, samenvatting, standfirst, meta description',
  content_html:
    'html, content, body, contenu, contenido, المحتوى, 内容, содержание, inhalt, volltext, contenuto, conteúdo',
  content_text: 'text, texte, texto, النص, 正文, текст, testo, body text',
  date_published:
    'date, published, pubdate, date de publication, fecha, fecha de publicación, التاريخ, تاريخ النشر, 日期, 发布日期, дата, дата публикации, datum, veröffentlicht, veröffentlicht am, veröffentlichungsdatum, erschienen, erscheinungsdatum, data, data di pubblicazione, data de publicação, published on, published at, publication date, publish date, release date, pub date, post date, created, created at, created on, created date, date created, authored on, timestamp, date added',
  date_modified:
    'modified, updated, last modified, last updated, updated at, date de modification, fecha de modificación, تاريخ التعديل, 更新日期, дата изменения, geändert, geändert am, aktualisiert, data di modifica, data de modificação',
  image:
    'picture, photo, image_url, banner_image, imagen, foto, الصورة, 图片, изображение, картинка, фото, bild, bild-url, bildadresse, immagine, imagem, image link, image address, thumbnail, cover, cover image, featured image, featured image url',
  image_alt:
    'alt, alt text, _alliance.image.alt, texte alternatif, texto alternativo, النص البديل, 替代文字, альтернативный текст, alternativtext, bildbeschreibung, testo alternativo, image alt text, image description',
  image_credit:
    'credit, _alliance.image.credit, crédit, crédit photo, crédito, مصدر الصورة, 图片来源, автор фото, источник фото, bildnachweis, bildquelle, crediti, créditos',
  image_caption:
    'caption, _alliance.image.caption, légende, leyenda, pie de foto, تعليق الصورة, 图片说明, подпись, bildunterschrift, didascalia, legenda',
  image_width: 'width, _alliance.image.width, largeur, ancho, 宽度, ширина, breite, larghezza, largura',
  image_height: 'height, _alliance.image.height, hauteur, alto, 高度, высота, höhe, altezza, altura',
  tags: 'tag, categories, category, keywords, mots-clés, étiquettes, catégorie, etiquetas, categoría, palabras clave, الوسوم, التصنيف, 标签, 类别, метки, теги, категория, schlagwort, schlagwörter, schlagworte, stichworte, stichwörter, kategorie, kategorien, categoria, categorie, parole chiave, palavras-chave, topics, topic, manual tags',
  authors:
    'author, authors.name, by, auteur, auteurs, autor, autores, المؤلف, الكاتب, 作者, автор, авторы, verfasser, autoren, autore, autori, autor/in, autorin, byline, author name, created by',
  language: 'lang, langue, idioma, اللغة, 语言, язык, sprache, lingua, língua',
  source:
    'agency, source_name, _alliance.source.name, agence, organisme, agencia, organismo, الوكالة, المصدر, 机构, 来源, агентство, организация, источник, quelle, organisation, herausgeber, fonte, agenzia, agência, organization',
  source_url: '_alliance.source.url',
  type: '_alliance.type, tipo, النوع, 类型, тип, typ, art',
  kind: '_alliance.publication.kind, genre, clase, 种类, вид, publikationsart',
  isbn: '_alliance.publication.isbn',
  doi: '_alliance.publication.doi',
  pages:
    '_alliance.publication.pages, num pages, number of pages, páginas, الصفحات, 页数, страницы, seiten, seitenzahl, pagine',
  attachments:
    'attachment, file, files, attachments.url, pdf, fichier, fichiers, archivo, archivos, الملف, 文件, 附件, файл, файлы, datei, dateien, anhang, anhänge, allegato, allegati, anexo, ficheiro, download, attachment url, attachment urls, file url, pdf url, link attachments',
} as const satisfies Record<string, string>;

export type Member = keyof typeof COLUMNS;

/** A column's name without case, accents, the Arabic article, and the way in which words are joined. */
const normalized = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
    .replace(/(^|_)ال/g, '$1');

const members = new Map<string, Member>(
  Object.entries(COLUMNS).flatMap(([member, others]) =>
    [member, ...others.split(',')].map((name): [string, Member] => [normalized(name), member as Member]),
  ),
);

/** The member that a column contains, by its name. */
export const memberOfColumn = (name: string): Member | undefined =>
  name.trim() ? members.get(normalized(name)) : undefined;

/** Names say more about what a column contains the earlier they stand above. */
const ranks = new Map([...members.keys()].map((name, index) => [name, index]));
export const rankOfColumn = (name: string): number => ranks.get(normalized(name)) ?? Infinity;

/** What a cell of the column `type` may say of a publication. */
const PUBLICATION = new Set(
  [
    'publication',
    'publicacion',
    'pubblicazione',
    'publicação',
    'publikation',
    'veröffentlichung',
    'منشور',
    'اصدار',
    '出版物',
    'публикация',
  ].map(normalized),
);

/** Whether a cell marks its item as a publication. */
export const saysPublication = (type: string): boolean => PUBLICATION.has(normalized(type));
