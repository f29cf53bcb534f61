/** Members of an item, and the names that a table's columns may have for them: other programs' and other languages'. */
const COLUMNS = {
  id: 'guid, identifiant, identificador, المعرف, 编号, идентификатор',
  url: 'link, address, lien, adresse, enlace, dirección, الرابط, 链接, 网址, ссылка, адрес',
  external_url: '',
  title: 'headline, name, titre, título, العنوان, 标题, заголовок, название',
  summary:
    'description, excerpt, teaser, résumé, chapeau, resumen, descripción, الملخص, الوصف, 摘要, 描述, описание, аннотация',
  content_html: 'html, content, body, contenu, contenido, المحتوى, 内容, содержание',
  content_text: 'text, texte, texto, النص, 正文, текст',
  date_published:
    'date, published, pubdate, date de publication, fecha, fecha de publicación, التاريخ, تاريخ النشر, 日期, 发布日期, дата, дата публикации',
  date_modified:
    'modified, updated, date de modification, fecha de modificación, تاريخ التعديل, 更新日期, дата изменения',
  image: 'picture, photo, image_url, banner_image, imagen, foto, الصورة, 图片, изображение, картинка, фото',
  image_alt:
    'alt, alt text, _alliance.image.alt, texte alternatif, texto alternativo, النص البديل, 替代文字, альтернативный текст',
  image_credit:
    'credit, _alliance.image.credit, crédit, crédit photo, crédito, مصدر الصورة, 图片来源, автор фото, источник фото',
  image_caption: 'caption, _alliance.image.caption, légende, leyenda, pie de foto, تعليق الصورة, 图片说明, подпись',
  image_width: 'width, _alliance.image.width, largeur, ancho, 宽度, ширина',
  image_height: 'height, _alliance.image.height, hauteur, alto, 高度, высота',
  tags: 'tag, categories, category, keywords, mots-clés, étiquettes, catégorie, etiquetas, categoría, palabras clave, الوسوم, التصنيف, 标签, 类别, метки, теги, категория',
  authors: 'author, authors.name, by, auteur, auteurs, autor, autores, المؤلف, الكاتب, 作者, автор, авторы',
  language: 'lang, langue, idioma, اللغة, 语言, язык',
  source:
    'agency, source_name, _alliance.source.name, agence, organisme, agencia, organismo, الوكالة, المصدر, 机构, 来源, агентство, организация, источник',
  source_url: '_alliance.source.url',
  type: '_alliance.type, tipo, النوع, 类型, тип',
  kind: '_alliance.publication.kind, genre, clase, 种类, вид',
  isbn: '_alliance.publication.isbn',
  doi: '_alliance.publication.doi',
  pages: '_alliance.publication.pages, páginas, الصفحات, 页数, страницы',
  attachments:
    'attachment, file, files, attachments.url, pdf, fichier, fichiers, archivo, archivos, الملف, 文件, 附件, файл, файлы',
} as const satisfies Record<string, string>;

export type Member = keyof typeof COLUMNS;

/** Without regard to case, accents, the Arabic article, and how words are joined. */
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

const PUBLICATION = new Set(['publication', 'publicacion', 'منشور', 'اصدار', '出版物', 'публикация'].map(normalized));

/** Whether a cell says that its item is a publication. */
export const saysPublication = (type: string): boolean => PUBLICATION.has(normalized(type));
