import {logToPage} from '../host-page/log-to-page.js';
import type {Words} from '../language/locales/words.js';
import {registerLanguage} from '../language/words.js';
import {findAll, type Scope} from './open-roots.js';

const LANGUAGE = 'data-alliance-language';

const read = new WeakSet<Element>();

/**
 * Registers the words in `<script type="application/json" data-alliance-language="de">{"more": "Mehr anzeigen"}</script>`:
 * another language, for a page that has only the script tag.
 */
export function readLanguages(scope: Scope) {
  for (const script of findAll(scope, `script[${LANGUAGE}]`)) {
    const tag = script.getAttribute(LANGUAGE)!.trim();
    // While the page is being parsed, an element may be there before its text.
    if (read.has(script) || !script.textContent.trim()) continue;
    read.add(script);
    try {
      registerLanguage(tag, JSON.parse(script.textContent) as Words);
    } catch (error) {
      logToPage('warn', `<script ${LANGUAGE}="${tag}"> is not JSON:`, error);
    }
  }
}
