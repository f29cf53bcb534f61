/** Frames with pages of this site in them. */

/** Calls back whenever a page has been loaded into a frame, also if that was before. */
export function whenLoaded(frame: HTMLIFrameElement, callback: (page: Document) => void) {
  const tell = () => {
    const page = frame.contentDocument;
    if (page && page.URL !== 'about:blank' && page.readyState === 'complete') callback(page);
  };
  frame.addEventListener('load', tell);
  tell();
}

/** Keeps a frame as high as the page in it. */
export function fitHeight(frame: HTMLIFrameElement) {
  let observer: ResizeObserver | undefined;
  whenLoaded(frame, ({documentElement: page}) => {
    observer?.disconnect();
    const fit = () => {
      // Nothing is known of a page that is not displayed.
      if (page.offsetHeight > 0) frame.style.blockSize = `${page.offsetHeight}px`;
    };
    // In the next frame: what an observer changes would be observed at once.
    observer = new ResizeObserver(() => requestAnimationFrame(fit));
    observer.observe(page);
  });
}
