/** Sets whether the page says that it is visible, and the browser that it is online, until the test ends. */
export function setPageState(state: {hidden?: boolean; onLine?: boolean}) {
  if (state.hidden !== undefined) {
    Object.defineProperty(document, 'hidden', {configurable: true, value: state.hidden});
    document.dispatchEvent(new Event('visibilitychange'));
  }
  if (state.onLine !== undefined) {
    Object.defineProperty(navigator, 'onLine', {configurable: true, value: state.onLine});
    window.dispatchEvent(new Event(state.onLine ? 'online' : 'offline'));
  }
}

afterEach(() => {
  Reflect.deleteProperty(document, 'hidden');
  Reflect.deleteProperty(navigator, 'onLine');
});
