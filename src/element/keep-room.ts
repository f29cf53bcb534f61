/** How content that is higher than its room says less, step by step: see the styles. */
const TIGHTER = ['lines-2', 'lines-1', 'lines-3 no-pictures', 'lines-1 no-pictures'];
/** Smaller moves are no layout shifts (Layout Instability, section 2.2). */
const SAME_PX = 3;

/** The room of an element, as far as something in sight would move with its end. */
export interface Room {
  height: number;
  /** Its end is in sight: higher content would move what is below. */
  isEndInSight: boolean;
}

export function roomInSight(element: Element): Room | undefined {
  const {top, bottom, height} = element.getBoundingClientRect();
  const isEndInSight = bottom < innerHeight;
  // What is below the viewport may move, but not into sight.
  const kept = isEndInSight ? height : innerHeight - top;
  return kept > 0 ? {height: kept, isEndInSight} : undefined;
}

/**
 * Has an element keep the room that it had, so that nothing below it moves, until it is out of sight or the page gets
 * another width. Content that is higher is cut down to it, if that is enough.
 */
export function keepRoom(element: HTMLElement, {height, isEndInSight}: Room) {
  const {style, dataset} = element;
  const width = innerWidth;
  const fits = () => !isEndInSight || element.getBoundingClientRect().height < height + SAME_PX;
  for (const tighter of TIGHTER) {
    if (fits()) break;
    dataset.tight = tighter;
  }
  if (!fits()) delete dataset.tight;
  style.setProperty('min-block-size', `${height}px`);

  const release = () => {
    observer.disconnect();
    removeEventListener('resize', onResize);
    style.removeProperty('min-block-size');
    delete dataset.tight;
  };
  const onResize = () => innerWidth !== width && release();
  const observer = new IntersectionObserver((entries) => {
    if (!entries.at(-1)!.isIntersecting) release();
  });
  observer.observe(element);
  addEventListener('resize', onResize);
}
