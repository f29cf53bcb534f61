import type {Words} from './words.js';

export const ar: Words = {
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
};
