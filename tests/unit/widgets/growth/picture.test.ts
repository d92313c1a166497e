import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/lib/text-width.ts';
import { drawIn, model, nameOf, pick, roomOf, type Box, type GrowthView } from '../../../../src/widgets/growth/model.ts';
import { joined } from '../../../../src/widgets/growth/points.ts';
import { scale } from '../../../../src/widgets/timeline/axis.ts';
import { real, views } from './support.ts';

function overlap(a: Box, b: Box): boolean {
  const near = 0.15;
  return a.x + a.w > b.x + near && b.x + b.w > a.x + near && a.y + a.h > b.y + near && b.y + b.h > a.y + near;
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}

function inside({ width, height }: GrowthView, { x, y, w, h }: Box): boolean {
  return x >= -0.1 && y >= -0.1 && x + w <= width + 0.1 && y + h <= height + 0.1;
}

/** Straight pieces of a path that has absolute M and L only. */
function pieces(path: string): [number, number, number, number][] {
  const found: [number, number, number, number][] = [];
  let last: [number, number] = [0, 0];
  for (const [, letter, x, y] of path.matchAll(/([ML])(-?[\d.]+) (-?[\d.]+)/g)) {
    const next: [number, number] = [Number(x), Number(y)];
    if (letter === 'L') found.push([...last, ...next]);
    last = next;
  }
  return found;
}

const WHOLE = { point: '' } as const;

