// Light or dark as chosen before, and set before anything is drawn.
try {
  const scheme = globalThis.localStorage.getItem('alliance-demo:scheme');
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage is refused: as the system has it.
}
