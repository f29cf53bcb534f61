/** Light or dark as it was chosen before. It runs in the head, so that nothing is drawn in the other scheme first. */
import {savedScheme} from './lib/scheme.js';

const scheme = savedScheme();
if (scheme) document.documentElement.dataset.scheme = scheme;
