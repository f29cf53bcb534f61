interface Named {
  name: string;
  default?: string;
}

/** What custom-elements.json says of a content element. */
export interface Described {
  tagName: string;
  cssParts: Named[];
  cssProperties: Named[];
}

/** What custom-elements.json says of the content elements. */
export async function contentElements(): Promise<Described[]> {
  const {modules} = (await (await fetch('/custom-elements.json')).json()) as {
    modules: {declarations: Partial<Described>[]}[];
  };
  const declarations = modules.flatMap(({declarations}) => declarations);
  return declarations.filter(({tagName, cssParts}) => tagName && cssParts) as Described[];
}
