/**
 * Copies code. Returns what to tell the visitor.
 *
 * @param reveal shows the code where it is hidden
 */
export async function copyCode(code: Element, reveal = () => {}): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return 'Copied.';
  } catch {
    // Not allowed here: select it, so that it is one key away.
    reveal();
    getSelection()?.selectAllChildren(code);
    return 'Selected. Copy it with your keyboard or menu.';
  }
}
