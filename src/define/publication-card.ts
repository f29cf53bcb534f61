import {PublicationCard} from '../publication-card/publication-card.js';
import {define} from './define.js';

define('publication-card', PublicationCard);

declare global {
  interface HTMLElementTagNameMap {
    'publication-card': PublicationCard;
  }
}
