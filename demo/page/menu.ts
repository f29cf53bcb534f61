/** The site's menu: groups that open below a bar, or, on a phone, a panel with all of them. */
import {all} from '../lib/dom.js';

const bar = matchMedia('(min-width: 52rem)');

export function listenToMenu() {
  const menu = document.getElementById('menu');
  if (!menu) return;
  const groups = all<HTMLDetailsElement>('details', menu);
  const close = () => groups.forEach((group) => (group.open = false));
  // On a phone, the panel has room for all groups.
  menu.addEventListener('beforetoggle', () => groups.forEach((group) => (group.open = !bar.matches)));
  bar.addEventListener('change', close);
  for (const group of groups) {
    group.querySelector('summary')!.addEventListener('click', () => {
      if (bar.matches) for (const other of groups) if (other !== group) other.open = false;
    });
    group.addEventListener('keydown', ({key}) => {
      if (key !== 'Escape' || !bar.matches || !group.open) return;
      group.open = false;
      group.querySelector('summary')!.focus();
    });
    group.addEventListener('focusout', ({relatedTarget}) => {
      if (bar.matches && relatedTarget && !group.contains(relatedTarget as Node)) group.open = false;
    });
  }
  document.addEventListener('click', ({target}) => {
    if (bar.matches && !menu.contains(target as Node)) close();
  });
}
