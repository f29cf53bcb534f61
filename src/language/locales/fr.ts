import type {Formats} from './formats.js';
import type {AllWords} from './words.js';

export const fr: AllWords = {
  more: 'Afficher plus',
  retry: 'Réessayer',
  close: 'Fermer',
  empty: 'Rien à afficher',
  error: 'Ce contenu n’a pas pu être chargé.',
  stale: 'Non actualisé depuis le {date}',
  newTab: 's’ouvre dans un nouvel onglet',
  added: {one: '{count} élément de plus', other: '{count} éléments de plus'},
  search: 'Rechercher',
  tag: 'Thème',
  source: 'Organisme',
  year: 'Année',
  language: 'Langue',
  all: 'Tout',
  filters: 'Filtres',
  clearFilters: 'Effacer les filtres',
  results: {one: '{count} résultat', other: '{count} résultats'},
};

export const frFormats: Formats = {
  longDate: '{day} {month} {year}',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  mediumMonths: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  monthAndYear: '{month} {year}',
  group: '\u202f',
  decimal: ',',
  unitSpace: '\u202f',
  units: 'o ko Mo Go',
  between: ', ',
  and: ' et ',
  languages: 'anglais français espagnol arabe chinois russe',
};
