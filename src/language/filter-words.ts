import type {FilterWords} from './locales/words.js';
import {findWords, pluralPhrase, type Phrase} from './words.js';

/** The words of the filters. They are not in `locales/`, so that a bundle without a list doesn't contain them. */
export const FILTER_WORDS: Record<string, FilterWords> = {
  en: {
    search: 'Search',
    tag: 'Topic',
    source: 'Agency',
    year: 'Year',
    language: 'Language',
    all: 'All',
    filters: 'Filters',
    clearFilters: 'Clear filters',
    results: {one: '{count} result', other: '{count} results'},
  },
  fr: {
    search: 'Rechercher',
    tag: 'Thème',
    source: 'Organisme',
    year: 'Année',
    language: 'Langue',
    all: 'Tout',
    filters: 'Filtres',
    clearFilters: 'Effacer les filtres',
    results: {one: '{count} résultat', other: '{count} résultats'},
  },
  es: {
    search: 'Buscar',
    tag: 'Tema',
    source: 'Organismo',
    year: 'Año',
    language: 'Idioma',
    all: 'Todos',
    filters: 'Filtros',
    clearFilters: 'Borrar filtros',
    results: {one: '{count} resultado', other: '{count} resultados'},
  },
  ar: {
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
  },
  zh: {
    search: '搜索',
    tag: '主题',
    source: '机构',
    year: '年份',
    language: '语言',
    all: '全部',
    filters: '筛选',
    clearFilters: '清除筛选',
    results: {other: '{count} 条结果'},
  },
  ru: {
    search: 'Поиск',
    tag: 'Тема',
    source: 'Организация',
    year: 'Год',
    language: 'Язык',
    all: 'Все',
    filters: 'Фильтры',
    clearFilters: 'Сбросить фильтры',
    results: {one: '{count} результат', few: '{count} результата', other: '{count} результатов'},
  },
};

export const filterPhrase = (name: Exclude<keyof FilterWords, 'results'>, language: string): Phrase =>
  findWords<FilterWords, typeof name>(name, language, FILTER_WORDS);

/** How many items are found, with `{count}` for the number. */
export const resultsPhrase = (count: number, language: string): Phrase =>
  pluralPhrase(count, findWords<FilterWords, 'results'>('results', language, FILTER_WORDS));
