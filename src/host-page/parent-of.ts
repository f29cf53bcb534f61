/**
 * The parent of a node. Forms and documents have members named after what is in them, which hide their own: in a form with
 * `<input name="parentNode">`, that input would be the form's parent, and a search for its ancestors would never end.
 */
export const parentOf = (node: Node): ParentNode | null => Reflect.get(Node.prototype, 'parentNode', node);

/** The parent of a node, or the host of a shadow root. A document with `<form name="host">` has no host. */
export const parentOrHost = (node: Node): Node | null =>
  node.nodeType === 11 ? (node as ShadowRoot).host : parentOf(node);
