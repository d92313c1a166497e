import { render } from 'svelte/server';
import type { Component } from 'svelte';
import type { Evidence } from '../evidence/evidence.ts';
import { withPreset, type AnyValues, type ParamTable, type Values } from '../lib/params.ts';
import type { Frame, Model, Payload, Summary, Table, WidgetProps } from './contract.ts';
import * as growthData from './growth/data.ts';
import GrowthDrawing from './growth/Drawing.svelte';
import { model as growthModel } from './growth/model.ts';
import GrowthWidget from './growth/Widget.svelte';
import * as dealValueData from './deal-value/data.ts';
import DealValueDrawing from './deal-value/Drawing.svelte';
import { model as dealValueModel } from './deal-value/model.ts';
import DealValueWidget from './deal-value/Widget.svelte';
import * as layersData from './layers/data.ts';
import LayersDrawing from './layers/Drawing.svelte';
import { model as layersModel } from './layers/model.ts';
import LayersWidget from './layers/Widget.svelte';
import * as timelineData from './timeline/data.ts';
import TimelineDrawing from './timeline/Drawing.svelte';
import { model as timelineModel } from './timeline/model.ts';
import TimelineWidget from './timeline/Widget.svelte';

/** A widget with its own types closed over, for pages and tests that handle all of them alike. */
export interface Registered {
  name: string;
  params: ParamTable;
  /** Data and words of the widget, as the browser gets them. */
  payload: (evidence: Evidence) => Payload<unknown>;
  /** The values of a preset. Throws RangeError for a value that the parameters or the data do not allow. */
  values: (preset: AnyValues, evidence: Evidence) => AnyValues;
  /** Values put right by the data, with the names of those that had to be. */
  settle: (values: AnyValues, evidence: Evidence) => { values: AnyValues; ignored: string[] };
  table: (values: AnyValues, evidence: Evidence) => Table;
  summary: (values: AnyValues, evidence: Evidence) => readonly Summary[];
  /** The drawing alone, as SVG markup. */
  svg: (values: AnyValues, evidence: Evidence, frame: Frame, id: string) => string;
  /** The whole widget as the server shows it, ready to be hydrated with the same properties. */
  html: (values: AnyValues, evidence: Evidence, id: string, figure: string, base: string) => string;
}

function register<P extends ParamTable, D, V>(
  model: Model<P, D, V>,
  build: (evidence: Evidence) => D,
  Drawing: Component<{ view: V; id: string }>,
  Widget: Component<WidgetProps<P, D>>,
): Registered {
  const built = new WeakMap<Evidence, Payload<D>>();
  const payload = (evidence: Evidence): Payload<D> => {
    const found = built.get(evidence) ?? { data: build(evidence), words: evidence.words.get(model.name) ?? {} };
    built.set(evidence, found);
    return found;
  };
  // Values of a table are a plain record of texts and numbers; the codec has checked them against the table.
  const own = (values: AnyValues): Values<P> => values as Values<P>;
  const view = (values: AnyValues, evidence: Evidence, frame: Frame): V => model.derive(own(values), payload(evidence).data, frame);
  return {
    name: model.name,
    params: model.params,
    payload,
    values: (preset, evidence) => {
      const { values, ignored } = model.settle(withPreset(model.params, preset), payload(evidence).data);
      if (ignored.length > 0) throw new RangeError(`the data do not allow the preset's ${ignored.join(', ')}`);
      return values;
    },
    settle: (values, evidence) => model.settle(own(values), payload(evidence).data),
    table: (values, evidence) => model.rows(view(values, evidence, 'wide')),
    summary: (values, evidence) => model.summary(view(values, evidence, 'wide')),
    svg: (values, evidence, frame, id) => withoutMarkers(render(Drawing, { props: { view: view(values, evidence, frame), id } }).body),
    html: (values, evidence, id, figure, base) =>
      render(Widget, { props: { id, figure, payload: payload(evidence), preset: own(values), base } }).body,
  };
}

/** Svelte's hydration comments have no place in a picture that stands alone. */
function withoutMarkers(html: string): string {
  return html.replace(/<!--.*?-->/g, '');
}

/** All widgets by name. A new one is added here and in client/widgets.ts; a test holds the two and the folders together. */
export const registry: Readonly<Record<string, Registered>> = {
  'deal-value': register(dealValueModel, dealValueData.build, DealValueDrawing, DealValueWidget),
  growth: register(growthModel, growthData.build, GrowthDrawing, GrowthWidget),
  layers: register(layersModel, layersData.build, LayersDrawing, LayersWidget),
  timeline: register(timelineModel, timelineData.build, TimelineDrawing, TimelineWidget),
};
