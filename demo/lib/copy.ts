/** Copies code. Returns what to tell the visitor. */
export async function copyCode(code: Element): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return 'Copied.';
  } catch {
    // Not allowed here: select it, so that it is one key away.
    getSelection()?.selectAllChildren(code);
    return 'Selected. Copy it with your keyboard or menu.';
  }
}
