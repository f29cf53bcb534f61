import {CampaignBanner} from '../campaign-banner/campaign-banner.js';
import {define} from './define.js';

define('campaign-banner', CampaignBanner);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-banner': CampaignBanner;
  }
}
