import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, word } from '../../../../src/lib/words.ts';
import { textWidth } from '../../../../src/lib/text-width.ts';
import { defaults } from '../../../../src/lib/params.ts';
import { model, params, rowsOf, yearAt, type View } from '../../../../src/widgets/layers/model.ts';
import { anyFrame, anyValues, data, numbersOf, subpaths, words } from './support.ts';

const views = fc.tuple(anyValues, anyFrame).map(([values, frame]): View => model.derive(model.settle(values, data).values, data, frame));
const hold = (check: (view: View) => void, numRuns = 300): void => fc.assert(fc.property(views, check), { numRuns });

describe('settle', () => {
  it('drops an unknown row and keeps the year within what is drawn', () => {
    const { values, ignored } = model.settle({ ...defaults(params), year: 2011, since: 2020, row: 'nope' }, data);
    expect(values).toEqual({ year: 2020, since: 2020, region: 'all', row: '' });
    expect(ignored).toEqual(['year', 'row']);
  });
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const once = model.settle(values, data).values;
        expect(model.settle(once, data)).toEqual({ values: once, ignored: [] });
      }),
    );
  });
  it("allows the present year up to the control's end only", () => {
    expect(params.year.max).toBe(Number(data.today.slice(0, 4)));
  });
});

describe('the picture', () => {
  it('has finite numbers of at most two decimals', () => {
    hold(({ picture }) => {
      for (const number of numbersOf(picture)) {
        expect(Number.isFinite(number)).toBe(true);
        expect(Math.abs(number * 100 - Math.round(number * 100))).toBeLessThan(1e-6);
      }
    });
  });
  it('keeps all threads inside, running from left to right', () => {
    hold(({ picture }) => {
      for (const [key, path] of Object.entries<string>({ ...picture.paths })) {
        for (const points of subpaths(path)) {
          for (const [i, { x, y }] of points.entries()) {
            expect(x).toBeGreaterThanOrEqual(-0.05);
            expect(x).toBeLessThanOrEqual(picture.width + (key === 'rings' ? 9 : 0.05));
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(picture.height);
            if (['facebook', 'instagram', 'ties', 'unknown'].includes(key)) expect(x).toBeGreaterThanOrEqual((points[i - 1]?.x ?? 0) - 0.1);
          }
        }
      }
    });
  });
  it('keeps Facebook above Instagram', () => {
    hold(({ picture }) => {
      for (const { y } of picture.rows) {
        const near = (path: string): number[] =>
          subpaths(path)
            .flat()
            .filter((point) => Math.abs(point.y - y) < 12)
            .map((point) => point.y);
        expect(Math.max(y, ...near(picture.paths.facebook).filter((one) => one > y + 4))).toBe(y);
        expect(Math.min(y, ...near(picture.paths.instagram).filter((one) => one < y - 4))).toBe(y);
      }
    });
  });
  it('keeps labels inside and apart from each other', () => {
    hold(({ picture }) => {
      const { width, wide, size, small } = picture;
      for (const { label, state } of picture.rows) {
        const longest = Math.max(...label.lines.map((line) => textWidth(line, size, 600)));
        const said = textWidth(`${state.word} ${state.since}`, small, 600);
        if (wide) {
          expect(label.x - longest).toBeGreaterThanOrEqual(-0.5);
          expect(state.x + said).toBeLessThanOrEqual(width + 0.5);
        } else expect(label.x + longest + 8).toBeLessThanOrEqual(state.x - said);
      }
      for (const { x, text } of picture.legend) expect(x + textWidth(text, small)).toBeLessThanOrEqual(width + 0.5);
      for (const tick of picture.ticks) expect(Math.abs(tick.x - picture.cursor.labelX)).toBeGreaterThan(textWidth('2026', small));
      const line = picture.ticks.filter(({ y }) => y === picture.ticks[0]?.y);
      for (const [i, tick] of line.entries()) if (i > 0) expect(tick.x - (line[i - 1]?.x ?? 0)).toBeGreaterThan(textWidth('2026', small));
    });
  });
  it('gives rows that do not overlap, each to be picked', () => {
    hold(({ picture, tracks }) => {
      expect(picture.rows.map(({ row }) => row)).toEqual(tracks.map(({ row }) => row));
      for (const [i, { hit, y }] of picture.rows.entries()) {
        const before = picture.rows[i - 1];
        if (before) expect(hit.y).toBeGreaterThanOrEqual(before.hit.y + before.hit.height - 0.02);
        expect(y).toBeGreaterThan(hit.y);
        expect(y).toBeLessThan(hit.y + hit.height);
        expect(hit.height).toBeGreaterThanOrEqual(picture.wide ? 24 : 44);
      }
    });
  });
  it('is as high for every year and row, so that nothing moves when a reader chooses', () => {
    fc.assert(
      fc.property(anyValues, anyFrame, fc.constantFrom(...rowsOf(data)), (values, frame, { id }) => {
        const { values: settled } = model.settle(values, data);
        const height = (changed: object): number =>
          model.derive(model.settle({ ...settled, ...changed }, data).values, data, frame).picture.height;
        expect(height({ row: id, year: 2026 })).toBe(height({}));
      }),
    );
  });
  it('moves the chosen year to the right, year by year, and finds it again under a tap', () => {
    fc.assert(
      fc.property(anyValues, anyFrame, (values, frame) => {
        const { values: settled } = model.settle(values, data);
        let before = -1;
        for (let year = settled.since; year <= 2026; year += 1) {
          const { picture } = model.derive({ ...settled, year }, data, frame);
          expect(picture.cursor.x).toBeGreaterThan(before);
          before = picture.cursor.x;
          expect(yearAt(picture, settled.since, data.today, picture.cursor.x + picture.cursor.width / 2)).toBe(year);
        }
      }),
      { numRuns: 40 },
    );
  });
  it('finds no year beside the threads', () => {
    const { picture } = model.derive(defaults(params), data, 'wide');
    expect([-5, 10, picture.plot.left - 1, picture.plot.right + 1, Number.NaN].map((x) => yearAt(picture, 2010, data.today, x))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      2026,
    ]);
  });
});

