import { defaults, readAddress, writeAddress, type AnyValues } from '../lib/params.ts';
import { widgets } from './widgets.ts';

/** Names in the address of an embed that belong to the frame, not to the widget. */
const RESERVED = ['theme', 'controls'];
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

async function wake(figure: HTMLElement): Promise<void> {
  const { widget = '', payload = '', preset = '', figure: id = '', place, awake } = figure.dataset;
  const load = widgets[widget];
  const root = figure.querySelector<HTMLElement>('.w-root');
  if (awake !== undefined || !load || !root) return;
  figure.dataset.awake = 'loading';
  const missed = remember(root);
  try {
    const [module, answer] = await Promise.all([load(), fetch(payload)]);
    if (!answer.ok) throw new Error(`${payload}: ${answer.status}`);
    const loaded = (await answer.json()) as { data: unknown };
    const base = module.settle(readAddress(module.params, new URLSearchParams(preset), defaults(module.params)).values, loaded.data).values;
    const own = place !== 'prose';
    const read = own ? readAddress(module.params, new URLSearchParams(location.search), base, RESERVED) : { values: base, ignored: [] };
    const settled = module.settle(read.values, loaded.data);
    const settledAll: AnyValues = settled.values;
    module.hydrate(root, {
      id: `fig-${id}`,
      figure: id,
      payload: loaded,
      preset: base,
      start: settledAll,
      base: document.documentElement.dataset.base ?? '/',
      onchange: (values: AnyValues) => remembered(figure, own, writeAddress(module.params, values, base)),
    });
    remembered(figure, false, writeAddress(module.params, settledAll, base));
    tellIgnored(figure, [...read.ignored, ...settled.ignored]);
    figure.dataset.awake = 'yes';
  } catch (error) {
    // The static picture and its table say everything; a later touch tries again.
    delete figure.dataset.awake;
    console.warn(error);
  } finally {
    missed();
  }
}

/** Keeps the state in the address (own pages) and in the address that "link to this view" copies. */
function remembered(figure: HTMLElement, own: boolean, query: string): void {
  const search = query === '' ? '' : `?${query}`;
  const button = figure.querySelector<HTMLElement>('[data-copy]');
  if (button) button.dataset.copy = `${(button.dataset.copy ?? '').replace(/\?.*$/, '')}${search}`;
  if (!own) return;
  const frame = RESERVED.flatMap((name) => {
    const value = new URLSearchParams(location.search).get(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  const all = [...frame, ...(query === '' ? [] : [query])].join('&');
  history.replaceState(history.state, '', `${location.pathname}${all === '' ? '' : `?${all}`}${location.hash}`);
}

function tellIgnored(figure: HTMLElement, names: readonly string[]): void {
  const note = figure.querySelector<HTMLElement>('[data-ignored]');
  if (!note || names.length === 0) return;
  note.textContent = (note.dataset.ignored ?? '').replace('{names}', [...new Set(names)].slice(0, 5).join(', '));
  note.hidden = false;
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
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) changed.set(target, { value: target.value, checked: 'checked' in target && target.checked });
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
