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
  whenLoaded(frame, ({documentElement: page, defaultView}) => {
    const fit = (height: number) => {
      // Nothing is known of a page that is not displayed.
      if (height > 0) frame.style.blockSize = `${Math.round(height)}px`;
    };
    // The frame's own observer, which knows when its page has been laid out; and in the next frame of the animation, as
    // what an observer changes would be observed at once.
    const {ResizeObserver: Observer} = defaultView as Window & typeof globalThis;
    new Observer(([entry]) => {
      // As it was observed: by the next frame, the page may be hidden, and shown again before anything is observed.
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      requestAnimationFrame(() => fit(height));
    }).observe(page);
  });
}
