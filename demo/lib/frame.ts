/** Frames with pages of this site in them. */

/** Calls back whenever a page has loaded in a frame, and at once if one has already. */
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
  whenLoaded(frame, ({documentElement: page, defaultView}) => {
    const fit = (height: number) => {
      // A page that is not displayed has no height.
      if (height > 0) frame.style.blockSize = `${Math.round(height)}px`;
    };
    // Use the frame's own observer, which knows when its page has been laid out. Wait for the next animation frame: a height
    // that an observer changes would be observed at once.
    const {ResizeObserver: Observer} = defaultView as Window & typeof globalThis;
    new Observer(([entry]) => {
      // Use the height that was observed: by the next animation frame, the page may be hidden.
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      requestAnimationFrame(() => fit(height));
    }).observe(page);
  });
}
