/**
 * Copies code.
 *
 * @param reveal shows the code, if it is hidden
 * @returns what to tell the visitor
 */
export async function copyCode(code: Element, reveal = () => {}): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return 'Copied.';
  } catch {
    // The browser doesn't allow it. Select the code, so that the visitor can copy it with a key.
    reveal();
    getSelection()?.selectAllChildren(code);
    return 'Selected. Copy it with your keyboard or menu.';
  }
}
