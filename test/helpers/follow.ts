/**
 * Clicks an element as a visitor does, and tells whether a browser would follow the link; nothing leaves the page. A
 * middle click is `{button: 1}`, for which browsers fire `auxclick`.
 */
export function follow(target: Element, init: MouseEventInit = {}): boolean {
  let follows = false;
  const stop = (event: Event) => {
    follows = !event.defaultPrevented;
    event.preventDefault();
  };
  const type = init.button ? 'auxclick' : 'click';
  window.addEventListener(type, stop, {once: true});
  target.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true, cancelable: true, ...init}));
  return follows;
}
