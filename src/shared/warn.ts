const said = new Set<string>();

/** One warning on the console, however often there is reason for it. */
export function warn(message: string, ...details: unknown[]) {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message, ...details);
}