describe('words and table', () => {
  it('sums up every layer once', () => {
    hold(({ sentences }) => {
      const [first] = sentences;
      const counts = [...String(first?.terms.counts).matchAll(/(?:^|, | and )(\d+) /g)].map(([, n]) => Number(n));
      expect(counts.reduce((a, b) => a + b, 0)).toBe(15);
      for (const { key, terms } of sentences) expect(fill(word(words, key), terms)).not.toMatch(/[{}]|undefined|NaN/);
    });
  });
  it('agrees with the picture: one table row for each span that is drawn, one state for each line', () => {
    hold((view) => {
      const { columns, rows } = model.rows(view);
      for (const column of columns) expect(word(words, column)).not.toBe('');
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        for (const { facts = [] } of row) for (const id of facts) expect(data.facts[id]?.statement).toBeTruthy();
      }
      for (const track of view.tracks) {
        const own = rows.filter(([label, region]) => label?.text === track.label && region?.text === track.regionLong);
        expect(own.at(-1)?.[4]?.text).toBe('');
        expect(own.map((row) => row[2]?.text)).toContain(track.now.stateLabel);
        expect(own.map((row) => row[3]?.text)).toContain(track.now.fromBy);
        for (const [i, row] of own.entries()) if (i > 0) expect(row[3]?.text.replace(/^by /, '')).toBe(own[i - 1]?.[4]?.text);
      }
      expect(view.picture.rows.map(({ state }) => state.word)).toEqual(view.tracks.map(({ now }) => now.stateLabel));
    });
  });
  it('details the chosen row in every region that is shown, and nothing else', () => {
    hold((view) => {
      const chosen = view.picture.rows.filter((row) => row.chosen);
      expect(view.detail?.tracks.length ?? 0).toBe(chosen.length);
      expect(view.picture.cells).toHaveLength(chosen.length);
      for (const { span, facts } of view.detail?.tracks ?? []) expect(facts.map(({ id }) => id)).toEqual(span.facts);
    });
  });
  it('names every layer in the description', () => {
    hold((view) => {
      for (const { label } of view.tracks) expect(view.desc).toContain(label);
    });
  });
});
