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
