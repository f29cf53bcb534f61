/** Light or dark, as the visitor has chosen it for the whole site. */
const KEY = 'alliance-demo:scheme';

export function savedScheme(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is refused: follow the system.
    return null;
  }
}

function saveScheme(scheme: string) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Storage is refused: the choice then holds for this page only.
  }
}

const root = document.documentElement;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

export const isDark = () => (root.dataset.scheme ?? (systemIsDark.matches ? 'dark' : 'light')) === 'dark';

/** Makes a button switch between light and dark. */
export function listenToSchemeButton(button: HTMLButtonElement) {
  const show = () => (button.ariaPressed = String(isDark()));
  button.hidden = false;
  show();
  button.addEventListener('click', () => {
    root.dataset.scheme = isDark() ? 'light' : 'dark';
    show();
    saveScheme(root.dataset.scheme);
  });
}
