import { defaults, readAddress, writeAddress, type AnyValues } from '../lib/params.ts';
import { settleRead } from '../lib/state.ts';
import { widgets } from './widgets.ts';

/** Names in the address of an embed that belong to the frame, not to the widget. */
const RESERVED = ['theme', 'controls'];

/** Brings the widget of a figure to life in place of its static picture. Rejects if its script or data cannot be had. */
export async function awaken(figure: HTMLElement, root: HTMLElement): Promise<void> {
  const { widget = '', payload = '', preset = '', figure: id = '', place } = figure.dataset;
  const load = widgets[widget];
  if (!load) throw new Error(`there is no widget "${widget}"`);
  const [module, answer] = await Promise.all([load(), fetch(payload)]);
  if (!answer.ok) throw new Error(`${payload}: ${answer.status}`);
  const loaded = (await answer.json()) as { data: unknown };
  const base = module.settle(readAddress(module.params, new URLSearchParams(preset), defaults(module.params)).values, loaded.data).values;
  const own = place !== 'prose';
  const read = own ? readAddress(module.params, new URLSearchParams(location.search), base, RESERVED) : { values: base, ignored: [] };
  const state = settleRead(read, base, (values) => module.settle(values, loaded.data));
  module.hydrate(root, {
    id: `fig-${id}`,
    figure: id,
    payload: loaded,
    preset: base,
    start: state.values,
    base: document.documentElement.dataset.base ?? '/',
    onchange: (values: AnyValues) => remembered(figure, own, writeAddress(module.params, values, base)),
  });
  remembered(figure, false, writeAddress(module.params, state.values, base));
  tellIgnored(figure, state.ignored);
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
