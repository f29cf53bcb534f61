/** Hosts where anybody may publish: a feed that is there may be anybody's. */
const PUBLIC_HOSTS = /(^|\.)(jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com|esm\.sh|githubusercontent\.com)$/;

/** Not taken from `document`, where an element of that name would stand in its place. */
function addressOfScript() {
  const {currentScript} = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript.src;
  // Modules don't know their script.
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[src*="alliance-widgets"]');
  return [...scripts].find(({src}) => /\/alliance-widgets(\.min)?\.js([?#]|$)/.test(src))?.src;
}

function hostOf(address: string | undefined) {
  const host = address && new URL(address).host;
  return host && !PUBLIC_HOSTS.test(host) ? host : undefined;
}

/** The host that this script came from, which the page trusts. */
export const scriptHost = hostOf(addressOfScript());
