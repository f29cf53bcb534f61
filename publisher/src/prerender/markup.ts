/** Markup that is made only from escaped text: whatever is in a feed becomes text, or the value of an attribute. */
export class Markup {
  private constructor(readonly html: string) {}

  static element(name: string, attributes: Attributes, ...children: Child[]): Markup {
    const list = Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${escape(String(value))}"`],
    );
    return new Markup(`<${name}${list.join('')}>${children.map(htmlOf).join('')}</${name}>`);
  }

  static readonly lineBreak = new Markup('<br>');
}

export type Attributes = Record<string, string | number | undefined>;
export type Child = string | Markup | undefined | false | readonly Child[];

function htmlOf(child: Child): string {
  if (child instanceof Markup) return child.html;
  if (typeof child === 'string') return escape(child);
  return child ? child.map(htmlOf).join('') : '';
}

/** Escapes a text. Control characters are left out, as HTML cannot have them. */
const escape = (text: string) =>
  text
    .replace(/[^\P{Cc}\s]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Makes the elements of a snapshot from those that its place allows: in a paragraph, only phrasing content. */
export class Builder {
  constructor(
    /** Whether only phrasing content is allowed. */
    private readonly phrasing: boolean,
    /** Whether links are allowed, which they aren't inside a link or a button. */
    private readonly links: boolean,
    private readonly target: string | undefined,
  ) {}

  block(name: 'div' | 'p' | 'section' | 'dl' | 'dt' | 'dd', attributes: Attributes, ...children: Child[]): Markup {
    return this.#element(name, attributes, undefined, children);
  }

  list(items: Child[]): Markup {
    return this.#element('ul', {}, 'list', items);
  }

  item(...children: Child[]): Markup {
    return this.#element('li', {}, 'listitem', children);
  }

  article(...children: Child[]): Markup {
    return this.#element('article', {}, 'article', children);
  }

  /** A heading, as in the widget: HTML has six levels, and below that, ARIA gives the level. */
  heading(level: number, attributes: Attributes, ...children: Child[]): Markup {
    const name = `h${Math.min(level, 6)}`;
    if (this.phrasing) return this.#element(name, {...attributes, 'aria-level': level}, 'heading', children);
    return Markup.element(name, {...attributes, 'aria-level': level > 6 ? level : undefined}, ...children);
  }

  inline(name: 'span' | 'b' | 'time' | 'bdi', attributes: Attributes, ...children: Child[]): Markup {
    return Markup.element(name, attributes, ...children);
  }

  link(url: string | undefined, attributes: Attributes, ...children: Child[]): Child {
    if (!url || !this.links) return children;
    return Markup.element('a', {href: url, ...attributes, target: this.target}, ...children);
  }

  #element(name: string, attributes: Attributes, role: string | undefined, children: Child[]): Markup {
    if (!this.phrasing) return Markup.element(name, attributes, ...children);
    return Markup.element('span', {role, ...attributes}, ...children, Markup.lineBreak);
  }
}
