import type {Formats} from './formats.js';
import type {AllWords} from './words.js';

export const es: AllWords = {
  more: 'Mostrar más',
  retry: 'Reintentar',
  close: 'Cerrar',
  empty: 'Nada que mostrar',
  error: 'No se pudo cargar este contenido.',
  stale: 'Sin actualizar desde el {date}',
  newTab: 'se abre en una pestaña nueva',
  added: {one: '{count} elemento más', other: '{count} elementos más'},
  search: 'Buscar',
  tag: 'Tema',
  source: 'Organismo',
  year: 'Año',
  language: 'Idioma',
  all: 'Todos',
  filters: 'Filtros',
  clearFilters: 'Borrar filtros',
  results: {one: '{count} resultado', other: '{count} resultados'},
};

export const esFormats: Formats = {
  longDate: '{day} de {month} de {year}',
  mediumDate: '{day} {month} {year}',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  mediumMonths: 'ene feb mar abr may jun jul ago sept oct nov dic',
  monthAndYear: '{month} de {year}',
  group: '.',
  decimal: ',',
  groupsFrom: 10_000,
  units: 'B kB MB GB',
  between: ', ',
  and: ' y ',
  // "Ana e Isabel"
  exceptBefore: /^h?[iy]/i,
  languages: 'inglés francés español árabe chino ruso',
};
