import type {Formats} from './formats.js';
import type {AllWords} from './words.js';

export const ar: AllWords = {
  more: 'عرض المزيد',
  retry: 'إعادة المحاولة',
  close: 'إغلاق',
  empty: 'لا يوجد ما يمكن عرضه',
  error: 'تعذّر تحميل هذا المحتوى.',
  stale: 'لم يُحدَّث منذ {date}',
  newTab: 'يُفتح في علامة تبويب جديدة',
  comma: '، ',
  added: {
    zero: 'لا عناصر إضافية',
    one: 'عنصر إضافي واحد',
    two: 'عنصران إضافيان',
    few: '{count} عناصر إضافية',
    many: '{count} عنصرًا إضافيًا',
    other: '{count} عنصر إضافي',
  },
  search: 'بحث',
  tag: 'الموضوع',
  source: 'الجهة',
  year: 'السنة',
  language: 'اللغة',
  all: 'الكل',
  filters: 'تصفية',
  clearFilters: 'مسح التصفية',
  results: {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    other: '{count} نتيجة',
  },
};

/** With Latin digits, as in CLDR, though WebKit would choose Arabic ones. */
export const arFormats: Formats = {
  longDate: '{day} {month} {year}',
  mediumDate: '{twoDigitDay}\u200f/{month}\u200f/{year}',
  months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  mediumMonths: '01 02 03 04 05 06 07 08 09 10 11 12',
  monthAndYear: '{month} {year}',
  group: ',',
  decimal: '.',
  units: 'بايت كيلوبايت م.ب غ.ب',
  between: ' و',
  and: ' و',
  languages: 'الإنجليزية الفرنسية الإسبانية العربية الصينية الروسية',
};
