/** The front page: host pages in frames, some of them in tabs. */
import {all, byId} from './lib/dom.js';
import {fitHeight} from './lib/frame.js';
import {toast} from './lib/toast.js';

all<HTMLIFrameElement>('.browser iframe').forEach(fitHeight);

/** Tabs as the ARIA Authoring Practices describe them: a single tab stop, and arrow keys to go from one to the next. */
function listenToTabs(list: HTMLElement) {
  const tabs = all('[role=tab]', list);
  const select = (selected: HTMLElement) => {
    for (const tab of tabs) {
      const isSelected = tab === selected;
      tab.ariaSelected = String(isSelected);
      tab.tabIndex = isSelected ? 0 : -1;
      byId(tab.getAttribute('aria-controls')!).hidden = !isSelected;
    }
  };
  const steps: Record<string, (index: number) => number> = {
    ArrowLeft: (index) => index - 1,
    ArrowRight: (index) => (index + 1) % tabs.length,
    Home: () => 0,
    End: () => -1,
  };
  list.hidden = false;
  list.addEventListener('click', ({target}) => {
    const tab = (target as Element).closest<HTMLElement>('[role=tab]');
    if (tab) select(tab);
  });
  list.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs.at(step(tabs.indexOf(document.activeElement as HTMLElement)))!;
    select(next);
    next.focus();
  });
}

all('[role=tablist]').forEach(listenToTabs);

addEventListener('message', ({data, origin}: MessageEvent<{alliancePretended?: string} | undefined>) => {
  if (origin === location.origin && data?.alliancePretended)
    toast(`This would open ${data.alliancePretended}, an address for examples only.`);
});
