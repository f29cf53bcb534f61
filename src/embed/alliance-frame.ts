/**
 * For a page that shows embed.html in frames: gives each the height that its content has. It may be loaded in any way,
 * and twice.
 * @module
 */

/** Whether a frame may be one of ours: lazy loaders leave its address empty and replace that of its window. */
const mayBeOurs = ({src, srcdoc}: HTMLIFrameElement) =>
  /^https?:/.test(src) ? /^[^?#]*\/embed\.html([?#]|$)/.test(src) : !srcdoc;

/** Where a frame's messages come from, if its address says so; an opaque origin where it is in a sandbox without one. */
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

// Ask the frames that sent their height before this script was listening.
for (const frame of frames()) frame.contentWindow?.postMessage({type: 'alliance-frame'}, '*');
