import type {Formats} from './formats.js';
import type {Words} from './words.js';

export const ru: Words = {
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
