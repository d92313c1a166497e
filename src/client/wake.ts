/** How near the screen a figure must be scrolled. */
const NEAR = '300px';

/**
 * Wakes figures: when the reader touches, clicks, focuses or types in one, or scrolls it near; never by lying in the first screen.
 * A figure page or embed whose address carries a state wakes at once: its reader asked for that view.
 */
export function startWaking(): void {
  const figures = [...document.querySelectorAll<HTMLElement>('[data-widget]')];
  for (const figure of figures) {
    const start = (): void => void wake(figure);
    for (const event of ['pointerdown', 'touchstart', 'focusin', 'keydown']) {
      figure.addEventListener(event, start, { passive: true, capture: true });
    }
    if (figure.dataset.place !== 'prose' && location.search.length > 1) start();
  }
  const near = (): void => {
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting || !(target instanceof HTMLElement)) continue;
          watcher.unobserve(target);
          void wake(target);
        }
      },
      { rootMargin: NEAR },
    );
    for (const figure of figures) watcher.observe(figure);
  };
  addEventListener('scroll', near, { once: true, passive: true });
}

/** Only what must be at hand before the reader does anything stands here; the rest comes with the first figure that wakes. */
async function wake(figure: HTMLElement): Promise<void> {
  const root = figure.querySelector<HTMLElement>('.w-root');
  if (figure.dataset.awake !== undefined || !root) return;
  figure.dataset.awake = 'loading';
  const missed = remember(root);
  try {
    const { awaken } = await import('./awaken.ts');
    await awaken(figure, root);
    figure.dataset.awake = 'yes';
  } catch (error) {
    // The static picture and its table say everything; a later touch tries again.
    delete figure.dataset.awake;
    console.warn(error);
  } finally {
    missed();
  }
}

/** What a reader does while the script is on its way is done again once it is there. */
function remember(root: HTMLElement): () => void {
  const clicks: { target: Element; x: number; y: number }[] = [];
  // With what the reader made of them: taking a control over sets it to the preset.
  const changed = new Map<HTMLInputElement | HTMLSelectElement, { value: string; checked: boolean }>();
  const onClick = ({ target, clientX, clientY }: MouseEvent): void => {
    if (target instanceof Element && target.closest('button, .w-picture')) clicks.push({ target, x: clientX, y: clientY });
  };
  const onInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
      changed.set(target, { value: target.value, checked: 'checked' in target && target.checked });
  };
  root.addEventListener('click', onClick);
  root.addEventListener('input', onInput);
  return () => {
    root.removeEventListener('click', onClick);
    root.removeEventListener('input', onInput);
    for (const [control, { value, checked }] of changed) {
      if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) control.checked = checked;
      else control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const { target, x, y } of clicks) target.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y }));
  };
}
