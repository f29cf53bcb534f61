import type {Feed} from '../read/json-feed.js';
import {primaryLanguage} from '../read/language-tag.js';

/**
 * The address of a feed's translation: by exact tag, else by primary language. Undefined if there is none, or if the feed
 * itself is in `language`.
 */
export function translationOf({language: own = '', _alliance}: Feed, language: string): string | undefined {
  const translations = Object.entries(_alliance?.translations ?? {});
  const wanted = language.toLowerCase();
  const primary = primaryLanguage(wanted);
  if (own.toLowerCase() === wanted) return;
  const exact = translations.find(([tag]) => tag.toLowerCase() === wanted);
  if (exact) return exact[1];
  if (primaryLanguage(own) === primary) return;
  return (translations.find(([tag]) => tag.toLowerCase() === primary) ??
    translations.find(([tag]) => primaryLanguage(tag) === primary))?.[1];
}
