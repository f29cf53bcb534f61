/**
 * Defines every element.
 * @module
 */
import './define/alliance-feed.js';
import './define/campaign-banner.js';
import './define/news-list.js';
import './define/publication-card.js';
import './define/publication-list.js';
