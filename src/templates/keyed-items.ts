import {noChange} from 'lit';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import {directive, Directive, type ChildPart} from 'lit/directive.js';

type KeyOf = (item: never) => string;
type Template = (item: never, index: number) => unknown;

/** Whether a node is between the marker comments of a part. */
function holds({startNode, endNode}: ChildPart, wanted: Element): boolean {
  for (let node = startNode; node && node !== endNode; node = node.nextSibling) if (node.contains(wanted)) return true;
  return false;
}

/** Removes a part with its end marker, which Lit's own function leaves behind. */
function remove(part: ChildPart) {
  removePart(part);
  (part.endNode as Comment | null)?.remove();
}

class KeyedItems extends Directive {
  #keys: string[] = [];

  render(items: readonly never[], _keyOf: KeyOf, template: Template): unknown {
    return items.map(template);
  }

  override update(container: ChildPart, [items, keyOf, template]: [readonly never[], KeyOf, Template]): unknown {
    const formerKeys = this.#keys;
    const keys = (this.#keys = items.map(keyOf));
    const former = getCommittedValue(container) as ChildPart[] | undefined;
    // In the first update, Lit creates the parts itself, or hydrates those of a server.
    if (!Array.isArray(former)) return this.render(items, keyOf, template);

    const partOf = new Map(formerKeys.map((key, index) => [key, former[index]!]));
    const wanted = new Set(keys);
    for (const [key, part] of partOf) if (!wanted.has(key)) remove(part);

    // An element that is moved loses the focus, so the others are moved around it.
    const focused = (container.parentNode.getRootNode() as Partial<ShadowRoot>).activeElement;
    const fixed = keys.findIndex((key) => focused && partOf.has(key) && holds(partOf.get(key)!, focused));
    const parts: ChildPart[] = [];
    for (let index = keys.length - 1; index >= 0; index--) {
      const known = partOf.get(keys[index]!);
      const part = index === fixed ? known! : insertPart(container, parts[index + 1], known);
      parts[index] = setChildPartValue(part, template(items[index]!, index));
    }
    setCommittedValue(container, parts);
    return noChange;
  }
}

const keyed = directive(KeyedItems);

/**
 * Renders items so that each keeps its nodes wherever it moves, and the focus if it is in them. Unlike Lit's `repeat`, it never
 * moves the nodes of the item with the focus.
 * @param keyOf what tells an item from all others, now and after the next reload
 */
export const keyedItems = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  template: (item: T, index: number) => unknown,
) => keyed(items as never[], keyOf, template);
