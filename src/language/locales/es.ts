import type {Words} from './words.js';

export const es: Words = {
  more: 'Mostrar más',
  retry: 'Reintentar',
  close: 'Cerrar',
  empty: 'Nada que mostrar',
  error: 'No se pudo cargar este contenido.',
  stale: 'Sin actualizar desde el {date}',
  newTab: 'se abre en una pestaña nueva',
  added: {one: '{count} elemento más', other: '{count} elementos más'},
};
