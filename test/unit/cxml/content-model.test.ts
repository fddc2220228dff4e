import { describe, expect, it } from 'vitest';
import { contentModel } from '../../../shared/cxml/content-model.ts';

describe('content models', () => {
  const model = '(A, B*, (C | D)?, E+, (F, G)?)';

  it.each(['AE', 'ABBE', 'ACEE', 'ABDEEFG'])('takes %s', (children) => {
    expect(contentModel(model).match([...children])).toBeUndefined();
  });

  it.each([
    ['', 0, ['A']],
    ['A', 1, ['B', 'C', 'D', 'E']],
    ['AC', 2, ['E']],
    ['ACDE', 2, ['E']],
    ['AEF', 3, ['G']],
    ['AEFGE', 4, []],
    ['BA', 0, ['A']],
    ['AX', 1, ['B', 'C', 'D', 'E']],
  ])('refuses %s at the child that does not fit', (children, index, expected) => {
    expect(contentModel(model).match([...children])).toEqual({ index, expected });
  });

  it('takes a hundred thousand children', () => {
    expect(
      contentModel('(A, B*)').match(['A', ...Array.from({ length: 100_000 }, () => 'B')]),
    ).toBeUndefined();
  });

  it('takes an expression where two ways lead on', () => {
    const either = contentModel('((A, B) | (A, C))');
    expect([either.match(['A', 'B']), either.match(['A', 'C'])]).toEqual([undefined, undefined]);
    expect(either.match(['A'])).toEqual({ index: 1, expected: ['B', 'C'] });
  });

  it.each(['(A', 'A)', '(A,)', '(|A)', ''])('throws on "%s", which is a bug', (expression) => {
    expect(() => contentModel(expression)).toThrow();
  });
});
