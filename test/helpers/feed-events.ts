/** The names of the feed events that an element fires from now on. */
export function feedEvents(element: Element): string[] {
  const fired: string[] = [];
  for (const type of ['alliance-load', 'alliance-error'] as const)
    element.addEventListener(type, () => fired.push(type));
  return fired;
}
