/** Calls a function while any use of `Intl` throws. */
export function withoutIntl<T>(work: () => T): T {
  const {Intl} = globalThis;
  globalThis.Intl = new Proxy(Intl, {
    get(_, name) {
      throw new Error(`Intl.${String(name)} is asked for`);
    },
  });
  try {
    return work();
  } finally {
    globalThis.Intl = Intl;
  }
}
