/** What the page's console is warned of from now on until the test ends, Lit's own warnings aside. */
export function warnings(): string[] {
  const said: string[] = [];
  console.warn = (...parts: unknown[]) => {
    const line = parts.map(String).join(' ');
    if (!line.includes('lit.dev')) said.push(line);
  };
  return said;
}

const original = console.warn;

afterEach(() => {
  console.warn = original;
});
