/** Markup made only from escaped text: nothing in a feed can become anything but text or the value of an attribute. */
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

/** Control characters cannot be written in HTML. */
const escape = (text: string) =>
  text
    .replace(/[^\P{Cc}\s]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Elements of a snapshot that are allowed in their place: a paragraph takes only phrasing content. */
export class Builder {
  constructor(
    private readonly phrasing: boolean,
    /** Links are not allowed inside a link or a button. */
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

  /** As in the widget: HTML ends at 6, below that, ARIA names the level. */
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
