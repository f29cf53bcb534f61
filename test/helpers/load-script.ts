interface PolicyFactory {
  createPolicy(name: string, rules: {createScriptURL(url: string): string}): {createScriptURL(url: string): string};
}

/** Adds a script to a page, also where the page requires Trusted Types, and waits until it has run. */
export async function loadScript(page: Document, address: string, type = '') {
  const script = page.createElement('script');
  script.type = type;
  const {trustedTypes} = page.defaultView as {trustedTypes?: PolicyFactory};
  const policy = trustedTypes?.createPolicy('test', {createScriptURL: (url) => url});
  script.src = policy?.createScriptURL(address) ?? address;
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve, {once: true}));
  page.head.append(script);
  await loaded;
}
