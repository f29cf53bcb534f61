import type {Formats} from './formats.js';
import type {AllWords} from './words.js';

export const zh: AllWords = {
  more: '显示更多',
  retry: '重试',
  close: '关闭',
  empty: '暂无内容',
  error: '无法加载此内容。',
  stale: '自{date}起未更新',
  newTab: '在新标签页中打开',
  comma: '、',
  added: {other: '又显示了 {count} 项'},
  search: '搜索',
  tag: '主题',
  source: '机构',
  year: '年份',
  language: '语言',
  all: '全部',
  filters: '筛选',
  clearFilters: '清除筛选',
  results: {other: '{count} 条结果'},
};

const MONTHS = '1 2 3 4 5 6 7 8 9 10 11 12';

export const zhFormats: Formats = {
  longDate: '{year}年{month}月{day}日',
  months: MONTHS,
  mediumMonths: MONTHS,
  monthAndYear: '{year}年{month}月',
  yearAlone: '{year}年',
  group: ',',
  decimal: '.',
  units: 'B kB MB GB',
  between: '、',
  and: '和',
  languages: '英语 法语 西班牙语 阿拉伯语 中文 俄语',
};
