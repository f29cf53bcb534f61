interface Named {
  name: string;
  default?: string;
}

/** The part of custom-elements.json about a content element. */
export interface Described {
  tagName: string;
  cssParts: Named[];
  cssProperties: Named[];
}

/** The declarations of the content elements in custom-elements.json. */
export async function contentElements(): Promise<Described[]> {
  const {modules} = (await (await fetch('/custom-elements.json')).json()) as {
    modules: {declarations: Partial<Described>[]}[];
  };
  const declarations = modules.flatMap(({declarations}) => declarations);
  return declarations.filter(({tagName, cssParts}) => tagName && cssParts) as Described[];
}
