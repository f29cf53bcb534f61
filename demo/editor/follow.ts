/** Changes a live example to the edited markup. Elements that remain stay the same objects, with all that scripts have set. */

const meaningful = ({childNodes}: Node) =>
  Array.from(childNodes).filter(({nodeType, nodeValue}) => nodeType !== Node.TEXT_NODE || nodeValue?.trim());

function follow(node: Node, wanted: Node) {
  if (!(node instanceof Element && wanted instanceof Element)) {
    if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
    return;
  }
  for (const {name} of Array.from(node.attributes)) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
  for (const attribute of wanted.attributes) {
    // Clone the attribute: a parser accepts names that setAttribute() refuses.
    if (node.getAttribute(attribute.name) !== attribute.value) node.setAttributeNode(attribute.cloneNode() as Attr);
  }
  followInside(node, wanted);
}

export function followInside(node: Element, wanted: Element) {
  const present = meaningful(node);
  const nodes = meaningful(wanted);
  for (const left of present.slice(nodes.length)) left.parentNode!.removeChild(left);
  for (const [index, next] of nodes.entries()) {
    const before = present[index];
    if (!before) node.append(document.importNode(next, true));
    else if (before.nodeName === next.nodeName) follow(before, next);
    else node.replaceChild(document.importNode(next, true), before);
  }
}
