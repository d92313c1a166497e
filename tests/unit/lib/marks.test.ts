import { describe, expect, it } from 'vitest';
import { factOrder, marksIn } from '../../../src/lib/marks.ts';

describe('marksIn', () => {
  it('finds every tag that points at an entry, in order', () => {
    const mdx = 'A <Fact id="a">b</Fact> <Num fact="c" name="x" /> <Figure id="d" />\n<Term id="e">f</Term><Disputed id="g" />';
    expect(marksIn(mdx)).toEqual([
      { tag: 'Fact', id: 'a' },
      { tag: 'Num', id: 'c' },
      { tag: 'Figure', id: 'd' },
      { tag: 'Term', id: 'e' },
      { tag: 'Disputed', id: 'g' },
    ]);
  });
  it('takes a line break inside a tag, and no other tag for one of these', () => {
    expect(marksIn('<Fact\n  id="a">x</Fact><Facts id="b" /><Lede id="c" />')).toEqual([{ tag: 'Fact', id: 'a' }]);
  });
});

describe('factOrder', () => {
  it('numbers by first occurrence, takes in captions where their figure stands, and repeats nothing', () => {
    const captions = new Map([['loom', '<Fact id="b">x</Fact><Fact id="c">x</Fact>']]);
    const mdx = '<Fact id="a">x</Fact><Figure id="loom" /><Disputed id="d" /><Fact id="c">x</Fact><Fact id="a">x</Fact>';
    expect(factOrder(mdx, captions)).toEqual(['a', 'b', 'c', 'd']);
  });
  it('leaves printed numbers, terms and figures without a caption out', () => {
    expect(factOrder('<Num fact="a" name="x" /><Term id="b">x</Term><Figure id="c" />')).toEqual([]);
  });
});
