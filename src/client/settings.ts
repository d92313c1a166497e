/** The only storage of the site: one key with the reader's own settings. Storage may be closed (private mode, sandbox). */
const KEY = 'two-apps';

export function readTheme(): string {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null && 'theme' in stored ? String(stored.theme) : '';
  } catch {
    return '';
  }
}

/** Keeps a theme, or forgets everything for "". */
export function writeTheme(theme: string): void {
  try {
    if (theme === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ theme }));
  } catch {
    // Nothing is kept then; the choice holds for this page.
  }
}
