import {AllianceFeed} from '../alliance-feed/alliance-feed.js';
import {define} from './define.js';

define('alliance-feed', AllianceFeed);

declare global {
  interface HTMLElementTagNameMap {
    'alliance-feed': AllianceFeed;
  }
}
