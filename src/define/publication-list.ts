import {PublicationList} from '../publication-list/publication-list.js';
import {define} from './define.js';

define('publication-list', PublicationList);

declare global {
  interface HTMLElementTagNameMap {
    'publication-list': PublicationList;
  }
}
