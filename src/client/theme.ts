import { readTheme, writeTheme } from './settings.ts';

/** Connects the theme select, and the button that erases what is stored. */
export function startTheme(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-switch]');
  if (!select) return;
  const show = (theme: string): void => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    select.value = theme;
  };
  select.value = document.documentElement.dataset.theme ?? readTheme();
  select.addEventListener('change', () => {
    show(select.value);
    writeTheme(select.value);
  });
  document.querySelector('[data-erase]')?.addEventListener('click', () => {
    writeTheme('');
    show('');
    const said = document.querySelector<HTMLElement>('[data-erased]');
    if (said) said.hidden = false;
  });
}
