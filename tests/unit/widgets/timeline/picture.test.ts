import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, firstDay } from '../../../../src/lib/dates.ts';
import { textWidth } from '../../../../src/lib/text-width.ts';
import { model } from '../../../../src/widgets/timeline/model.ts';
import { dataOf, frame, inside, overlap, pairs, someData, synthetic, usual, views, wild } from './support.ts';

describe('timeline: the picture', () => {
  it('has no two labels that overlap, none outside, and none narrower than its text', () => {
    views((view) => {
      for (const [a, b] of pairs(view.labels)) expect(overlap(a.box, b.box), `${a.lines.join(' ')} / ${b.lines.join(' ')}`).toBe(false);
      for (const { box, lines, strong, date } of view.labels) {
        expect(inside(view, box)).toBe(true);
        expect(box.h).toBeGreaterThanOrEqual(lines.length * view.size);
        for (const [i, line] of lines.entries()) {
          const before = i === 0 && date !== '' ? textWidth(`${date} `, view.size) : 0;
          expect(box.w).toBeGreaterThanOrEqual(before + textWidth(line, view.size, strong ? 600 : 400));
        }
      }
    });
  });

  it('has no label on a mark of another event, and no two marks or folds that overlap', () => {
    views((view) => {
      for (const [a, b] of pairs(view.spots)) expect(overlap(a.box, b.box), `${a.events.join()} / ${b.events.join()}`).toBe(false);
      for (const label of view.labels) {
        for (const spot of view.spots) {
          const own = spot.events.includes(label.n);
          if (!own) expect(overlap(label.box, spot.box), `${label.n} / ${spot.events.join()}`).toBe(false);
        }
      }
    });
  });

  it('shows each event of the window exactly once, as a mark or in a fold, in its own lane', () => {
    views((view) => {
      const seen = view.spots.flatMap(({ events }) => events).sort((a, b) => a - b);
      expect(seen).toEqual(view.events.map((_, n) => n));
      for (const { events, lane } of view.spots) for (const n of events) expect(view.events[n]?.lane).toBe(view.lanes[lane]?.id);
    });
  });

  it('shows what happened within the window, in the lanes asked for, and folds only neighbours', () => {
    fc.assert(
      fc.property(someData, wild, (data, values) => {
        const { values: settled } = model.settle({ ...values, story: 'all', app: 'all', known: 'now' }, data);
        const [from, to] = [settled.from || '2004-01-01', settled.to || '2026-12-31'];
        const lanes = settled.lanes === 'all' ? data.lanes.map(({ id }) => id) : settled.lanes.split('-');
        const wanted = data.events.filter(
          ({ date, end, lane }) => firstDay(date) <= firstDay(to) && dayAfter(end ?? date) > firstDay(from) && lanes.includes(lane),
        );
        const view = model.derive(settled, data, 'wide');
        expect(view.events).toEqual(wanted);
        const at = (n: number): number => {
          const { date = '', end } = view.events[n] ?? {};
          const middle =
            end === undefined
              ? (Math.max(firstDay(date), firstDay(from)) + Math.min(dayAfter(date), dayAfter(to))) / 2
              : Math.max(firstDay(date), firstDay(from));
          return ((middle - firstDay(from)) / (dayAfter(to) - firstDay(from))) * 850;
        };
        for (const { events } of view.spots) {
          const places = events.map(at).sort((a, b) => a - b);
          for (const [i, place] of places.entries()) expect(place - (places[i - 1] ?? place)).toBeLessThanOrEqual(14 * events.length + 32);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has finite coordinates with at most two decimals, inside of the picture', () => {
    views((view) => {
      const said = JSON.stringify(view);
      expect(said).not.toMatch(/null|NaN|Infinity|undefined|\d\.\d{3}|e-\d/);
      for (const { box, x, y } of view.spots) {
        expect(inside(view, box)).toBe(true);
        expect(x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h).toBe(true);
      }
      if (view.flag) expect(inside(view, { ...view.flag.box, w: Math.min(view.flag.box.w, view.width) })).toBe(true);
      for (const { x, y } of [...view.ticks, ...view.legend, ...view.lanes.flatMap(({ notes }) => notes)])
        expect(inside(view, { x, y, w: 0, h: 0 })).toBe(true);
    });
  });

  it('keeps ticks, and the entries of the legend, apart', () => {
    views((view) => {
      const boxes = view.ticks.map(({ text, x, y, anchor }) => {
        const w = textWidth(text, view.size);
        return { x: anchor === 'middle' ? x - w / 2 : x - w, y: y - view.size * 0.7, w, h: view.size * 0.7 };
      });
      for (const [a, b] of pairs(boxes)) expect(overlap(a, b)).toBe(false);
      for (const box of boxes) expect(inside(view, box)).toBe(true);
      const keys = view.legend.map(({ x, y, text }) => ({ x, y: y - 7, w: 20 + textWidth(text, view.size), h: 14 }));
      for (const [a, b] of pairs(keys)) expect(overlap(a, b)).toBe(false);
      for (const key of keys) expect(inside(view, key)).toBe(true);
    });
  });

  it('goes from left to right, or from top to bottom, in order of time', () => {
    views((view) => {
      const along = view.arrangement === 'wide' ? 'x' : 'y';
      for (const lane of view.lanes.keys()) {
        const marks = view.spots.filter((spot) => spot.lane === lane && spot.events.length === 1);
        const exact = marks.flatMap((spot) => {
          const event = view.events[spot.events[0] ?? -1];
          return event && event.date.length === 10 && event.end === undefined ? [{ date: event.date, at: spot[along] }] : [];
        });
        // Folds push neither marks nor order about; an edge of the window may hold a mark back by its own half.
        for (const [a, b] of pairs(exact)) if (a.date < b.date) expect(a.at).toBeLessThanOrEqual(b.at + 14);
      }
      for (const [a, b] of pairs(view.labels))
        if (view.arrangement === 'narrow' && a.n !== view.chosen && b.n !== view.chosen) expect(a.box.y === b.box.y).toBe(false);
    });
  });

  it('points at the chosen event, and labels it or says it beside the axis', () => {
    fc.assert(
      fc.property(someData, frame, fc.nat(), (data, size, n) => {
        fc.pre(data.events.length > 0);
        const event = data.events[n % data.events.length]?.id ?? '';
        const view = model.derive(model.settle({ ...usual, event }, data).values, data, size);
        expect(view.events[view.chosen]?.id).toBe(event);
        expect(view.flag?.n).toBe(view.chosen);
        expect(
          view.labels.some((label) => label.n === view.chosen) || view.flag?.text.includes(view.events[view.chosen]?.label ?? '?'),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps its size, its lanes and, in the wide arrangement, all its labels while the reader steps through it', () => {
    const data = synthetic(200);
    for (const size of ['wide', 'narrow'] as const) {
      const [still, ...stepped] = ['', ...data.events.map(({ id }) => id)].map((event) => model.derive({ ...usual, event }, data, size));
      for (const view of stepped) {
        expect([view.height, view.lanes, view.spots]).toEqual([still?.height, still?.lanes, still?.spots]);
        if (size === 'wide') expect(view.labels).toEqual(still?.labels);
      }
    }
  });

  it('keeps the heights of the lanes while the window moves', () => {
    const data = synthetic(200);
    const heights = ['2004-01-01', '2011-01-01', '2012-04-01', '2026-01-01'].map((from) => model.derive({ ...usual, from }, data, 'wide'));
    for (const { height, lanes } of heights) expect([height, lanes]).toEqual([heights[0]?.height, heights[0]?.lanes]);
  });

  it('labels the weightiest event of a lane', () => {
    const data = synthetic(200);
    const view = model.derive(usual, data, 'wide');
    for (const { id } of view.lanes) {
      const weights = view.labels.filter(({ n }) => view.events[n]?.lane === id).map(({ n }) => view.events[n]?.weight ?? 0);
      const heaviest = Math.max(...view.events.flatMap((event) => (event.lane === id ? [event.weight] : [])));
      expect(Math.max(...weights)).toBe(heaviest);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(heaviest - 1);
    }
  });

  it('draws a month as wide as a month and a year as wide as a year', () => {
    const one = { id: 'a', label: 'One', lane: 'law', app: 'both' as const, weight: 3, text: 'One.', sources: 1 };
    for (const [date, share] of [
      ['2012-06', 30 / 366],
      ['2012', 1],
      ['2012-06-10', 0],
    ] as const) {
      const data = dataOf([{ ...one, date }]);
      const view = model.derive({ ...usual, from: '2012-01-01', to: '2012-12-31' }, data, 'wide');
      const lengths = view.bars.map(({ d }) => Math.abs(Number(/h([\d.]+)/.exec(d)?.[1] ?? 0)) + 16);
      if (share === 0) expect(lengths).toEqual([]);
      else expect(lengths[0]).toBeCloseTo(share * (1000 - 12 - 138), 0);
    }
  });

  it('takes 5,000 events and an empty window', () => {
    const many = synthetic(5000);
    const start = performance.now();
    for (const size of ['wide', 'narrow'] as const) {
      const view = model.derive({ ...usual, event: 'event-77' }, many, size);
      expect(view.spots.flatMap(({ events }) => events)).toHaveLength(5000);
      for (const [a, b] of pairs(view.labels)) expect(overlap(a.box, b.box)).toBe(false);
    }
    expect(performance.now() - start).toBeLessThan(5000);
    const none = model.derive(usual, dataOf([]), 'wide');
    expect([none.events, none.spots, none.labels, none.flag]).toEqual([[], [], [], undefined]);
    expect(model.summary(none)).toEqual([{ key: 'empty', terms: {} }]);
  });
});
