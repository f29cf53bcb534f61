import type * as Axe from 'axe-core';
// Not a module: it puts itself on the window.
import 'axe-core';

const {axe} = window as unknown as {axe: typeof Axe};

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The violations that axe finds in an element and its contents, a line each. */
export async function violations(element: Element): Promise<string[]> {
  const {violations} = await axe.run(element, {
    runOnly: TAGS,
    resultTypes: ['violations'],
    rules: {'target-size': {enabled: true}},
  });
  return violations.flatMap(({id, nodes}) => nodes.map(({target, html}) => `${id}: ${target.join(' ')} ${html}`));
}
