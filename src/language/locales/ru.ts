import type {Formats} from './formats.js';
import type {AllWords} from './words.js';

export const ru: AllWords = {
  more: 'Показать ещё',
  retry: 'Повторить попытку',
  close: 'Закрыть',
  empty: 'Нет материалов',
  error: 'Не удалось загрузить материалы.',
  stale: 'Не обновлялось с {date}',
  newTab: 'откроется в новой вкладке',
  added: {
    one: 'Ещё {count} материал',
    few: 'Ещё {count} материала',
    other: 'Ещё {count} материалов',
  },
  search: 'Поиск',
  tag: 'Тема',
  source: 'Организация',
  year: 'Год',
  language: 'Язык',
  all: 'Все',
  filters: 'Фильтры',
  clearFilters: 'Сбросить фильтры',
  results: {one: '{count} результат', few: '{count} результата', other: '{count} результатов'},
};

export const ruFormats: Formats = {
  longDate: '{day} {month} {year} г.',
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  mediumMonths: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.',
  group: '\u00a0',
  decimal: ',',
  units: 'Б кБ МБ ГБ',
  between: ', ',
  and: ' и ',
  languages: 'английский французский испанский арабский китайский русский',
};
