import type {Words} from './words.js';

export const zh: Words = {
  more: '显示更多',
  retry: '重试',
  close: '关闭',
  empty: '暂无内容',
  error: '无法加载此内容。',
  stale: '自{date}起未更新',
  newTab: '在新标签页中打开',
  comma: '、',
  added: {other: '又显示了 {count} 项'},
};
