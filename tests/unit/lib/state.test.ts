import { describe, expect, it } from 'vitest';
import { settleRead } from '../../../src/lib/state.ts';
import type { AnyValues, Read } from '../../../src/lib/params.ts';

/** Data that know only the events "a" and "b". */
const settle = (values: AnyValues): Read<AnyValues> =>
  values.event === 'a' || values.event === 'b' ? { values, ignored: [] } : { values: { ...values, event: '' }, ignored: ['event'] };

describe('settleRead', () => {
  it('keeps what the data allow', () => {
    expect(settleRead({ values: { event: 'b', year: 2012 }, ignored: [] }, { event: 'a', year: 2010 }, settle)).toEqual({
      values: { event: 'b', year: 2012 },
      ignored: [],
    });
  });

  it('falls back to the preset, not to the default, and says so beside what the codec ignored', () => {
    expect(settleRead({ values: { event: 'nonsense', year: 2012 }, ignored: ['zoom'] }, { event: 'a', year: 2010 }, settle)).toEqual({
      values: { event: 'a', year: 2012 },
      ignored: ['zoom', 'event'],
    });
  });
});
