/** The same sequence of whole numbers each time, from 0 up to the given limit. */
export function randomNumbers(seed: number) {
  return (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * below);
  };
}
