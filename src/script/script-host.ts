/** Hosts where anybody can publish: a feed there may be anybody's. */
const PUBLIC_HOSTS =
  /(^|\.)(jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com|esm\.sh|githubusercontent\.com|githack\.com|statically\.io)$/;

/** The address of this script. */
function addressOfScript() {
  // An element of that name on the page would hide the document's own property.
  const {currentScript} = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript.src;
  // Modules don't know their script.
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[src*="alliance-widgets"]');
  return [...scripts].find(({src}) => /\/alliance-widgets(\.min)?\.js([?#]|$)/.test(src))?.src;
}

// Known only while the script runs.
const address = addressOfScript();

/** The host that this script came from, which the page trusts; none if anybody can publish there. */
export function scriptHost(): string | undefined {
  const host = address && new URL(address).host;
  return host && !PUBLIC_HOSTS.test(host) ? host : undefined;
}
