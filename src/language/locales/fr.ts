import type {Words} from './words.js';

export const fr: Words = {
  more: 'Afficher plus',
  retry: 'Réessayer',
  close: 'Fermer',
  empty: 'Rien à afficher',
  error: 'Ce contenu n’a pas pu être chargé.',
  stale: 'Non actualisé depuis le {date}',
  newTab: 's’ouvre dans un nouvel onglet',
  added: {one: '{count} élément de plus', other: '{count} éléments de plus'},
};
