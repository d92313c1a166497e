import type { Component } from 'svelte';
import type { AnyValues, ParamTable } from '../lib/params.ts';

/** What waking needs of a widget; each is a file of its own, loaded when a reader comes near. */
export interface Awake {
  params: ParamTable;
  settle: (values: AnyValues, data: unknown) => { values: AnyValues; ignored: string[] };
  hydrate: (target: Element, props: Record<string, unknown>) => void;
}

interface Modules {
  default: Component<never>;
}

async function awake(widget: Promise<Modules>, loaded: Promise<{ model: unknown }>): Promise<Awake> {
  const [{ default: Widget }, { model }, { flushSync, hydrate }] = await Promise.all([widget, loaded, import('svelte')]);
  const { params, settle } = model as Pick<Awake, 'params' | 'settle'>;
  return {
    params,
    settle,
    hydrate: (target, props) => {
      hydrate(Widget, { target, props: props as never });
      // The state of the address is laid over the preset now, before anything that the reader did meanwhile.
      flushSync();
    },
  };
}

/** All widgets by name, as in widgets/registry.ts; a test holds the two together. */
export const widgets: Readonly<Record<string, () => Promise<Awake>>> = {
  'deal-value': () => awake(import('../widgets/deal-value/Widget.svelte'), import('../widgets/deal-value/model.ts')),
  growth: () => awake(import('../widgets/growth/Widget.svelte'), import('../widgets/growth/model.ts')),
  layers: () => awake(import('../widgets/layers/Widget.svelte'), import('../widgets/layers/model.ts')),
  timeline: () => awake(import('../widgets/timeline/Widget.svelte'), import('../widgets/timeline/model.ts')),
};
