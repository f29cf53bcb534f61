/** The steps by which content is cut down if it is higher than its room. tight.styles.ts says what each of them does. */
const TIGHTER = ['lines-2', 'lines-1', 'small-pictures', 'close', 'no-pictures', 'plain'];
/** The largest layout shift that a widget may cause (Layout Instability, section 3): half of what we allow a whole page. */
const MAX_SHIFT = 0.005;

/** The room that content must keep so that nothing in sight moves. Lengths in CSS pixels. */
export interface Room {
  height: number;
  /** Where it begins, from the top of the viewport. */
  top: number;
  /** Whether its end is in sight: higher content would move what is below. */
  isEndInSight: boolean;
  /** The margins of the replaced snapshot that reached out of its element, as margins collapse. */
  margins: [start: number, end: number];
}

const pixels = (...lengths: string[]) => lengths.reduce((sum, length) => sum + (parseFloat(length) || 0), 0);

/** The margin that reaches out of an element at one of its edges: its first or last descendants share it (CSS 2, 8.3.1). */
function collapsedMargin(element: Element, edge: 'Start' | 'End'): number {
  let margin = 0;
  const inner = (node: Element) => (edge === 'Start' ? node.firstElementChild : node.lastElementChild);
  for (let node = inner(element); node; node = inner(node)) {
    const style = getComputedStyle(node);
    margin = Math.max(margin, pixels(style[`marginBlock${edge}`]));
    if (pixels(style[`paddingBlock${edge}`], style[`borderBlock${edge}Width`])) break;
  }
  return margin;
}

/** The room that a widget's snapshot takes on the page; undefined if it is out of sight. */
export function roomInSight(host: Element): Room | undefined {
  const {top, bottom, height} = host.getBoundingClientRect();
  const {paddingBlockStart, paddingBlockEnd, borderBlockStartWidth, borderBlockEndWidth} = getComputedStyle(host);
  const isEndInSight = bottom < innerHeight;
  const inner = height - pixels(paddingBlockStart, paddingBlockEnd, borderBlockStartWidth, borderBlockEndWidth);
  // What is below the viewport may move, as long as it doesn't move into sight.
  const kept = isEndInSight ? inner : innerHeight - top;
  if (!(kept > 0)) return undefined;
  return {height: kept, top, isEndInSight, margins: [collapsedMargin(host, 'Start'), collapsedMargin(host, 'End')]};
}

/**
 * Makes an element keep the room of what was there before, so that nothing below it moves. Higher content is cut down if it
 * then fits. All of this ends when the element is out of sight, or when the window has another width.
 */
export function keepRoom(element: HTMLElement, {height, top, isEndInSight, margins: [start, end]}: Room) {
  const {style, dataset} = element;
  const width = innerWidth;
  const below = Math.max(0, 1 - (top + height) / innerHeight);
  const most = (MAX_SHIFT * Math.max(innerWidth, innerHeight)) / (below || 1);
  const fits = () => !isEndInSight || element.getBoundingClientRect().height <= height + most;
  for (const tighter of TIGHTER) {
    if (fits()) break;
    dataset.tight = `${dataset.tight ?? ''} ${tighter}`;
  }
  if (!fits()) delete dataset.tight;
  const kept = {
    'min-block-size': height,
    ...(start && {'margin-block-start': start}),
    ...(end && {'margin-block-end': end}),
  };
  for (const [name, length] of Object.entries(kept)) style.setProperty(name, `${length}px`);

  const release = () => {
    observer.disconnect();
    removeEventListener('resize', onResize);
    for (const name in kept) style.removeProperty(name);
    delete dataset.tight;
  };
  const onResize = () => innerWidth !== width && release();
  const observer = new IntersectionObserver((entries) => {
    if (!entries.at(-1)!.isIntersecting) release();
  });
  observer.observe(element);
  addEventListener('resize', onResize);
}
