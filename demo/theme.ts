/** Sets light or dark as the visitor chose it before. It runs in the head, so that nothing is painted in the other scheme first. */
import {savedScheme} from './lib/scheme.js';

const scheme = savedScheme();
if (scheme) document.documentElement.dataset.scheme = scheme;
