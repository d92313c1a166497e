import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readEvidence } from '../../../../src/evidence/read.ts';
import { defaults, type Values } from '../../../../src/lib/params.ts';
import { textWidth } from '../../../../src/lib/text-width.ts';
import type { Frame } from '../../../../src/widgets/contract.ts';
import { build } from '../../../../src/widgets/deal-value/data.ts';
import { model, params, type Box, type Data, type View } from '../../../../src/widgets/deal-value/model.ts';

export const evidence = readEvidence(fileURLToPath(new URL('../../../../', import.meta.url)));
export const data: Data = build(evidence);

/** The view of an address that says only this. */
export function viewOf(some: Partial<Values<typeof params>> = {}, frame: Frame = 'wide'): View {
  return model.derive(model.settle({ ...defaults(params), ...some }, data).values, data, frame);
}

export const anyFrame = fc.oneof(fc.constantFrom('wide' as const, 'narrow' as const), fc.integer({ min: 340, max: 1400 }));
export const anyPrice = fc
  .integer({ min: 0, max: (params.price.max - params.price.min) / params.price.step })
  .map((n) => params.price.min + n * params.price.step);
export const anyDay = fc.constantFrom(...data.days.map(({ id }) => id));

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The box that the label of the supposition takes, of which the last line is bold. */
export function supposedBox({ picture }: View): Box | undefined {
  const { supposed, size, line } = picture;
  if (!supposed) return undefined;
  const w = Math.max(...supposed.lines.map((text, i) => textWidth(text, size, i === supposed.lines.length - 1 ? 600 : 400)));
  return {
    x: supposed.anchor === 'end' ? supposed.x - w : supposed.x,
    y: supposed.y - size * 0.8,
    w,
    h: line * (supposed.lines.length - 1) + size,
  };
}
