/** Buttons that copy an address. In a frame, where the host may have closed the clipboard (and the browser would complain), the address is shown instead. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      const address = button.dataset.copy ?? '';
      const said = button.parentElement?.querySelector('[data-copied]');
      const show = (text: string): void => {
        if (said) said.textContent = text;
      };
      if (window !== window.top || !('clipboard' in navigator)) {
        show(address);
        return;
      }
      navigator.clipboard.writeText(address).then(
        () => show('✓'),
        () => show(address),
      );
    });
  }
}
