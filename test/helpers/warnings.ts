/** The warnings in the page's console from now on until the test ends, without Lit's own. */
export function warnings(): string[] {
  const warned: string[] = [];
  console.warn = (...parts: unknown[]) => {
    const line = parts.map(String).join(' ');
    if (!line.includes('lit.dev')) warned.push(line);
  };
  return warned;
}

const original = console.warn;

afterEach(() => {
  console.warn = original;
});
