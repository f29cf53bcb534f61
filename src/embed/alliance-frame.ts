/**
 * For a page that shows embed.html in frames: gives each the height that its content has. It may be loaded in any way,
 * and twice.
 * @module
 */

/** Where a frame's messages come from; an opaque origin where it is in a sandbox without one. */
const originOf = ({src, sandbox, attributes}: HTMLIFrameElement) =>
  'sandbox' in attributes && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;

const frames = () =>
  [...document.querySelectorAll('iframe')].filter(({src}) => /^https?:[^?#]*\/embed\.html([?#]|$)/.test(src));

addEventListener('message', ({data, origin, source}: MessageEvent<{type?: string; height?: unknown} | null>) => {
  if (data?.type !== 'alliance-height') return;
  const {height} = data;
  if (typeof height !== 'number' || !(height > 0 && height < 1e5)) return;
  for (const frame of frames()) {
    if (frame.contentWindow === source && originOf(frame) === origin) frame.style.height = `${height}px`;
  }
});

// Those that have told it already, before this was listening.
for (const frame of frames()) frame.contentWindow?.postMessage({type: 'alliance-frame'}, '*');