describe('growth: the picture', () => {
  it('names each series once, beside its values or in the key, and never over another name, a mark or a line', () => {
    views((view) => {
      const { series } = view.data.panels[view.panel];
      const named = [
        ...view.labels.map((label) => label.series),
        ...view.keys.map(({ text }) => series.findIndex((one) => nameOf(one, view.data) === text)),
      ];
      expect(named.sort((a, b) => a - b)).toEqual(series.map((_, i) => i));
      for (const [a, b] of pairs(view.labels)) expect(overlap(a.box, b.box)).toBe(false);
      for (const { box, lines } of view.labels) {
        expect(inside(view, box)).toBe(true);
        for (const [i, text] of lines.entries()) expect(box.w).toBeGreaterThanOrEqual(textWidth(text, view.size, i === 0 ? 600 : 400));
        for (const { x, y, w } of view.spots)
          expect(overlap(box, { x: x - Math.max(3, w / 2), y: y - 3, w: Math.max(6, w), h: 6 })).toBe(false);
        for (const { line } of view.curves)
          for (const [x0, y0, x1, y1] of pieces(line))
            for (let t = 0; t <= 1; t += 0.05)
              expect(overlap(box, { x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * t, w: 0.2, h: 0.2 })).toBe(false);
      }
    });
  });

  it('keeps the key, the years and the values of the axis apart and inside', () => {
    views((view) => {
      const keys = view.keys.map(({ x, y, text }) => ({ x: x - 34, y: y - 8, w: 34 + textWidth(text, view.size), h: 16 }));
      const years = view.years.map(({ x, y, text }) => ({
        x: x - textWidth(text, view.size) / 2,
        y: y - 11,
        w: textWidth(text, view.size),
        h: 11,
      }));
      const how = view.how.map(({ x, y, text }) => ({ x, y: y - 11, w: textWidth(text, view.size), h: 14 }));
      for (const list of [keys, years, [...keys, ...how]]) for (const [a, b] of pairs(list)) expect(overlap(a, b)).toBe(false);
      for (const box of [...years, ...how]) expect(inside(view, box)).toBe(true);
    });
  });

  it('has finite numbers of at most two decimals', () => {
    views((view) => {
      // Texts may say a value with more decimals.
      expect(JSON.stringify({ ...view, data: 0 }, (key, value: unknown) => (key === 'text' ? '' : value))).not.toMatch(
        /null|NaN|Infinity|undefined|\d\.\d{3}|\de-\d/,
      );
      for (const { x, y } of view.spots) expect(inside(view, { x, y, w: 0, h: 0 })).toBe(true);
    });
  });

  it('joins only values of one series, and only near ones', () => {
    for (const scaleName of ['linear', 'log'] as const) {
      const view = model.derive({ panel: 'users', scale: scaleName, ...WHOLE }, real, 'wide');
      for (const [index, { points }] of real.panels.users.series.entries()) {
        const spots = view.spots.filter(({ series }) => series === index);
        const drawn = pieces(view.curves[index]?.line ?? '');
        const wanted = points.flatMap((point, n) => {
          const [before, a, b] = [points[n - 1], spots[n - 1], spots[n]];
          return before && a && b && joined(before, point) ? [[a.x, a.y, b.x, b.y]] : [];
        });
        expect(drawn).toEqual(wanted);
      }
    }
  });

  it('leaves the known gaps open', () => {
    const gaps = real.panels.users.series.flatMap(({ id, points }) =>
      points.flatMap((point, i) => {
        const before = points[i - 1];
        return before && !joined(before, point) ? [`${id} ${before.date} ${point.date}`] : [];
      }),
    );
    expect(gaps).toContain('instagram-monthly 2018-06 2021-10');
    expect(gaps).toContain('instagram-monthly 2022-10 2025-09');
    expect(gaps).toContain('family-daily-people 2021-12 2023-12');
    expect(gaps.filter((gap) => gap.startsWith('facebook-monthly'))).toEqual([]);
  });

  it('is higher for more, by the same for the same (linear) or for the same factor (log)', () => {
    const at = (kind: 'linear' | 'log', id: string): number => {
      const view = model.derive({ panel: 'users', scale: kind, point: id }, real, 'wide');
      return view.spots.find((spot) => spot.series === view.chosen.series && spot.point === view.chosen.point)?.y ?? NaN;
    };
    const [y100, y200, y300] = ['2013-02', '2014-03', '2014-12'].map((date) => at('linear', `instagram-monthly-${date}`));
    expect((y100 ?? 0) - (y200 ?? 0)).toBeCloseTo((y200 ?? 0) - (y300 ?? 0), 0);
    const [l1, l10, l100] = ['registered-2010-12', 'registered-2011-09', 'registered-2012-12'].map((id) => at('log', `instagram-${id}`));
    expect((l1 ?? 0) - (l10 ?? 0)).toBeCloseTo((l10 ?? 0) - (l100 ?? 0), 0);
  });

  it('stands on the axis of time that it is given', () => {
    const room = { ...roomOf('wide'), left: 123, right: 900, from: 15_000, to: 16_000 };
    const view = drawIn({ panel: 'users', scale: 'linear', ...WHOLE }, real, room);
    const x = scale(room.from, room.to, room.left, room.right);
    expect(view.spots.length).toBeGreaterThan(5);
    for (const spot of view.spots) {
      expect(spot.x).toBeGreaterThanOrEqual(room.left);
      expect(spot.x).toBeLessThanOrEqual(room.right);
    }
    const first = view.years[0];
    expect(first && Math.abs(first.x - x(15_340)) < 450).toBe(true);
    for (const { line } of view.curves)
      for (const [x0, , x1] of pieces(line)) expect(x0 >= room.left && x1 <= room.right && x0 <= x1).toBe(true);
  });

  it('keeps its size while the reader steps, and for both scales', () => {
    for (const panel of ['users', 'revenue'] as const)
      for (const size of ['wide', 'narrow'] as const) {
        const points = real.panels[panel].series.flatMap((series) => series.points.map(({ id }) => id));
        const heights = new Set(
          points.flatMap((point) =>
            (['linear', 'log'] as const).map((kind) => model.derive({ panel, scale: kind, point }, real, size).height),
          ),
        );
        expect(heights.size).toBe(1);
      }
  });

  it('rings the chosen value, says it above the plot within the width, and finds it under a pointer', () => {
    for (const panel of ['users', 'revenue'] as const)
      for (const size of ['wide', 'narrow', 320] as const)
        for (const { points } of real.panels[panel].series)
          for (const { id } of points) {
            const view = model.derive({ panel, scale: 'log', point: id }, real, size);
            const { ring, lines } = view.flag ?? { ring: { x: 0, y: 0, w: 0, h: 0 }, lines: [] };
            expect(lines.length).toBeGreaterThan(0);
            for (const { x, text } of lines) expect(x + textWidth(text, view.size, 600)).toBeLessThanOrEqual(view.width + 0.1);
            const found = pick(view, ring.x + ring.w / 2, ring.y + ring.h / 2, 6);
            expect(found).toBeDefined();
          }
  });
});
