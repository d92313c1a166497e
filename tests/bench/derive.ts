import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaults, type ParamTable, type Values } from '../../src/lib/params.ts';
import type { Frame, Model } from '../../src/widgets/contract.ts';
import { quantile } from './table.ts';

export interface DeriveTime {
  widget: string;
  what: string;
  /** Milliseconds. */
  median: number;
  p98: number;
}

const RUNS = 300;
const WARM = 50;

function time(what: () => unknown): { median: number; p98: number } {
  const all: number[] = [];
  for (let i = 0; i < RUNS + WARM; i++) {
    const began = performance.now();
    what();
    if (i >= WARM) all.push(performance.now() - began);
  }
  return { median: quantile(all, 0.5), p98: quantile(all, 0.98) };
}

/** How long the model of a widget takes in Node, at its defaults, with the data of the build. */
export async function deriveTimes(dist: string, widget: string): Promise<DeriveTime[]> {
  const { model } = (await import(`../../src/widgets/${widget}/model.ts`)) as { model: Model<ParamTable, unknown, unknown> };
  const { data } = JSON.parse(readFileSync(join(dist, 'widget-data', `${widget}.json`), 'utf8')) as { data: unknown };
  const usual: Values<ParamTable> = defaults(model.params);
  const { values } = model.settle(usual, data);
  const view = model.derive(values, data, 'wide');
  const frames: Frame[] = ['wide', 'narrow'];
  return [
    { widget, what: 'settle', ...time(() => model.settle(usual, data)) },
    ...frames.map((frame) => ({ widget, what: `derive ${frame}`, ...time(() => model.derive(values, data, frame)) })),
    { widget, what: 'rows', ...time(() => model.rows(view)) },
    { widget, what: 'summary', ...time(() => model.summary(view)) },
  ];
}
