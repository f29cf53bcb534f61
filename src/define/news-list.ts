import {NewsList} from '../news-list/news-list.js';
import {define} from './define.js';

define('news-list', NewsList);

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsList;
  }
}
