/**
 * What a script tag loads: every element, and the markup for a CMS that strips unknown tags.
 * @module
 */
import '../define.js';
import {upgradeLinks} from './cms-links.js';

upgradeLinks();
