/**
 * For a page that shows embed.html in frames: gives each frame the height of its content. It does no harm to load it twice.
 * @module
 */

/** Whether a frame may be one of ours. Lazy loaders may leave `src` empty, and set the address of its window instead. */
const mayBeOurs = ({src, srcdoc}: HTMLIFrameElement) =>
  /^https?:/.test(src) ? /^[^?#]*\/embed\.html([?#]|$)/.test(src) : !srcdoc;

/** Whether a message from this origin may be the frame's. A sandboxed frame has an opaque origin, written `null`. */
const isFrom = ({src, sandbox, attributes}: HTMLIFrameElement, origin: string) =>
  'sandbox' in attributes && !sandbox.contains('allow-same-origin')
    ? origin === 'null'
    : !/^https?:/.test(src) || new URL(src).origin === origin;

const frames = () => [...document.querySelectorAll('iframe')].filter(mayBeOurs);

addEventListener('message', ({data, origin, source}: MessageEvent<{type?: string; height?: unknown} | null>) => {
  if (data?.type !== 'alliance-height') return;
  const {height} = data;
  if (typeof height !== 'number' || !(height > 0 && height < 1e5)) return;
  for (const frame of frames()) {
    if (frame.contentWindow === source && isFrom(frame, origin)) frame.style.height = `${height}px`;
  }
});

// Some frames may have sent their height before this script was listening.
for (const frame of frames()) frame.contentWindow?.postMessage({type: 'alliance-frame'}, '*');
